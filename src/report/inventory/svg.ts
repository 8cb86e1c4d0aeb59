import type { InventoryImage } from '../../inventory/inventory.ts';
import type { Speech } from '../../language.ts';
import { formatBytes } from '../../text/bytes.ts';
import { visible } from '../escape.ts';
import { languageOf } from '../reporter.ts';
import { element, open, xml } from '../xml.ts';
import { barsOf, bytesOfBar, isRest, PARTS, type Bar } from './bars.ts';
import { marked, totalLines } from './columns.ts';
import { cutReference } from './cut-reference.ts';
import type { InventoryReporter } from './reporter.ts';

const WIDTH = 760;
const MARGIN = 16;
/** The room of the sum behind a bar. */
const SUM = 110;
const ROW = 44;
const BAR = 16;
/** The most characters of a name at this width, in a font of 13 pixels. */
const LONGEST = 92;

/** The contrast of text and bars to their ground is at least 3 to 1 in both schemes. */
const STYLE = `
.ground { fill: #ffffff }
text { fill: #1f2328; font: 13px ui-monospace, Menlo, Consolas, monospace }
.title { font-size: 15px; font-weight: 600 }
.pulled { fill: #c2570c }
.cached { fill: #2563eb }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117 }
  text { fill: #e6edf3 }
  .pulled { fill: #f59e0b }
  .cached { fill: #60a5fa }
}
`;

/**
 * A chart of the bytes by image: a picture in one file, which loads nothing and runs nothing. Light
 * or dark, as the reader prefers.
 */
export const inventorySvg: InventoryReporter = (inventory, view) => {
  const { say } = languageOf(view);
  const bars = barsOf(inventory.images);
  const height = 96 + bars.length * ROW;
  const size = { width: String(WIDTH), height: String(height) };
  const lines = [
    open('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
    }),
    `<title id="title">${xml(say(TITLE))}</title>`,
    `<desc id="desc">${xml(description(inventory.images, totalLines(inventory), say))}</desc>`,
    `<style>${STYLE}</style>`,
    element('rect', { class: 'ground', ...size, rx: '6' }),
    textAt(MARGIN, 30, say(TITLE), 'title'),
    ...(bars.length === 0 ? [textAt(MARGIN, 60, say('No size is known.'))] : legend(say)),
    ...bars.flatMap((bar, at) =>
      rowOf({ ...bar, name: nameOf(bar, say) }, 80 + at * ROW, longestOf(bars)),
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
};

const TITLE = 'Bytes by image, when each manifest runs once';

function longestOf(bars: readonly Bar[]): number {
  return bars.reduce((longest, bar) => Math.max(longest, bytesOfBar(bar)), 1);
}

/** What the picture says, for people who do not see it. */
function description(
  images: readonly InventoryImage[],
  totals: readonly string[],
  say: Speech,
): string {
  const rows = barsOf(images).map((bar) => {
    const { pulled, cached } = bar;
    const what = `${formatBytes(pulled)} ${PARTS.pulled}, ${formatBytes(cached)} ${PARTS.cached}.`;
    return visible(nameOf(bar, say)) + say(': ') + say(what);
  });
  return [...rows, ...totals.map(say)].join(say(' '));
}

function nameOf({ name }: Bar, say: Speech): string {
  return isRest(name) ? say(name) : name;
}

function legend(say: Speech): string[] {
  const second = MARGIN + 140;
  return [
    rectAt(MARGIN, 41, BAR, 'pulled'),
    textAt(MARGIN + 24, 54, say(PARTS.pulled)),
    rectAt(second, 41, BAR, 'cached'),
    textAt(second + 24, 54, say(PARTS.cached)),
  ];
}

function rowOf(bar: Bar, top: number, most: number): string[] {
  const room = WIDTH - 2 * MARGIN - SUM;
  const all = Math.max(1, (bytesOfBar(bar) / most) * room);
  const pulled = (bar.pulled / bytesOfBar(bar)) * all;
  const sum = marked({ least: bytesOfBar(bar), exact: bar.exact }, formatBytes);
  return [
    textAt(MARGIN, top + 12, cutReference(visible(bar.name), LONGEST)),
    ...(bar.pulled > 0 ? [rectAt(MARGIN, top + 18, pulled, 'pulled')] : []),
    ...(bar.cached > 0 ? [rectAt(MARGIN + pulled, top + 18, all - pulled, 'cached')] : []),
    textAt(MARGIN + all + 8, top + 31, sum),
  ];
}

function rectAt(x: number, y: number, width: number, name: keyof typeof PARTS): string {
  const height = one(BAR);
  return element('rect', { class: name, x: one(x), y: one(y), width: one(width), height });
}

function textAt(x: number, y: number, text: string, name?: string): string {
  const named = name === undefined ? {} : { class: name };
  return `${open('text', { ...named, x: one(x), y: one(y) })}${xml(text)}</text>`;
}

/** To a tenth of a pixel. */
function one(number: number): string {
  return String(Math.round(number * 10) / 10);
}
