/**
 * Writes everything that is derived from the rules and the configuration schema: rules/index.ts,
 * rules/README.md, each rule's README.md, the texts behind `wfcache-lint rules RULE`, the JSON
 * Schema and its validator. With --check it writes nothing and fails when a file is out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateConfig } from './gen-config.mjs';

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

const ids = readdirSync(join(ROOT, 'rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name)
  .sort();

/** @param {string} id */
const variable = (id) => id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

emit(
  'rules/index.ts',
  `// Written by \`npm run gen\` from the folders of rules/.
import type { Rule } from '../src/lint/rule.ts';
${ids.map((id) => `import ${variable(id)} from './${id}/rule.ts';`).join('\n')}

/** Every rule, sorted by id. */
const rules: readonly Rule[] = [${ids.map(variable).join(', ')}];

export default rules;
`,
);

// Types may be wrong for as long as a generated file is: the type check is a step of its own.
spawnSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.build.json'], { cwd: ROOT });

/** @param {string} path below build/ */
const built = (path) => import(pathToFileURL(join(ROOT, 'build', path)).href);

const { configSchema } = await built('src/config/schema.js');
for (const [path, text] of Object.entries(generateConfig(configSchema(ids)))) emit(path, text);

/** @typedef {import('../src/lint/rule.ts').RuleMeta} RuleMeta */

/** @param {string} id @returns {Promise<RuleMeta>} */
async function metaOf(id) {
  const { default: rule } = await built(`rules/${id}/rule.js`);
  return rule.meta;
}

/** @type {RuleMeta[]} */
const metas = [];
for (const id of ids) metas.push(await metaOf(id));

/** @param {string} id */
function examplesOf(id) {
  const folder = `rules/${id}`;
  return {
    bad: read(`${folder}/bad-basic.yaml`),
    config: existsSync(join(ROOT, folder, 'bad-basic.config.yaml'))
      ? read(`${folder}/bad-basic.config.yaml`)
      : '',
    out: read(`${folder}/bad-basic.out`),
    fixed: existsSync(join(ROOT, folder, 'bad-basic.fixed.yaml'))
      ? read(`${folder}/bad-basic.fixed.yaml`)
      : '',
    good: read(`${folder}/good-basic.yaml`),
  };
}

const REPAIRS = { none: 'no', safe: 'yes, with `--fix`', unsafe: 'with `--fix --unsafe-fixes`' };

/** @param {string} title @param {string} text */
const yamlBlock = (title, text) => (text === '' ? [] : [title, '', '```yaml', text.trimEnd(), '```', '']);

for (const meta of metas) {
  const { bad, config, out, fixed, good } = examplesOf(meta.id);
  const lines = [
    `<!-- Written by \`npm run gen\` from rule.ts and the cases beside it. -->`,
    '',
    `# ${meta.id}`,
    '',
    meta.summary,
    '',
    `- Severity: ${meta.severity}, unless configured`,
    `- Fix: ${REPAIRS[meta.fix]}`,
    `- Source: [${meta.source.title}](${meta.source.url})`,
    '',
    '## Why',
    '',
    meta.rationale,
    '',
    '## Reported',
    '',
    ...yamlBlock('This manifest', bad),
    ...yamlBlock('with this configuration', config),
    'gives',
    '',
    '```text',
    out.trimEnd(),
    '```',
    '',
    ...yamlBlock('and becomes with `--fix`', fixed),
    '## Fine',
    '',
    '```yaml',
    good.trimEnd(),
    '```',
    '',
    '## When to switch it off',
    '',
    meta.switchOff,
    '',
    '```yaml',
    'rules:',
    `  ${meta.id}: off`,
    '```',
    '',
  ];
  emit(`rules/${meta.id}/README.md`, lines.join('\n'));
}

emit(
  'rules/README.md',
  [
    '<!-- Written by `npm run gen`. -->',
    '',
    '# Rules',
    '',
    '| rule | severity | fix | what must hold |',
    '| --- | --- | --- | --- |',
    ...metas.map(
      ({ id, severity, fix, summary }) =>
        `| [${id}](${id}/README.md) | ${severity} | ${fix === 'none' ? '' : fix} | ${summary} |`,
    ),
    '',
  ].join('\n'),
);

emit(
  'rules/examples.ts',
  `// Written by \`npm run gen\` from the cases of each rule.
/** The first bad and good case of each rule, for \`wfcache-lint rules RULE\`. */
const examples: Readonly<Record<string, RuleExample>> = ${JSON.stringify(
    Object.fromEntries(ids.map((id) => [id, examplesOf(id)])),
    undefined,
    2,
  )};

/** Manifests as text; \`config\` and \`fixed\` are empty where there is none. */
export interface RuleExample {
  readonly bad: string;
  readonly config: string;
  readonly out: string;
  readonly fixed: string;
  readonly good: string;
}

export default examples;
`,
);

if (stale.length > 0) {
  process.stdout.write(`${CHECK ? 'Out of date, run npm run gen' : 'Written'}: ${stale.join(', ')}\n`);
  if (CHECK) process.exitCode = 1;
}
