/**
 * Writes everything that is made from the rules, the configuration schema and other tables: the
 * lists of rules, rules/README.md, the README.md of each rule, the texts behind `wfcache-lint rules
 * RULE`, the JSON Schema, its validator, and the tables of options, formats, inputs, outputs, kinds
 * and the rule kit, the schemas and types of JSON documents, and the page for `man`. With --check it writes nothing and fails if a file is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load as parse } from 'js-yaml';
import { generateConfig } from './gen-config.mjs';
import {
  rulesTable,
  withActionTables,
  withFieldsTable,
  withFieldsTables,
  withFormatsTable,
  withKinds,
  withOptionsTable,
  withPricesTable,
  withTable,
} from './gen-docs.mjs';
import { kitTables } from './gen-kit.mjs';
import { manPage } from './gen-man.mjs';
import { chineseModule, examplesModule, guidesModule, rulePage } from './gen-rule-pages.mjs';
import { typesOf } from './gen-types.mjs';
import { loadTypeScript } from './typescript.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHECK = process.argv.includes('--check');
/** @type {string[]} */
const stale = [];

/** @param {string} path @param {string} text */
function emit(path, text) {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  stale.push(path);
  if (CHECK) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} path */
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
/** @param {string} path */
const readIfThere = (path) => (existsSync(join(ROOT, path)) ? read(path) : '');

/** @param {string} path */
const load = (path) => loadTypeScript(join(ROOT, path));

