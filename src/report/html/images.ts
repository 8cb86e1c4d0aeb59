import { sortImages, type Inventory } from '../../inventory/inventory.ts';
import type { Speech } from '../../language.ts';
import { formatBytes } from '../../text/bytes.ts';
import { columnsFor, totalLines } from '../inventory/columns.ts';
import { counted } from '../reporter.ts';
import { el, lines, NONE, said, table, type Markup } from './markup.ts';
import { barsOf, bytesOfBar, isRest, PARTS, type Bar } from '../inventory/bars.ts';

/** The most rows of the table; the others are counted. */
const MOST_ROWS = 500;

/** The section of images: a chart of the bytes that a run pulls, and a table of all numbers. */
export function imagesSection(inventory: Inventory, say: Speech): Markup {
  const { images } = inventory;
  const bars = barsOf(images);
  const sorted = sortImages(images, 'download');
  const columns = columnsFor(images);
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map((image) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row', class: 'reference' }, el('code', {}, said(image.reference))),
        ...columns.map(({ numeric, cell, inWords = false }) =>
          el(
            'td',
            { class: numeric ? 'number' : undefined },
            said(inWords ? say(cell(image)) : cell(image)),
          ),
        ),
      ),
    );
  const head = [
    [say('image'), false] as const,
    ...columns.map(({ heading, numeric }) => [say(heading), numeric] as const),
  ];
  const hidden = images.length - rows.length;
  return el(
    'section',
    { id: 'images', 'aria-labelledby': 'images-title' },
    lines([
      el('h2', { id: 'images-title' }, said(say('Images'))),
      ...totalLines(inventory).map((line) => el('p', {}, said(say(line)))),
      bars.length === 0 ? NONE : chart(bars, say),
      rows.length === 0 ? NONE : table(say('Images, the largest download first'), head, rows),
      hidden > 0
        ? el(
            'p',
            {},
            said(say(`${counted(hidden, 'more image')}: wfcache-lint images has all of them.`)),
          )
        : NONE,
    ]),
  );
}

function chart(bars: readonly Bar[], say: Speech): Markup {
  const most = Math.max(...bars.map(bytesOfBar));
  return el(
    'figure',
    { class: 'chart' },
    el(
      'figcaption',
      {},
      said(say('Compressed bytes by image when each manifest runs once: ')),
      el('span', { class: 'key pulled' }, said(say(PARTS.pulled))),
      said(say(', ')),
      el('span', { class: 'key cached' }, said(say(PARTS.cached))),
    ),
    el('ul', {}, lines(bars.map((bar) => barOf(bar, most, say)))),
  );
}

function barOf(bar: Bar, most: number, say: Speech): Markup {
  const mark = bar.exact ? '' : '≥';
  const part = (bytes: number, words: string): string[] =>
    bytes === 0 ? [] : [`${mark}${formatBytes(bytes)} ${say(words)}`];
  const text = [...part(bar.pulled, PARTS.pulled), ...part(bar.cached, 'by a cache')].join(
    say(', '),
  );
  const share = (bytes: number): string => ((bytes / most) * 100).toFixed(2);
  const pulled = share(bar.pulled);
  const rect = (style: string, x: string, width: string): Markup =>
    el('rect', { class: style, x, y: '0', width, height: '10' });
  const drawing = el(
    'svg',
    { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    rect('pulled', '0', pulled),
    rect('cached', pulled, share(bar.cached)),
  );
  return el(
    'li',
    {},
    el('code', {}, said(isRest(bar.name) ? say(bar.name) : bar.name)),
    said(' '),
    el('span', { class: 'bytes' }, said(text)),
    drawing,
  );
}
