/**
 * What a function could return in place of what it does, by the type that it declares. Only types
 * with an obvious emptiest value are known; for others there is nothing.
 * @param {string} declared `readonly string[] | undefined`, `x is Pod`, `Promise<boolean>`
 * @returns {string[]} expressions
 */
export function returnedInstead(declared) {
  const promised = /^Promise<([^]*)>$/.exec(declared)?.[1];
  if (promised !== undefined) return returnedInstead(promised);
  if (/^(?:asserts )?\w+ is /.test(declared)) return ['true', 'false'];
  return members(declared).flatMap(emptiest);
}

/** @param {string} member @returns {string[]} */
function emptiest(member) {
  if (member === 'boolean') return ['true', 'false'];
  if (member === 'undefined' || member === 'null') return [member];
  if (member === 'string') return ["''"];
  return /\[\]$|^(?:readonly )?\[|^(?:Readonly)?Array</.test(member) ? ['[]'] : [];
}

/**
 * The members of a union; one for any other type.
 * @param {string} declared
 */
function members(declared) {
  /** @type {string[]} */
  const found = [''];
  let depth = 0;
  for (const [at, char] of declared.split('').entries()) {
    if (/[<({[]/.test(char)) depth += 1;
    // The `>` of an arrow closes nothing.
    if (/[)}\]]/.test(char) || (char === '>' && declared[at - 1] !== '=')) depth -= 1;
    if (char === '|' && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return declared.includes('=>') ? [] : found.map((member) => member.trim());
}
