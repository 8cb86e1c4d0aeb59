/**
 * Probes: a text in which each piece that runs or does not run as one says so. The first region of
 * a file is the file as it is loaded; the others are functions, branches and right-hand sides.
 */
import { MARKS } from './marks.mjs';
import { parse } from './tree.mjs';

/** @import { Part } from './tree.mjs' */

/**
 * @typedef {object} Region
 * @property {number} start in UTF-16 units
 * @property {number} end exclusive
 * @property {'block' | 'statement' | 'statements' | 'expression'} shape where its probe stands
 */

/**
 * The regions of a text; the first is all of it.
 * @param {string} text
 * @returns {Region[]}
 */
export function regionsOf(text) {
  /** @type {Region[]} */
  const found = [{ start: 0, end: text.length, shape: 'statements' }];
  /** @param {Part} part */
  const visit = (part) => {
    const region = regionOf(part);
    if (region !== undefined) found.push(region);
    for (const child of part.children) visit(child);
  };
  visit(parse(text));
  return found;
}

/**
 * The innermost region at an offset, as its index.
 * @param {readonly Region[]} regions
 * @param {number} offset
 */
export function regionAt(regions, offset) {
  // Regions come in the order of the text, outer ones first.
  return regions.findLastIndex(({ start, end }) => start <= offset && offset < end);
}

/**
 * The text with a probe in each region; `first` is the number of its first region among those of
 * all files.
 * @param {string} text
 * @param {readonly Region[]} regions
 * @param {number} first
 */
export function probed(text, regions, first) {
  const [, ...inner] = regions;
  const probes = inner.map((region, index) => ({
    region,
    mark: `__marks[${first + index + 1}]=1`,
  }));
  const before = probes.map(({ region, mark }) => ({
    at: openingOf(region),
    text: opened(region, mark),
  }));
  // Of two regions that end at the same place the inner one ends first.
  const after = probes.toReversed().map(({ region }) => ({ at: region.end, text: closed(region) }));
  const head = `var __marks=globalThis.${MARKS}??[];__marks[${first}]=1;\n`;
  return headed(inserted(text, [...after, ...before]), head);
}

/** @param {Part} part @returns {Region | undefined} */
function regionOf({ type, role, start, end, parent, children }) {
  if (type === 'BlockStatement' || type === 'FunctionBody') return { start, end, shape: 'block' };
  if (type === 'SwitchCase') {
    const first = children.find((child) => child.role === 'consequent');
    return first && { start: first.start, end, shape: 'statements' };
  }
  // The argument of lazy(), which others look for as it is written.
  if (type === 'CallExpression' && children[0]?.type === 'Import') return undefined;
  const of = parent?.type ?? '';
  const isBody = /^(?:If|For|ForOf|ForIn|While|DoWhile)Statement$/.test(of);
  if (isBody && ['consequent', 'alternate', 'body'].includes(role))
    return { start, end, shape: 'statement' };
  const isValue =
    (of === 'ArrowFunctionExpression' && role === 'body') ||
    (of === 'ConditionalExpression' && role !== 'test') ||
    (of === 'BinaryExpression' &&
      role === 'right' &&
      /^(?:&&|\|\||\?\?)$/.test(parent?.operator ?? ''));
  return isValue ? { start, end, shape: 'expression' } : undefined;
}

/** @param {Region} region */
function openingOf({ start, shape }) {
  return shape === 'block' ? start + 1 : start;
}

/** @param {Region} region @param {string} mark */
function opened({ shape }, mark) {
  if (shape === 'expression') return `(${mark},`;
  return shape === 'statement' ? `{${mark};` : `${mark};`;
}

/** @param {Region} region */
function closed({ shape }) {
  if (shape === 'expression') return ')';
  return shape === 'statement' ? '}' : '';
}

/**
 * @param {string} text
 * @param {readonly { at: number, text: string }[]} pieces
 */
function inserted(text, pieces) {
  let result = '';
  let done = 0;
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(done, piece.at) + piece.text;
    done = piece.at;
  }
  return result + text.slice(done);
}

/** @param {string} text @param {string} head */
function headed(text, head) {
  const shebang = /^#!.*\n/.exec(text)?.[0] ?? '';
  return shebang + head + text.slice(shebang.length);
}
