/**
 * A text of TypeScript as a tree of what runs. Types, keys, names that are bound, and imports are
 * not in it; every part has its place in the text, also where swc gives none.
 */
import swc from '@swc/core';

/**
 * One piece of the text that runs.
 * @typedef {object} Part
 * @property {string} type as swc names it; `TsExpression` is any expression with a type around it
 * @property {string} role the property of the parent that holds it, `arguments` for instance
 * @property {number} start in UTF-16 units
 * @property {number} end exclusive
 * @property {string} name of what it declares, reads or sets; empty where there is none
 * @property {string} operator of an operation; `?.` for a step of a chain that may end there
 * @property {unknown} value of a literal
 * @property {string} result the type a function says it gives; empty where it says nothing
 * @property {Part | undefined} parent
 * @property {Part[]} children in the order of the text
 */

/** @typedef {Readonly<Record<string, unknown>>} Node what swc gives */

/** Properties of swc's nodes that hold no code of their own. */
const NO_CODE = new Set(
  (
    'span ctxt quasis label property key id identifier local spread param ' +
    'typeAnnotation typeArguments typeParameters typeParams superTypeParams implements returnType'
  ).split(' '),
);

const NOT_RUN = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration']);

/**
 * The tree of a text. Throws what swc throws when the text is not TypeScript.
 * @param {string} text
 * @returns {Part}
 */
export function parse(text) {
  const module = /** @type {Node} */ (/** @type {unknown} */ (parseModule(text)));
  const [root] = partsOf(module, 'root', { text, at: offsets(text, module) });
  if (root === undefined) throw new Error('swc gave no module');
  return root;
}

/**
 * What a text imports, as it is written: `./model.ts`, `node:fs`. Types are not imported.
 * @param {string} text
 * @returns {string[]}
 */
export function importsOf(text) {
  /** @type {string[]} */
  const found = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (!isNode(node)) return;
    const { type, typeOnly, source, callee, arguments: given } = node;
    if (typeOnly === true) return;
    const isCall = type === 'CallExpression' && isNode(callee) && isLoader(callee);
    const target = isCall && Array.isArray(given) ? /** @type {unknown} */ (given[0]) : source;
    const name = isNode(target) ? stringOf(target['expression'] ?? target) : undefined;
    if (name !== undefined && (isCall || NOT_RUN.has(String(type)))) found.push(name);
    for (const value of Object.values(node)) {
      for (const one of Array.isArray(value) ? value : [value]) visit(one);
    }
  };
  visit(parseModule(text));
  return found;
}

/**
 * swc's tree of the text behind a semicolon. That is the first token then: the module begins with
 * it and not with whatever comes after the first comments, and positions can be counted from it.
 * @param {string} text
 */
function parseModule(text) {
  const options = /** @type {const} */ ({ syntax: 'typescript', target: 'es2023' });
  return swc.parseSync(`;${text.replace(/^#!/, '//')}`, options);
}

/**
 * @typedef {object} Reading
 * @property {string} text
 * @property {(position: number) => number} at from swc's positions to offsets of the text
 */

/**
 * Where swc's positions, which count bytes, are in the text.
 * @param {string} text
 * @param {Node} module
 * @returns {Reading['at']}
 */
function offsets(text, module) {
  const first = (spanOf(module)?.start ?? 1) + 1;
  const bytes = Buffer.from(text);
  if (bytes.length === text.length) return (position) => position - first;
  const known = new Uint32Array(bytes.length + 1);
  let byte = 0;
  for (let unit = 0; unit < text.length;) {
    const point = text.codePointAt(unit) ?? 0;
    known[byte] = unit;
    byte += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    unit += point < 0x10000 ? 1 : 2;
  }
  known[byte] = text.length;
  return (position) => known[position - first] ?? text.length;
}

/**
 * The parts that a value of swc's tree stands for; a node that is not code gives those inside it.
 * @param {unknown} value
 * @param {string} role
 * @param {Reading} reading
 * @returns {Part[]}
 */
