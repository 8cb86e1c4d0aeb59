import { Draw } from './random-repository.ts';

/**
 * A document that is made by chance: a map with every form of YAML that the simple reader reads, as
 * people write them and a little worse. The same for the same seed.
 */
export function yamlText(seed: number): string {
  const draw = new Draw(seed);
  const start = draw.one(['', '', '', '---\n', '# a comment\n\n', '--- # b\n', '\uFEFF']);
  const text = draw.chance(15)
    ? `${draw.one(['', '', ' '])}${flow(draw, 3, '\n', true)}\n`
    : map(draw, draw.one([0, 0, 0, 1, 2]), 3);
  const lines = draw.chance(80) ? text : text.replaceAll(/\n+$/g, '');
  return draw.chance(85) ? start + lines : (start + lines).replaceAll('\n', '\r\n');
}

/** The same, changed in a few places, so that some of it is wrong. */
export function spoiltText(text: string, draw: Draw): string {
  let made = text;
  for (let left = 1 + draw.number(3); left > 0; left -= 1) {
    const at = draw.number(made.length + 1);
    const behind = draw.chance(50) ? at : at + draw.number(4);
    made = made.slice(0, at) + (draw.chance(80) ? draw.one(PIECES) : '') + made.slice(behind);
  }
  return made;
}

/** Pieces with a meaning of their own in YAML, `¦` between them. */
const PIECES = (
  ' ¦  ¦\n¦\t¦:¦: ¦ : ¦- ¦-¦#¦ #¦"¦\'¦\\¦{¦}¦[¦]¦,¦, ¦&a ¦*a¦!t ¦|¦>¦|-¦|+¦>2¦? ¦%¦@¦`¦---¦...¦\n---\n¦\n...\n¦' +
  '<<: ¦\r¦\r\n¦\u2028¦\uFEFF¦é¦😀¦~¦null¦0x1f¦{{¦}}¦a: b¦=¦\u0085¦\u00A0¦"a": ¦\'b\': ¦[a, b]¦{a: b}¦""¦\'\'¦' +
  '\\n"¦\\\n¦\n\n¦\n  \n¦\n    \n¦\n # c\n¦ # c\n¦\n\t¦\n  a¦\n- a¦\n  - a¦\n    a: b'
).split('¦') as [string, ...string[]];

const WORDS = (
  "a¦b c¦busybox:1.36¦http://x.example/y?z=1#d¦-x¦?x¦:x¦a#b¦it's¦null¦~¦true¦no¦12¦0x1f¦1_000¦é¦漢字¦(a)¦$(b)¦" +
  '\uE0F0\uE0F1inputs.x\uE0F2\uE0F3¦2026-01-02T03:04:05Z¦=¦a  b¦x,y¦<a>¦a"b¦a\\b'
).split('¦') as [string, ...string[]];

const KEYS = (
  'a¦name¦b-c¦d/e.f¦"g"¦\'h\'¦"i j"¦k l¦$m¦é¦1¦null¦x:y¦a#b¦"{{c}}"¦"n\\u0041"¦\'o\'\'p\'¦-q¦?r¦<x¦' +
  's'.repeat(30)
).split('¦') as [string, ...string[]];

const blanks = (count: number): string => ' '.repeat(count);

function map(draw: Draw, column: number, depth: number): string {
  const entries = draw.list(1, 4, () => {
    const colon = draw.one([':', ':', ':', ':', ' :', '  :']);
    const key = draw.one(KEYS) + colon;
    return `${between(draw, column)}${blanks(column)}${key}${value(draw, column, depth, true)}`;
  });
  return entries.join('');
}

function sequence(draw: Draw, column: number, depth: number): string {
  const items = draw.list(1, 3, () => {
    const dash = `${blanks(column)}-${blanks(1 + draw.number(2))}`;
    const inside = depth > 0 && draw.chance(45);
    const nested = inside ? block(draw, dash.length, depth - 1) : undefined;
    const item = nested === undefined ? undefined : dash + nested.slice(dash.length);
    return (
      between(draw, column) + (item ?? `${dash.trimEnd()}${value(draw, column, depth, false)}`)
    );
  });
  return items.join('');
}

