/** The ways to break a program, one small edit each. */
import { around, functionOf, isNeverThrown } from './context.mjs';
import { returnedInstead } from './returned.mjs';

/** @import { Part } from './tree.mjs' */

/**
 * One replacement in the text.
 * @typedef {object} Edit
 * @property {number} start in UTF-16 units
 * @property {number} end exclusive
 * @property {string} to
 */

/** @typedef {(part: Part, text: string) => Edit[]} Operator */

/** Operations, and what each becomes. */
const FLIPPED = new Map([
  ['===', ['!==']],
  ['!==', ['===']],
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['&&', ['||']],
  ['||', ['&&']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['%', ['*']],
]);

/** Methods of arrays and texts that can be left out. */
const DROPPED = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'trimEnd',
  'trimStart',
]);

const EXCHANGED = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);

/** @type {Operator} */
const flippedOperation = (part, text) => {
  const [left, right] = part.children;
  if (part.type !== 'BinaryExpression' || left === undefined || right === undefined) return [];
  const at = text.indexOf(part.operator, endBefore(text, left.end));
  return (FLIPPED.get(part.operator) ?? []).map((to) => ({
    start: at,
    end: at + part.operator.length,
    to,
  }));
};

/** @type {Operator} */
const removedNegation = (part) => {
  const [inner] = part.children;
  if (part.type !== 'UnaryExpression' || part.operator !== '!' || inner === undefined) return [];
  return [{ start: part.start, end: inner.start, to: '' }];
};

/** @type {Operator} */
const otherNumber = (part) => {
  if (part.type !== 'NumericLiteral' || typeof part.value !== 'number') return [];
  const steps = isStep(part) ? [1] : isOrder(part) ? [-1] : [1, -1];
  return steps.map((step) => replaced(part, String(Number(part.value) + step)));
};

/** @type {Operator} */
const emptiedText = (part) => {
  if (part.type === 'StringLiteral')
    return part.end - part.start > 2 && !isImported(part) ? [replaced(part, "''")] : [];
  const tagged = part.parent?.type === 'TaggedTemplateExpression';
  return part.type === 'TemplateLiteral' && part.end - part.start > 2 && !tagged
    ? [replaced(part, '``')]
    : [];
};

const EFFECTS = new Set(['CallExpression', 'YieldExpression']);

/** @type {Operator} */
const removedStatement = (part) => {
  if (part.type !== 'ExpressionStatement') return [];
  const [called] = unwrapped(part.children[0]);
  if (called === undefined || !EFFECTS.has(called.type) || called.children[0]?.type === 'Super')
    return [];
  return [replaced(part, ';')];
};

/** @type {Operator} */
const otherResult = (part) => {
  const isBody = part.role === 'body' && part.parent?.type === 'ArrowFunctionExpression';
  const given = part.type === 'ReturnStatement' ? part.children[0] : isBody ? part : undefined;
  if (given === undefined || /Statement$|^FunctionBody$/.test(given.type)) return [];
  return returnedInstead(functionOf(given)?.result ?? '').map((to) => replaced(given, to));
};

/** @type {Operator} */
const emptiedArray = (part) =>
  part.type === 'ArrayExpression' && part.children.length > 0 ? [replaced(part, '[]')] : [];

/** @type {Operator} */
const droppedMethod = (part) => {
  const member = part.type === 'CallExpression' ? memberOf(part.children[0]) : undefined;
  const object = member?.children[0];
  if (member === undefined || object === undefined) return [];
  const other = EXCHANGED.get(member.name);
  if (other !== undefined)
    return [{ start: member.end - member.name.length, end: member.end, to: other }];
  return DROPPED.has(member.name) ? [{ start: object.end, end: part.end, to: '' }] : [];
};

