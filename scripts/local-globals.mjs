/** Values of the language that hot code uses, and that no test replaces. */
export const LANGUAGE = [
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'Uint8Array',
  'WeakMap',
];

/**
 * A source that looks the values of the language up once, when it is loaded. Jest runs modules in a
 * context of their own, where every use of a global calls into Node: without this a loop over
 * `Math.imul` takes ten times as long, and many tests twice as long. No line moves.
 * @param {string} source
 */
export function withLocalGlobals(source) {
  const used = LANGUAGE.filter((name) => new RegExp(`(?<![\\w.$])${name}\\b`).test(source));
  return used.length === 0 ? source : `const { ${used.join(', ')} } = globalThis; ${source}`;
}
