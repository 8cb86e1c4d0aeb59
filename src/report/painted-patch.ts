import { visible } from './escape.ts';
import type { Paint, Style } from './paint.ts';

/** How lines of a patch are painted: the first that fits counts. */
const STYLES: readonly (readonly [begins: string, style: Style])[] = [
  ['--- ', 'bold'],
  ['+++ ', 'bold'],
  ['@@ ', 'cyan'],
  ['-', 'red'],
  ['+', 'green'],
];

/** A patch for people. No terminal obeys any of its lines. */
export function paintedPatch(patch: string, paint: Paint): string {
  return patch
    .split('\n')
    .map((line) => paintedLine(line, paint))
    .join('\n');
}

/** A line with its tabs and the CR of its end. */
function paintedLine(line: string, paint: Paint): string {
  const end = line.endsWith('\r') ? '\r' : '';
  const text = end === '' ? line : line.slice(0, -1);
  const shown = text.split('\t').map(visible).join('\t');
  const [, style] = STYLES.find(([begins]) => line.startsWith(begins)) ?? [];
  return (style === undefined ? shown : paint(style, shown)) + end;
}