const ids = readdirSync(join(ROOT, 'rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name)
  .toSorted();

/** @param {string} id */
const variable = (id) =>
  id.replace(/-([a-z])/g, (/** @type {string} */ pair) => pair.slice(1).toUpperCase());

/**
 * A list of rules as a module.
 * @param {string} path
 * @param {string} doc
 * @param {readonly string[]} listed
 */
function emitList(path, doc, listed) {
  emit(
    path,
    `// Written by \`npm run gen\` from the folders of rules/.
import type { Rule } from '../src/rule-kit/rule.ts';
${listed.map((id) => `import ${variable(id)} from './${id}/rule.ts';`).join('\n')}

/** ${doc} */
const rules: readonly Rule[] = [${listed.map(variable).join(', ')}];

export default rules;
`,
  );
}

/**
 * Rules that need files which do not name the platform: see `Visit.everywhere`.
 * @param {string} id
 */
const looksEverywhere = (id) =>
  /\beverywhere: true\b|\bon: suppressions\(/.test(read(`rules/${id}/rule.ts`));

emitList('rules/index.ts', 'Every rule, sorted by id.', ids);
emitList(
  'rules/everywhere.ts',
  'The rules that look at every file, sorted by id; the others wait for one that names the platform.',
  ids.filter(looksEverywhere),
);
emit('rules/guides.ts', guidesModule(ids, variable));
emit(
  'rules/zh.ts',
  chineseModule(
    ids.filter((id) => existsSync(join(ROOT, `rules/${id}/zh.ts`))),
    variable,
  ),
);
emit(
  'rules/ids.ts',
  `// Written by \`npm run gen\` from the folders of rules/.
/** The id of every rule, sorted. */
const ids: readonly string[] = ${JSON.stringify(ids)};

export default ids;
`,
);

/** @param {string} id */
async function metaOf(id) {
  const { default: rule } = /** @type {{ default: import('../src/rule-kit/rule.ts').Rule }} */ (
    await load(`rules/${id}/rule.ts`)
  );
  return rule.meta;
}

/** @param {string} id */
async function guideOf(id) {
  const { default: guide } =
    /** @type {{ default: import('../src/rule-kit/guide.ts').RuleGuide }} */ (
      await load(`rules/${id}/guide.ts`)
    );
  return guide;
}

/** @param {string} id @returns {import('./gen-rule-pages.mjs').Examples} */
function examplesOf(id) {
  const example = `rules/${id}/example`;
  return {
    bad: manifestsOf(`${example}.bad`),
    good: manifestsOf(`${example}.good`),
    config: readIfThere(`${example}.config.yaml`),
  };
}

/** The cases that are the tests of a rule, as its folder has them. @param {string} id */
function casesOf(id) {
  return readdirSync(join(ROOT, 'rules', id))
    .filter((name) => /^(?:bad|good)-[a-z0-9-]+(?:\.yaml)?$/.test(name))
    .toSorted();
}

/**
 * The manifests of an example: its file, or the files of its folder, each below a comment with its
 * path.
 *
 * @param {string} name
 */
function manifestsOf(name) {
  if (!existsSync(join(ROOT, name))) return read(`${name}.yaml`);
  const paths = readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('.'))
    .toSorted()
    .map((path) => `# ${path}\n${read(`${name}/${path}`)}`)
    .join('---\n');
}

async function emitRest() {
  const { configSchema } = /** @type {typeof import('../src/config/schema.ts')} */ (
    await load('src/config/schema.ts')
  );
  const metas = await Promise.all(ids.map(metaOf));
  const schema = configSchema(metas);
  const { IMAGE_CACHE_SCHEMA: imageCache } =
    /** @type {typeof import('../src/manifests/image-cache-schema.ts')} */ (
      await load('src/manifests/image-cache-schema.ts')
    );
  for (const [path, text] of Object.entries(generateConfig(schema, imageCache))) emit(path, text);
  const { KINDS } = /** @type {typeof import('../src/manifests/kinds.ts')} */ (
    await load('src/manifests/kinds.ts')
  );
  emit('README.md', withKinds(read('README.md'), KINDS));
  const page = 'docs/configuration.md';
  emit(page, withOptionsTable(read(page), schema));
  const { EXPLAIN_SCHEMA: explanation } =
    /** @type {typeof import('../src/report/explain/schema.ts')} */ (
      await load('src/report/explain/schema.ts')
    );
  const { LINT_SCHEMA: linted } = /** @type {typeof import('../src/report/schemas/lint.ts')} */ (
    await load('src/report/schemas/lint.ts')
  );
  const { IMAGES_SCHEMA: listed } =
    /** @type {typeof import('../src/report/schemas/images.ts')} */ (
      await load('src/report/schemas/images.ts')
    );
  const { LAYERS_SCHEMA: layered } =
    /** @type {typeof import('../src/report/schemas/layers.ts')} */ (
      await load('src/report/schemas/layers.ts')
    );
  const documents = { lint: linted, images: listed, layers: layered, explain: explanation };
  for (const [name, one] of Object.entries(documents)) {
    emit(`schemas/${name}.schema.json`, `${JSON.stringify(one, undefined, 2)}\n`);
  }
  const shown = { lint: linted, images: listed, layers: layered };
  emit('docs/json.md', withFieldsTables(read('docs/json.md'), shown));
  emit('src/api/generated/report.ts', typesOf(linted, 'LintReport', 'src/report/schemas/lint.ts'));
  emit('docs/explain.md', withFieldsTable(read('docs/explain.md'), explanation));
  const { PIN_SCHEMA: pins, CACHES_FILE_SCHEMA: caches } =
    /** @type {typeof import('../src/report/pins/schema.ts')} */ (
      await load('src/report/pins/schema.ts')
    );
  emit('schemas/pin.schema.json', `${JSON.stringify(pins, undefined, 2)}\n`);
  emit('schemas/caches.schema.json', `${JSON.stringify(caches, undefined, 2)}\n`);
  const { ONLINE_FILE_SCHEMA: online } =
    /** @type {typeof import('../src/report/schemas/online.ts')} */ (
      await load('src/report/schemas/online.ts')
    );
  emit('schemas/online.schema.json', `${JSON.stringify(online, undefined, 2)}\n`);
  emit('docs/pin.md', withFieldsTable(read('docs/pin.md'), pins));
  for (const [about, file] of /** @type {const} */ ([
    ['docs/action.md', 'action.yml'],
    ['docs/forks.md', 'publish/action.yml'],
  ])) {
    const action = /** @type {Parameters<typeof withActionTables>[1]} */ (parse(read(file)));
    emit(about, withActionTables(read(about), action));
  }
  const help = /** @type {typeof import('../src/config/help.ts')} */ (
    await load('src/config/help.ts')
  );
  const table = /** @type {typeof import('../src/config/option.ts')} */ (
    await load('src/config/option.ts')
  );
  const { OPTIONS } = /** @type {typeof import('../src/config/options.ts')} */ (
    await load('src/config/options.ts')
  );
  emit('man/wfcache-lint.1', manPage(help, table, OPTIONS));
  const { FORMATS } = /** @type {typeof import('../src/config/formats.ts')} */ (
    await load('src/config/formats.ts')
  );
  emit('docs/formats.md', withFormatsTable(read('docs/formats.md'), FORMATS));
  const { PRICES } = /** @type {typeof import('../src/alibaba/prices.ts')} */ (
    await load('src/alibaba/prices.ts')
  );
  emit('docs/prices.md', withPricesTable(read('docs/prices.md'), PRICES));
  const kit = kitTables(read('src/rule-kit/index.ts'), (path) => read(`src/${path}`));
  emit('CONTRIBUTING.md', withTable(read('CONTRIBUTING.md'), 'kit', kit));
  const examples = Object.fromEntries(ids.map((id) => [id, examplesOf(id)]));
  emit('rules/examples.ts', examplesModule(examples));
  await emitRulePages(metas);
}

/**
 * The pages of the rules in English, and in Chinese of those that have their Chinese.
 * @param {readonly import('../src/rule-kit/rule.ts').RuleMeta[]} metas
 */
async function emitRulePages(metas) {
  const { chinese: languageOf } = /** @type {typeof import('../src/chinese/chinese.ts')} */ (
    await load('src/chinese/chinese.ts')
  );
  const { default: chinese } = /** @type {typeof import('../rules/zh.ts')} */ (
    await load('rules/zh.ts')
  );
  const { chineseTexts } = /** @type {typeof import('../src/rule-kit/guide.ts')} */ (
    await load('src/rule-kit/guide.ts')
  );
  /** @type {string[]} */
  const missing = [];
  const { say } = languageOf(chinese, { missing: (text) => missing.push(text) });
  const texts = await Promise.all(
    metas.map(async (meta) => ({ meta, guide: await guideOf(meta.id) })),
  );
  const translated = texts.flatMap((one) => {
    const own = chinese.get(one.meta.id);
    return own === undefined ? [] : [chineseTexts(one, own)];
  });
  const inChinese = { say, page: 'README.zh.md', other: '[English](README.md)' };
  /** @param {boolean} isInBoth @returns {import('./gen-rule-pages.mjs').PageLanguage} */
  const inEnglish = (isInBoth) => ({
    say: (text) => text,
    page: 'README.md',
    other: isInBoth ? '[中文](README.zh.md)' : '',
  });
  emit('rules/README.md', rulesTable(metas, inEnglish(true)));
  emit(
    'rules/README.zh.md',
    rulesTable(
      translated.map(({ meta }) => meta),
      inChinese,
    ),
  );
  /** @param {typeof texts[number]} text @param {import('./gen-rule-pages.mjs').PageLanguage} language */
  const emitPage = ({ meta, guide }, language) => {
    const { id } = meta;
    const page = rulePage(meta, guide, examplesOf(id), casesOf(id), language);
    emit(`rules/${id}/${language.page}`, page);
  };
  for (const text of texts) emitPage(text, inEnglish(chinese.has(text.meta.id)));
  for (const text of translated) emitPage(text, inChinese);
  if (missing.length > 0) throw new Error(`No Chinese in src/chinese for: ${missing.join(' | ')}`);
}

await emitRest();
if (stale.length > 0) {
  process.stdout.write(
    `${CHECK ? 'Out of date, run npm run gen' : 'Written'}: ${stale.join(', ')}\n`,
  );
  if (CHECK) process.exitCode = 1;
}