function block(draw: Draw, column: number, depth: number): string {
  const made = draw.chance(60) ? map(draw, column, depth) : sequence(draw, column, depth);
  // What stands before the first entry cannot stand behind a dash.
  return made.replace(/^(?: *(?:#[^\n]*)?\n)+/, '');
}

/** Blank lines and comments between two lines. */
function between(draw: Draw, column: number): string {
  if (draw.chance(80)) return '';
  return draw.one([
    '\n',
    '   \n',
    `${blanks(column)}# c: "d\n`,
    '# e\n',
    `${blanks(column + 3)}# f\n`,
  ]);
}

/** What follows a colon or a dash: all up to the end of its last line. */
function value(draw: Draw, column: number, depth: number, isEntry: boolean): string {
  const gap = blanks(draw.one([1, 1, 1, 2, 4]));
  const below = `${draw.one(['', '', ' ', ' # c'])}\n`;
  const deeper = column + 1 + draw.number(4);
  const way = draw.number(depth > 0 ? 12 : 7);
  if (way === 0) return `${draw.one(['', ' ', '  ', ' # c', '   # d'])}\n`;
  if (way === 1) return gap + blockScalar(draw, column);
  if (way === 2) return gap + blockScalar(draw, column);
  if (way === 3) return `${below}${blanks(deeper)}${scalar(draw, column)}${end(draw)}`;
  if (way < 7) return `${gap}${scalar(draw, column)}${end(draw)}`;
  if (way < 8) return `${gap}${flow(draw, 2, draw.one(['', '\n']), false)}${end(draw)}`;
  if (way < 9) return `${below}${blanks(deeper)}${flow(draw, 2, '\n', false)}${end(draw)}`;
  if (way < 10 && isEntry) return below + sequence(draw, column, depth - 1);
  return below + (draw.chance(50) ? map : sequence)(draw, deeper, depth - 1);
}

const end = (draw: Draw): string => `${draw.one(['', '', '', ' ', ' # c', '  # "d'])}\n`;

/** A plain or quoted scalar, on one line or several. */
function scalar(draw: Draw, column: number): string {
  const words = draw.chance(60) ? [draw.one(WORDS)] : draw.list(1, 4, () => draw.one(WORDS));
  if (draw.chance(40)) return plain(draw, words, column + 1);
  return draw.chance(50) ? doubleQuoted(draw, words, column) : singleQuoted(draw, words, column);
}

function plain(draw: Draw, words: readonly string[], least: number): string {
  const safe = words.filter((word) => !word.includes('#'));
  if (draw.chance(60)) return safe.join(' ') || 'x';
  return `x${safe.map((word) => fold(draw, least) + word).join('')}`;
}

/** A line end in a scalar, perhaps with empty lines, and the indentation of the next line. */
function fold(draw: Draw, least: number): string {
  const empty = draw.one(['', '', '', '\n', '\n\n', '  \n', `${blanks(least + 2)}\n\n`]);
  return `${draw.one(['', '', ' ', '   '])}\n${empty}${blanks(least + draw.number(3))}`;
}

function doubleQuoted(draw: Draw, words: readonly string[], column: number): string {
  const least = draw.chance(70) ? column + 1 : 0;
  const escaped = words.map((word) => word.replaceAll(/["\\]/g, String.raw`\$&`));
  const more = draw.one(['', '', ...ESCAPES]);
  const joint = (): string =>
    draw.chance(50) ? ' ' : draw.chance(75) ? fold(draw, least) : `\\\n${blanks(draw.number(4))}`;
  const ends = draw.chance(85) ? '' : fold(draw, least);
  return `"${ends}${escaped.map((word, at) => (at === 0 ? '' : joint()) + word).join('')}${more}${ends}"`;
}

const ESCAPES =
  '\\n¦\\t¦\\\\¦\\"¦\\/¦\\u00e4¦\\x41¦\\U0001F553¦\\ud83d\\ude00¦\\0¦\\a¦\\b¦\\e¦\\f¦\\r¦\\v¦\\N¦\\_¦\\L¦\\P¦\\ ¦\\x4¦\\q'.split(
    '¦',
  ) as [string, ...string[]];

function singleQuoted(draw: Draw, words: readonly string[], column: number): string {
  const least = draw.chance(70) ? column + 1 : 0;
  const escaped = words.map((word) => word.replaceAll("'", "''"));
  const ends = draw.chance(85) ? '' : fold(draw, least);
  const joint = (): string => (draw.chance(50) ? ' ' : fold(draw, least));
  return `'${ends}${escaped.map((word, at) => (at === 0 ? '' : joint()) + word).join('')}${ends}'`;
}

/** A literal or folded scalar of the map or list in a column. */
function blockScalar(draw: Draw, column: number): string {
  const margin = column + 1 + draw.number(4);
  const given = draw.chance(15) ? String(margin - column) : '';
  const chomp = draw.one(['', '', '-', '+']);
  const head = draw.one(['|', '|', '>']) + (draw.chance(50) ? given + chomp : chomp + given);
  const more = (): string => draw.one(['', '', '', ' ', '   ', '\t']);
  const line = (): string => {
    if (draw.chance(20)) return `${blanks(draw.one([0, 0, 0, column, margin, margin + 2]))}\n`;
    return `${blanks(margin)}${more()}${draw.one(['a', '# b', '- c', 'd: e', '"f', 'g  h ', '{i'])}\n`;
  };
  const empty = draw.list(0, 2, () => `${blanks(draw.one([0, 0, column, margin]))}\n`);
  const lines = draw.chance(95) ? draw.list(0, 5, line) : [];
  const first = lines.length > 0 ? `${blanks(margin)}first\n` : '';
  const lead = draw.chance(80) ? '' : empty.join('');
  const tail = draw.chance(70) ? '' : empty.join('');
  return `${head}${draw.one(['', '', ' ', ' # c'])}\n${lead}${first}${lines.join('')}${tail}`;
}

/** A map in braces or a list in brackets; `feed` is what can stand between two parts of it. */
function flow(draw: Draw, depth: number, feed: string, isMap: boolean): string {
  const space = (): string => {
    if (feed === '') return draw.one(['', ' ']);
    return draw.one([
      ' ',
      ' ',
      '',
      feed,
      `${feed}  `,
      `${feed}\t`,
      ` # c${feed} `,
      `  ${feed}${feed}`,
    ]);
  };
  const isBrace = isMap || draw.chance(50);
  const items = draw.list(
    0,
    3,
    () => (isBrace ? flowKey(draw, space) : '') + flowValue(draw, depth, feed),
  );
  const inner = items.map((item) => space() + item + space()).join(',');
  const comma = items.length > 0 && draw.chance(15) ? `,${space()}` : '';
  return isBrace ? `{${inner}${comma}}` : `[${inner}${comma}]`;
}

function flowKey(draw: Draw, space: () => string): string {
  const key = draw.one(['a', 'b-c', '"d"', "'e'", '"f g"', 'h i', '1']);
  const isQuoted = /["']/.test(key);
  return `${key}${isQuoted && draw.chance(20) ? space() : ''}:${isQuoted ? space() : ` ${space()}`}`;
}

function flowValue(draw: Draw, depth: number, feed: string): string {
  if (depth > 0 && draw.chance(25)) return flow(draw, depth - 1, feed, false);
  const words = draw.list(1, 2, () => draw.one(WORDS));
  if (draw.chance(30)) return words.join(' ').replaceAll(/[,[\]{}#]/g, '') || 'x';
  const quoted = draw.chance(50) ? doubleQuoted : singleQuoted;
  return feed === '' ? quoted(draw, words.slice(0, 1), 0) : quoted(draw, words, 0);
}