/** @type {Operator} */
const removedChain = (part, text) => {
  const object = part.children[0]?.children[0];
  if (part.operator !== '?.' || object === undefined) return [];
  const at = text.indexOf('?.', endBefore(text, object.end));
  return [{ start: at, end: at + 2, to: /[[(]/.test(text[at + 2] ?? '') ? '' : '.' }];
};

/** @type {Operator} */
const swappedBranches = (part, text) => {
  const [, yes, no] = part.children;
  if (part.type !== 'ConditionalExpression' || yes === undefined || no === undefined) return [];
  const between = text.slice(yes.end, no.start);
  const to = text.slice(no.start, no.end) + between + text.slice(yes.start, yes.end);
  return [{ start: yes.start, end: no.end, to }];
};

/** @type {Operator} */
const fixedCondition = (part) => {
  const { parent } = part;
  if (part.role !== 'test' || parent === undefined || part.type.endsWith('Literal')) return [];
  switch (parent.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return [replaced(part, 'false')];
    case 'IfStatement':
      return isNeverThrown(parent.children[1]) ? [replaced(part, 'true')] : bothWays(part);
    case 'ConditionalExpression':
      return bothWays(part);
    default:
      return [];
  }
};

/** @type {Operator} */
const removedElement = (part, text) => {
  const listed = ['ObjectExpression', 'ArrayExpression', 'CallExpression', 'NewExpression'];
  const { parent } = part;
  if (parent === undefined || !listed.includes(parent.type)) return [];
  if (part.role !== 'properties' && part.type !== 'SpreadElement') return [];
  const siblings = parent.children.filter(({ role }) => role === part.role);
  const [before, after] = [
    siblings[siblings.indexOf(part) - 1],
    siblings[siblings.indexOf(part) + 1],
  ];
  if (after !== undefined) return [{ start: part.start, end: after.start, to: '' }];
  if (before !== undefined) return [{ start: before.end, end: part.end, to: '' }];
  const comma = /^\s*,/.exec(text.slice(part.end))?.[0].length ?? 0;
  return [{ start: part.start, end: part.end + comma, to: '' }];
};

/** Every operator by its name. */
export const OPERATORS = /** @type {Readonly<Record<string, Operator>>} */ ({
  'flipped operation': flippedOperation,
  'removed negation': removedNegation,
  'other number': otherNumber,
  'emptied text': emptiedText,
  'removed statement': removedStatement,
  'other result': otherResult,
  'emptied array': emptiedArray,
  'dropped method': droppedMethod,
  'removed optional chain': removedChain,
  'swapped branches': swappedBranches,
  'fixed condition': fixedCondition,
  'removed element': removedElement,
});

/** @param {Part} part @param {string} to @returns {Edit} */
function replaced({ start, end }, to) {
  return { start, end, to };
}

/** @param {Part} part */
function bothWays(part) {
  return [replaced(part, 'true'), replaced(part, 'false')];
}

/** @param {Part} part @returns {boolean} `i += 1` of a loop: with 0 that has no end and says nothing */
function isStep({ parent }) {
  return parent?.role === 'update';
}

/** @param {Part} part @returns {boolean} what a comparison gives: only its sign counts */
function isOrder(part) {
  const call = around(part).find(({ type }) => type === 'CallExpression');
  return /^(?:sort|toSorted)$/.test(memberOf(call?.children[0])?.name ?? '');
}

/** @param {Part} part */
function isImported({ parent }) {
  const [callee] = parent?.type === 'CallExpression' ? parent.children : [];
  return callee?.type === 'Import' || callee?.name === 'require';
}

/** @param {Part | undefined} part @returns {Part[]} an expression without `await` and the end of its chain */
function unwrapped(part) {
  if (part === undefined) return [];
  const wraps = ['AwaitExpression', 'OptionalChainingExpression', 'ParenthesisExpression'];
  return wraps.includes(part.type) ? unwrapped(part.children[0]) : [part];
}

/** @param {Part | undefined} callee @returns {Part | undefined} `a.b` of `a.b(…)` and `a?.b(…)` */
function memberOf(callee) {
  const member = callee?.type === 'OptionalChainingExpression' ? callee.children[0] : callee;
  return member?.type === 'MemberExpression' && member.name !== '' ? member : undefined;
}

/**
 * Where what comes after a part begins, behind comments that might hold anything.
 * @param {string} text
 * @param {number} end
 */
function endBefore(text, end) {
  const gap = /^(?:[\s)]|\/\*[^]*?\*\/|\/\/[^\n]*)*/.exec(text.slice(end))?.[0] ?? '';
  return end + gap.length;
}
