/** What stands around a part: who declares it, and whether its words are only words. */

/** @import { Part } from './tree.mjs' */

const METHODS = ['ClassMethod', 'PrivateMethod', 'MethodProperty'];

const FUNCTIONS = new Set([
  ...METHODS,
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'GetterProperty',
  'SetterProperty',
  'Constructor',
]);

const NAMED = new Set([
  ...METHODS,
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclarator',
  'KeyValueProperty',
  'ClassProperty',
  'PrivateProperty',
]);

/**
 * The parts around a part, the nearest first.
 * @param {Part} part
 * @returns {Part[]}
 */
export function around(part) {
  return part.parent === undefined ? [] : [part.parent, ...around(part.parent)];
}

/**
 * The function whose `return` this is, or whose body this expression is.
 * @param {Part} part
 * @returns {Part | undefined}
 */
export function functionOf(part) {
  return around(part).find(({ type }) => FUNCTIONS.has(type));
}

/**
 * The names of what a part stands in, from the outside: `Repository.run`.
 * @param {Part} part
 * @returns {string}
 */
export function homeOf(part) {
  const names = around(part).flatMap(({ type, name }) =>
    NAMED.has(type) && name !== '' ? [name] : [],
  );
  return names.toReversed().join('.');
}

/**
 * `throw new Error(…)`: by the custom of this project a statement that no input reaches.
 * @param {Part | undefined} part
 * @returns {boolean}
 */
export function isNeverThrown(part) {
  if (part?.type === 'BlockStatement')
    return part.children.length === 1 && isNeverThrown(part.children[0]);
  const [thrown] = part?.type === 'ThrowStatement' ? part.children : [];
  return thrown?.type === 'NewExpression' && thrown.children[0]?.name === 'Error';
}

/**
 * What a rule says of itself, and the words of its messages: other checks compare those with pages
 * and expected outputs, and a reworded sentence is no fault.
 * @param {Part} part
 * @returns {'meta' | 'messages' | undefined}
 */
export function saidByRule(part) {
  const above = [part, ...around(part)];
  const call = above.findIndex(
    ({ type, children }) => type === 'CallExpression' && children[0]?.name === 'defineRule',
  );
  const said = call < 2 ? undefined : above[call - 2];
  if (said?.type !== 'KeyValueProperty') return undefined;
  return said.name === 'meta' || said.name === 'messages' ? said.name : undefined;
}
