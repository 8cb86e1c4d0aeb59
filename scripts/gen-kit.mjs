/** The headings of the table of the kit, and which modules of `src/` each is for. */
const SECTIONS = /** @type {const} */ ([
  ['A rule', /^rule-kit\/rule\.ts$/],
  ['What it visits (`on`)', /^rule-kit\/visits\//],
  ['Fixes and details of findings', /^rule-kit\//],
  ['Facts: pods, images, instances, annotations', /^(?:facts|live-caches)\//],
  ['The platform', /^alibaba\//],
  ['Argo and manifests', /^(?:argo|manifests)\//],
  ['Image references', /^images\//],
  ['Texts of messages', /^text\//],
]);

/**
 * One export of the kit that is a value.
 * @typedef {{ name: string, isFunction: boolean, module: string, says: string }} Export
 */

/**
 * The tables of what a rule may use, as lines of Markdown: every value that the kit exports, with the
 * first sentence of its doc comment.
 * @param {string} index the text of src/rule-kit/index.ts
 * @param {(path: string) => string} read gives the text of a file below src/
 * @returns {readonly string[]}
 */
export function kitTables(index, read) {
  const exports = exportsOf(index, read);
  const homeless = exports.find(({ module }) => sectionOf(module) === undefined);
  if (homeless) throw new Error(`gen-kit: no section for ${homeless.module}`);
  return SECTIONS.flatMap(([title]) => {
    const own = exports.filter(({ module }) => sectionOf(module) === title);
    const rows = own.map(({ name, isFunction, says }) => [
      `\`${name}${isFunction ? '()' : ''}\``,
      says,
    ]);
    return rows.length === 0 ? [] : ['', ...table([[title, ''], ...rows])];
  }).slice(1);
}

/** @param {string} module */
function sectionOf(module) {
  return SECTIONS.find(([, pattern]) => pattern.test(module))?.[0];
}

/**
 * @param {string} index
 * @param {(path: string) => string} read
 * @returns {Export[]}
 */
function exportsOf(index, read) {
  const lists = index.matchAll(/^export \{([^}]*)\} from '\.{1,2}\/(.*)';$/gm);
  return [...lists].flatMap(([statement, names = '', path = '']) => {
    const module = statement.includes("from './") ? `rule-kit/${path}` : path;
    const values = names.split(',').map((name) => name.trim());
    return values
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => described(name, module, read(module)));
  });
}

/**
 * @param {string} name
 * @param {string} module
 * @param {string} text of the module
 * @returns {Export}
 */
function described(name, module, text) {
  const declaration = new RegExp(
    String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\nexport (const \[?|function\*? )${name}\b`,
  );
  const [, comment = '', keyword = ''] = declaration.exec(text) ?? [];
  const prose = comment.replaceAll(/\s*\n \* ?/g, ' ').trim();
  const [sentence] = prose.replaceAll(/\{@link (\w+)\}/g, '`$1`').split(/(?<=[.?]) (?=[A-Z`])/);
  if (sentence === undefined || sentence === '') throw new Error(`gen-kit: no comment on ${name}`);
  return { name, isFunction: keyword.startsWith('function'), module, says: sentence };
}

/**
 * A table whose columns are padded, as the formatter writes it.
 * @param {readonly (readonly string[])[]} rows
 */
function table([head = [], ...rows]) {
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? '').length)),
  );
  /** @param {readonly string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