function partsOf(value, role, reading) {
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, role, reading));
  if (!isNode(value)) return [];
  const type = typeof value['type'] === 'string' ? value['type'] : '';
  if (NOT_RUN.has(type)) return [];
  if (isNode(value['expression']) && (value['spread'] ?? null) !== null)
    return spread(value, role, reading);
  if (type === '') return childrenOf(value, role, reading);
  if (!type.startsWith('Ts')) return [partOf(value, type, role, reading)];
  return isNode(value['expression']) ? [partOf(value, 'TsExpression', role, reading)] : [];
}

/**
 * `...x` among arguments and elements, which swc gives as a mark on `x`.
 * @param {Node} value
 * @param {string} role
 * @param {Reading} reading
 */
function spread(value, role, reading) {
  const { spread: dots, expression } = value;
  return [
    partOf(
      { type: 'SpreadElement', spread: dots, arguments: expression },
      'SpreadElement',
      role,
      reading,
    ),
  ];
}

/**
 * @param {Node} node
 * @param {string} role
 * @param {Reading} reading
 */
function childrenOf(node, role, reading) {
  return Object.entries(node).flatMap(([key, value]) => {
    // An argument or an element stands in a wrapper without a type.
    const inner = node['type'] === undefined && key === 'expression' ? role : key;
    if (!NO_CODE.has(key)) return partsOf(value, inner, reading);
    const computed = isNode(value) && value['type'] === 'Computed';
    const pattern = key === 'id' || key === 'param';
    return computed || pattern ? partsOf(value, key, reading) : [];
  });
}

/**
 * @param {Node} node
 * @param {string} type
 * @param {string} role
 * @param {Reading} reading
 * @returns {Part}
 */
function partOf(node, type, role, reading) {
  const children = childrenOf(node, role, reading).toSorted((a, b) => a.start - b.start);
  const places = [node, node['key'], node['spread'], node['value'], node['arguments']].flatMap(
    (one) => (isNode(one) ? (spanOf(one) ?? []) : []),
  );
  const [own] = spanOf(node) === undefined ? [] : places;
  const start = reading.at(own?.start ?? Math.min(...places.map((place) => place.start)));
  const ends = [...places.map((place) => reading.at(place.end)), ...children.map(({ end }) => end)];
  /** @type {Part} */
  const part = {
    type,
    role,
    start,
    end: own === undefined ? Math.max(...ends) : reading.at(own.end),
    name: nameOf(node),
    operator: operatorOf(node),
    value: node['value'],
    result: resultOf(node, reading),
    parent: undefined,
    children,
  };
  for (const child of children) child.parent = part;
  return part;
}

/**
 * @param {Node} node
 * @returns {string}
 */
function nameOf(node) {
  const named = node['key'] ?? node['id'] ?? node['identifier'] ?? node['property'] ?? node;
  return isNode(named) && typeof named['value'] === 'string' ? named['value'] : '';
}

/** @param {Node} node */
function operatorOf(node) {
  if (node['type'] === 'OptionalChainingExpression') return node['optional'] === true ? '?.' : '';
  return typeof node['operator'] === 'string' ? node['operator'] : '';
}

/**
 * The text of the type that a function declares, without the colon.
 * @param {Node} node
 * @param {Reading} reading
 */
function resultOf(node, { text, at }) {
  const inner = isNode(node['function']) ? node['function'] : node;
  const declared = inner['returnType'];
  const place = isNode(declared) ? spanOf(declared) : undefined;
  if (place === undefined) return '';
  return text.slice(at(place.start), at(place.end)).replace(/^\s*:\s*/, '');
}

/**
 * @param {Node} callee
 * @returns {boolean} `import(…)` or `require(…)`
 */
function isLoader(callee) {
  return callee['type'] === 'Import' || callee['value'] === 'require';
}

/** @param {unknown} node */
function stringOf(node) {
  if (!isNode(node) || node['type'] !== 'StringLiteral') return undefined;
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

/**
 * @param {Node} node
 * @returns {{ start: number, end: number } | undefined}
 */
function spanOf(node) {
  const { span } = node;
  const place = isNode(span) ? span : node;
  const { start, end } = place;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
