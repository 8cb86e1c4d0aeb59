/** Every mutant of a text: what is changed, where, and a name for it that survives moves. */
import { createHash } from 'node:crypto';
import { around, homeOf, isNeverThrown, saidByRule } from './context.mjs';
import { OPERATORS } from './operators.mjs';
import { parse } from './tree.mjs';

/** @import { Edit } from './operators.mjs' */
/** @import { Part } from './tree.mjs' */

/**
 * @typedef {object} Mutant
 * @property {string} id the same as long as the line, the names around it and the change are
 * @property {string} operator
 * @property {number} start of the change, in UTF-16 units
 * @property {number} end exclusive
 * @property {string} to
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} before the expression or statement that is changed
 * @property {string} after the same, changed
 */

/**
 * All mutants of a text, in its order. Two that give the same text are one.
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(text) {
  /** @type {Map<string, Mutant>} */
  const found = new Map();
  /** @param {Part} part */
  const visit = (part) => {
    for (const mutant of isSpared(part) ? [] : mutantsAt(part, text)) {
      const { start, end, to } = mutant;
      const key = contentOf(text, { start, end, to });
      if (!found.has(key)) found.set(key, mutant);
    }
    for (const child of part.children) visit(child);
  };
  visit(parse(text));
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

/**
 * The text with one change.
 * @param {string} text
 * @param {Edit} edit
 */
export function mutate(text, { start, end, to }) {
  return text.slice(0, start) + to + text.slice(end);
}

/**
 * What makes an edit what it is: without the ends that it leaves as they are.
 * @param {string} text
 * @param {Edit} edit
 */
function contentOf(text, { start, end, to }) {
  const old = text.slice(start, end);
  let head = 0;
  while (head < Math.min(old.length, to.length) && old[head] === to[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, to.length) - head;
  while (tail < most && old.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return JSON.stringify([start + head, end - tail, to.slice(head, to.length - tail)]);
}

/**
 * Parts that no test should have to hold: what a rule says of itself and in which words, and
 * errors that nothing can cause.
 * @param {Part} part
 */
function isSpared(part) {
  const said = saidByRule(part);
  if (said === 'meta') return true;
  if (said === 'messages' && /^(?:StringLiteral|TemplateLiteral)$/.test(part.type)) return true;
  return around(part).some((one) => isNeverThrown(one));
}

/**
 * @param {Part} part
 * @param {string} text
 * @returns {Mutant[]}
 */
function mutantsAt(part, text) {
  return Object.entries(OPERATORS).flatMap(([operator, edits]) =>
    edits(part, text)
      .filter(({ start, end, to }) => text.slice(start, end) !== to)
      .map((edit) => mutantOf(part, text, operator, edit)),
  );
}

/**
 * @param {Part} part
 * @param {string} text
 * @param {string} operator
 * @param {Edit} edit
 * @returns {Mutant}
 */
function mutantOf(part, text, operator, edit) {
  const shown = { start: Math.min(part.start, edit.start), end: Math.max(part.end, edit.end) };
  const before = text.slice(shown.start, shown.end);
  const after = text.slice(shown.start, edit.start) + edit.to + text.slice(edit.end, shown.end);
  const lineStart = text.lastIndexOf('\n', shown.start - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  const written = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const within = edit.start - lineStart - (written.length - written.trimStart().length);
  const id = createHash('sha256')
    .update(JSON.stringify([homeOf(part), written.trim(), within, before, after]))
    .digest('hex')
    .slice(0, 12);
  return { ...edit, id, operator, line, column: shown.start - lineStart + 1, before, after };
}
