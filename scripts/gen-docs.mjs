import { markdown } from './gen-rule-pages.mjs';

/** @typedef {import('../src/rule-kit/rule.ts').RuleMeta} RuleMeta */
/** @typedef {import('../src/config/json-schema.ts').Schema} Schema */

/**
 * The table of all rules.
 * @param {readonly RuleMeta[]} metas
 * @param {import('./gen-rule-pages.mjs').PageLanguage} language of their texts
 */
export function rulesTable(metas, { say, page, other }) {
  return [
    `<!-- ${say('Written by `npm run gen`.')} -->`,
    '',
    `# ${say('Rules')}`,
    '',
    ...(other === '' ? [] : [other, '']),
    `| ${['rule', 'severity', 'fix', 'what must hold'].map(say).join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...metas.map(({ id, severity, fix, summary }) => {
      const repair = fix === 'none' ? '' : say(fix);
      return `| [${id}](${id}/${page}) | ${say(severity)} | ${repair} | ${markdown(summary)} |`;
    }),
    '',
  ].join('\n');
}

/**
 * A page with one of its tables or lists written anew.
 * @param {string} page
 * @param {string} name of the table, as its marks have it
 * @param {readonly string[]} lines
 * @param {string} writer the command that renews it
 */
export function withTable(page, name, lines, writer = 'npm run gen') {
  const first = `<!-- ${name}: written by \`${writer}\` -->\n`;
  const begin = page.indexOf(first) + first.length;
  const end = page.indexOf(`<!-- end of ${name} -->`);
  return `${page.slice(0, begin)}\n${lines.join('\n')}\n\n${page.slice(end)}`;
}

/**
 * A page with its table of options written anew.
 * @param {string} page
 * @param {Schema} schema
 */
export function withOptionsTable(page, schema) {
  const head = ['| option | value | meaning |', '| --- | --- | --- |'];
  return withTable(page, 'options', [...head, ...rows(schema, '')]);
}

/** @typedef {import('../src/manifests/kinds.ts').Kind} Kind */

/**
 * What is read from objects, as the beginning of a line that lists them. Wrappers count as
 * workflows.
 * @type {Readonly<Record<Exclude<Kind['reads'], 'wrapper'>, string>>}
 */
const READS = {
  workflow: 'what starts pods, or shapes them: ',
  'image-cache': 'image caches: ',
  injector: 'what adds annotations and labels to pods of a cluster: ',
  controller: 'what the controller of Argo knows of images: ',
  account: 'what gives pods their pull secrets: ',
  operations: 'what gives annotations to pods without an object: ',
  kustomization: 'what kustomize changes of images: ',
  bystander: 'objects whose own annotations no pod gets: ',
  container: 'and all of these inside others: the `manifest` of a resource template, ',
};

/**
 * The README with its list of kinds written anew.
 * @param {string} page
 * @param {readonly Kind[]} kinds
 */
export function withKinds(page, kinds) {
  const lines = Object.entries(READS).map(([reads, beginning]) => {
    const words = kinds
      .filter((kind) => (kind.reads === 'wrapper' ? 'workflow' : kind.reads) === reads)
      .map((kind) => kind.words);
    return `- ${beginning}${words.join(', ')}`;
  });
  return withTable(page, 'kinds', lines);
}

/**
 * The page on formats with its table written anew.
 * @param {string} page
 * @param {Readonly<Record<string, string>>} formats what each is for, by name
 */
export function withFormatsTable(page, formats) {
  const lines = Object.entries(formats).map(([name, purpose]) => `| \`${name}\` | ${purpose} |`);
  return withTable(page, 'formats', ['| name | for |', '| --- | --- |', ...lines]);
}

/**
 * The page on prices with its table of figures written anew.
 * @param {string} page
 * @param {Readonly<Record<string, import('../src/alibaba/prices.ts').Price>>} prices
 */
export function withPricesTable(page, prices) {
  const lines = Object.entries(prices).map(([name, { words, value, unit, source, url, date }]) => {
    const figure = value === undefined ? 'not known' : value.toFixed(12).replace(/\.?0+$/, '');
    const origin = url === '' ? source : `[${source}](${url}), ${date}`;
    return `| \`${name}\` | ${words} | ${figure} | ${unit} | ${origin} |`;
  });
  const head = ['| name | what | figure | unit | source |', '| --- | --- | ---: | --- | --- |'];
  return withTable(page, 'prices', [...head, ...lines]);
}

/** @typedef {Readonly<Record<string, { description: string }>>} Described */

/**
 * The page on an action with its tables of inputs and outputs written anew.
 * @param {string} page
 * @param {{ inputs: Described, outputs: Described }} action its action.yml
 */
export function withActionTables(page, { inputs, outputs }) {
  /** @param {string} what @param {Described} all */
  const table = (what, all) => [
    `| ${what} | meaning |`,
    '| --- | --- |',
    ...Object.entries(all).map(([name, { description }]) => `| \`${name}\` | ${description} |`),
  ];
  const half = withTable(page, 'inputs', table('input', inputs));
  return withTable(half, 'outputs', table('output', outputs));
}

/** @param {Schema} schema @param {string} prefix @returns {string[]} */
function rows({ properties = {} }, prefix) {
  return Object.entries(properties).flatMap(([name, option]) => {
    const path = `${prefix}${name}`;
    const own = `| \`${path}\` | ${valueOf(option)} | ${option.description ?? ''} |`;
    if (name === 'rules')
      return [
        `| \`rules.<rule>\` | one of \`off\`, \`info\`, \`warning\`, \`error\`; for some rules also a map of \`severity\` and \`allow\` | ${option.description ?? ''} |`,
      ];
    if (option.items?.properties) return [own, ...rows(option.items, `${path}[].`)];
    return [own, ...rows(option, `${path}.`)];
  });
}

/** @param {Schema} option @returns {string} */
function valueOf({ enum: choices, title, type, items }) {
  if (choices) return `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`;
  if (title !== undefined) return title;
  if (type === 'array')
    return items?.title === undefined ? 'a list' : `a list, each ${items.title}`;
  if (type === 'boolean') return '`true` or `false`';
  return type === 'object' ? 'a map' : 'a string';
}

/** @typedef {import('../src/report/schemas/fields.ts').FieldSchema} FieldSchema */
/** @typedef {import('../src/report/schemas/fields.ts').DocumentSchema} DocumentSchema */

/**
 * A page with its tables of the fields of a JSON document renewed.
 * @param {string} page
 * @param {DocumentSchema} schema
 */
export function withFieldsTable(page, schema) {
  return withTable(page, 'fields', fieldsTables(schema));
}

/**
 * The page of all JSON documents but that of `explain`, which has a page of its own.
 * @param {string} page
 * @param {Readonly<Record<string, DocumentSchema>>} schemas by the name of the table
 */
export function withFieldsTables(page, schemas) {
  return Object.entries(schemas).reduce(
    (text, [name, schema]) => withTable(text, name, fieldsTables(schema)),
    page,
  );
}

/** @param {DocumentSchema} schema */
function fieldsTables({ $defs, ...document }) {
  const head = ['| field | value | meaning |', '| --- | --- | --- |'];
  const definitions = Object.entries($defs).flatMap(([name, field]) => [
    '',
    `${field.description}, \`${name}\` above:`,
    '',
    ...head,
    ...fieldRows(field, ''),
  ]);
  return [...head, ...fieldRows(document, ''), ...definitions];
}

/** @param {Pick<FieldSchema, 'properties' | 'required'>} schema @param {string} prefix @returns {string[]} */
function fieldRows({ properties = {}, required = Object.keys(properties) }, prefix) {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const some = required.includes(name) ? '' : ', not always there';
    const own = `| \`${path}\` | ${fieldValue(field)}${some} | ${field.description} |`;
    if (field.items) return [own, ...fieldRows(field.items, `${path}[].`)];
    return [own, ...fieldRows(field, `${path}.`)];
  });
}

const NOUNS = /** @type {Readonly<Record<string, string>>} */ ({
  string: 'a string',
  integer: 'a number',
  number: 'a number',
  boolean: '`true` or `false`',
  object: 'an object',
  array: 'a list',
  null: '`null`',
});

/** @param {Omit<FieldSchema, 'description'>} field @returns {string} */
function fieldValue({ $ref: reference, const: only, enum: choices, type = [], items }) {
  if (reference !== undefined) return `\`${reference.replace(/^.*\//, '')}\``;
  if (only !== undefined) return `\`${only}\``;
  if (choices)
    return `one of ${choices.map((/** @type {string | null} */ choice) => `\`${choice}\``).join(', ')}`;
  if (items?.$ref !== undefined || items?.enum) return `a list, each ${fieldValue(items)}`;
  return [type]
    .flat()
    .map((one) => NOUNS[one])
    .join(' or ');
}
