import type { InventoryImage } from '../../inventory/inventory.ts';
import { ENGLISH, type Speech } from '../../language.ts';
import { inertLog } from '../escape.ts';
import { barsOf, bytesOfBar, isRest, PARTS } from './bars.ts';
import { cutReference } from './cut-reference.ts';

/** The most columns of a name: more has no room beside the bars. */
const LONGEST = 34;

/** The unit of the numbers, for a largest number of so many bytes. */
const UNITS = [
  { name: 'GiB', bytes: 2 ** 30 },
  { name: 'MiB', bytes: 2 ** 20 },
  { name: 'KiB', bytes: 2 ** 10 },
  { name: 'bytes', bytes: 1 },
] as const;

const COLORS = { pulled: '#d97706', cached: '#3b82f6' } as const;

/**
 * A chart of the bytes by image for Markdown, as GitHub shows it: a diagram of Mermaid. Bars of one
 * image lie one upon the other: below what it would be without caches, above what is left with them.
 * Empty where no size is known.
 */
export function mermaidChart(
  images: readonly InventoryImage[],
  say: Speech = ENGLISH.say,
): readonly string[] {
  const bars = barsOf(images);
  const most = bars.reduce((longest, bar) => Math.max(longest, bytesOfBar(bar)), 0);
  const unit = UNITS.find(({ bytes }) => most >= bytes);
  if (unit === undefined) return [];
  const number = (bytes: number): string => String(Number((bytes / unit.bytes).toPrecision(3)));
  const series = (all: readonly number[]): string => `    bar [${all.map(number).join(', ')}]`;
  // A name that comes twice would be one bar.
  const names = bars.map(
    ({ name }, at) => `"${String(at + 1)} ${isRest(name) ? say(name) : plain(name)}"`,
  );
  const lines = [
    '```mermaid',
    '---',
    'config:',
    '  xyChart:',
    '    width: 900',
    `    height: ${String(120 + 40 * bars.length)}`,
    '    chartOrientation: horizontal',
    '  themeVariables:',
    '    xyChart:',
    `      plotColorPalette: "${COLORS.cached}, ${COLORS.pulled}"`,
    '---',
    'xychart-beta',
    `    x-axis [${names.join(', ')}]`,
    `    y-axis "${say(`${unit.name} when each manifest runs once`)}" 0 --> ${number(most)}`,
    series(bars.map(bytesOfBar)),
    series(bars.map(({ pulled }) => pulled)),
    '```',
    '',
    say(`Orange: ${PARTS.pulled}. Blue: ${PARTS.cached}.`),
  ];
  return lines.map(inertLog);
}

/**
 * A name in which nothing has a meaning for Mermaid, Markdown or HTML: a reference is letters, digits
 * and a few signs. Anything else is shown as a dot.
 */
function plain(name: string): string {
  return cutReference(name.replaceAll(/[^\w./:@ -]/g, '·'), LONGEST);
}
