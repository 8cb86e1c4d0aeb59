import type { Draw } from './random-repository.ts';

/**
 * A manifest written in another way, or with a mistake: escapes, base64, other line ends, directives,
 * other indentation, lists, and characters that mean something to YAML. Most of the results are YAML.
 */
export function disguised(text: string, draw: Draw): string {
  let made = text;
  for (let left = 1 + draw.number(3); left > 0; left -= 1) made = draw.one(WAYS)(made, draw);
  return made;
}

type Way = (text: string, draw: Draw) => string;

const WAYS: readonly [Way, ...Way[]] = [
  quoteOne,
  quoteOne,
  encodeOne,
  anchorOne,
  insertPiece,
  insertPiece,
  insertLine,
  otherLineEnds,
  otherIndentation,
  removeSome,
  doubleLine,
  addDocument,
  asList,
  asJson,
];

/** Pieces with a meaning of their own in YAML, `¦` between them. */
const PIECES = (
  ' ¦  ¦\n¦\t¦:¦: ¦- ¦#¦ #¦"¦\'¦\\¦{¦}¦[¦]¦,¦&a ¦*a¦!t ¦!!str ¦!!binary ¦|¦>¦|-¦>+¦? ¦%¦@¦`¦\r¦\r\n¦\u0085¦' +
  '\u2028¦\u2029¦\uFEFF¦\u00A0¦é¦😀¦~¦null¦0x1f¦{{¦}}¦a: b¦""¦\\n"¦\n\n¦\n  ¦<<: ¦\\\n¦\u0000¦\u0007'
).split('¦') as [string, ...string[]];

function insertPiece(text: string, draw: Draw): string {
  const at = draw.number(text.length + 1);
  return text.slice(0, at) + draw.one(PIECES) + text.slice(at);
}

/** Whole lines that end a document, or could. */
const LINES = (
  '---¦--- # a¦---#a¦---\t¦--- {}¦...¦... # a¦%YAML 1.1¦%YAML 1.2¦%TAG !y! tag:yaml.org,2002:¦%x¦# a¦text¦' +
  '{}¦{"a": 1}¦  a: b¦- a¦\t¦? a¦: b¦kind: Workflow¦apiVersion: argoproj.io/v1alpha1'
).split('¦') as [string, ...string[]];

function insertLine(text: string, draw: Draw): string {
  const lines = text.split('\n');
  lines.splice(draw.number(lines.length + 1), 0, draw.one(LINES));
  return lines.join('\n');
}

function removeSome(text: string, draw: Draw): string {
  const at = draw.number(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + draw.number(6));
}

function doubleLine(text: string, draw: Draw): string {
  const lines = text.split('\n');
  const line = lines[draw.number(lines.length)] ?? '';
  lines.splice(draw.number(lines.length + 1), 0, line);
  return lines.join('\n');
}

function otherLineEnds(text: string, draw: Draw): string {
  const end = draw.one([
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\n\n',
    ' \n',
    '\t\n',
    ' # a\n',
  ]);
  if (draw.chance(50)) return text.replaceAll('\n', end);
  return text.replaceAll('\n', () => (draw.chance(10) ? end : '\n'));
}

function otherIndentation(text: string, draw: Draw): string {
  if (draw.chance(50)) return text.replaceAll(/^(?=.)/gm, draw.one([' ', '    ', '\t']));
  const lines = text.split('\n');
  const at = draw.number(lines.length);
  lines[at] = draw.one(['', ' ', '\t']) + (lines[at] ?? '').trimStart();
  return lines.join('\n');
}

/** A plain key or value. */
const WORD = /(?<=^[ -]*|: )[A-Za-z][\w./:-]*(?=:(?: |$)|$)/gm;

function changeWord(text: string, draw: Draw, change: (word: string) => string): string {
  const words = [...text.matchAll(WORD)];
  const wanted = words.filter(({ 0: word }) => /^kind$|Version|Workflow|argoproj|image/.test(word));
  const all = wanted.length > 0 && draw.chance(60) ? wanted : words;
  const chosen = all[draw.number(Math.max(1, all.length))];
  if (chosen === undefined) return text;
  const end = chosen.index + chosen[0].length;
  return text.slice(0, chosen.index) + change(chosen[0]) + text.slice(end);
}

function quoteOne(text: string, draw: Draw): string {
  const hex = (letter: string, digits: number): string =>
    letter.charCodeAt(0).toString(16).padStart(digits, '0');
  return changeWord(text, draw, (word) => {
    const letters = word.split('').map((letter) => {
      if (!draw.chance(20)) return letter;
      return draw.one([
        `\\x${hex(letter, 2)}`,
        `\\u${hex(letter, 4)}`,
        `\\U${hex(letter, 8)}`,
        `${letter}\\\n   `,
        `${letter}\\\r\n\t `,
      ]);
    });
    return draw.one([`"${letters.join('')}"`, `'${word}'`, `>-\n    ${word}`, `|\n    ${word}`]);
  });
}

function encodeOne(text: string, draw: Draw): string {
  return changeWord(text, draw, (word) => {
    const code = Buffer.from(word).toString('base64');
    const tag = draw.one(['!!binary', '!<tag:yaml.org,2002:binary>', '!!%62inary', '!!str', '!a']);
    return draw.one([
      `${tag} ${code}`,
      `${tag} "${code}"`,
      `${tag} |\n    ${code}`,
      `${tag} ${word}`,
    ]);
  });
}

function anchorOne(text: string, draw: Draw): string {
  const anchored = changeWord(text, draw, (word) => `&a ${word}`);
  return draw.chance(50) ? anchored : changeWord(anchored, draw, () => '*a');
}

function addDocument(text: string, draw: Draw): string {
  const rest = text.startsWith('---') ? text : `---\n${text}`;
  return draw.one([`${text}\n${rest}`, `${text}...\n${rest}`, `${text}%YAML 1.1\n${rest}`, rest]);
}

function asList(text: string, draw: Draw): string {
  const item = text.replaceAll(/^(?=.)/gm, '    ').replace(/^ {4}/, '  - ');
  const kind = draw.one(['v1¦List', 'argoproj.io/v1alpha1¦WorkflowList', 'v1¦Other']).split('¦');
  return `apiVersion: ${kind[0] ?? ''}\nkind: ${kind[1] ?? ''}\nitems:\n${item}`;
}

function asJson(text: string, draw: Draw): string {
  const object =
    '{"apiVersion": "argoproj.io/v1alpha1", "kind": "Workflow", "metadata": {"name": "j"}}';
  const escaped = object.replaceAll(/[a-z]/g, (letter) =>
    draw.chance(5) ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
  );
  return draw.one([
    `${escaped}\n${object}\n`,
    `${escaped}${object}`,
    `${escaped}\n---\n${text}`,
    `${escaped} a`,
  ]);
}
