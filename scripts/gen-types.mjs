/** @typedef {import('../src/report/schemas/fields.ts').FieldSchema} FieldSchema */
/** @typedef {import('../src/report/schemas/fields.ts').DocumentSchema} DocumentSchema */
/** @typedef {Omit<FieldSchema, 'description'>} Anonymous */

/**
 * A JSON Schema as TypeScript types, with its descriptions: one for the document, and one for each
 * of its definitions, named as they are.
 * @param {DocumentSchema} schema
 * @param {string} name of the type of the document
 * @param {string} source the file of the schema
 */
export function typesOf({ $defs, ...document }, name, source) {
  const all = [[name, document], ...Object.entries($defs).map(([key, one]) => [capital(key), one])];
  const types = /** @type {[string, FieldSchema][]} */ (all).map(
    ([one, field]) => `${comment(field, '')}export interface ${one} ${membersOf(field, '')}\n`,
  );
  return `// Written by \`npm run gen\` from ${source}.\n\n${types.join('\n')}`;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {FieldSchema} field @param {string} indent */
const comment = ({ description }, indent) => `${indent}/** ${description}. */\n`;

/** @param {Anonymous} field @param {string} indent */
function membersOf({ properties = {}, required = [] }, indent) {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, field]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${comment(field, inner)}${inner}readonly ${name}${mark}: ${typeOf(field, inner)};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

/** @param {Anonymous} field @param {string} indent @returns {string} */
function typeOf(field, indent) {
  const { $ref: reference, const: only, enum: words, items, type } = field;
  if (reference !== undefined) return capital(reference.replace(/^.*\//, ''));
  if (only !== undefined) return JSON.stringify(only);
  if (words !== undefined) {
    return words.map((word) => (word === null ? 'null' : `'${word}'`)).join(' | ');
  }
  if (items !== undefined) return `readonly ${grouped(typeOf(items, indent))}[]`;
  if (type === 'object') return membersOf(field, indent);
  if (type === 'integer') return 'number';
  if (type === 'string') return type;
  throw new Error(`gen-types: no type for ${JSON.stringify(type)}`);
}

/** @param {string} type */
const grouped = (type) => (type.includes(' | ') ? `(${type})` : type);
