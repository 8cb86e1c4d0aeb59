/** @typedef {import('../src/rule-kit/rule.ts').RuleMeta} RuleMeta */
/** @typedef {import('../src/rule-kit/guide.ts').RuleGuide} RuleGuide */

/**
 * The examples of the page of a rule, as text; `config` is empty where they need none.
 * @typedef {{ bad: string, good: string, config: string }} Examples
 */

/** The page on platforms names them in these words. */
const PLATFORMS = {
  'workflow-cluster': 'workflow clusters',
  eci: 'ECI',
  acs: 'ACS',
};

const FIXES = {
  none: 'There is no automatic fix.',
  safe: '`wfcache-lint --fix` repairs what has only one right answer.',
  unsafe:
    '`wfcache-lint --fix --unsafe-fixes` repairs it. The change can cost money or change what runs, so look at it first.',
};

/** @param {string} language @param {string} text */
const fenced = (language, text) => [`\`\`\`${language}`, text.trimEnd(), '```', ''];

/**
 * The language of a page.
 * @typedef {object} PageLanguage
 * @property {(english: string) => string} say
 * @property {string} page the name of its pages
 * @property {string} other a link to the page in the other language; empty where there is none
 */

/**
 * The page of one rule.
 * @param {RuleMeta} meta
 * @param {RuleGuide} guide
 * @param {Examples} examples
 * @param {readonly string[]} cases the files and folders that are its tests
 * @param {PageLanguage} language of the texts
 */
export function rulePage(meta, { wrong, repair, holds }, examples, cases, { say, other }) {
  const { id, summary, severity, fix, source, rationale, switchOff, allow } = meta;
  const { bad, good, config } = examples;
  const platforms = holds.platforms.map((one) => say(PLATFORMS[one])).join(say(', '));
  /** @param {string} name @param {string} value */
  const fact = (name, value) => `${name}${say(':')}${say(' ')}${value}`;
  /** @param {string} name */
  const colon = (name) => `${say(name)}${say(':')}`;
  return [
    `<!-- ${say('Written by `npm run gen` from rule.ts, guide.ts and the examples beside them.')} -->`,
    '',
    `# ${id}`,
    '',
    ...(other === '' ? [] : [other, '']),
    markdown(summary),
    '',
    `- ${say(`Severity: ${severity}, unless configured`)}`,
    ...(allow === undefined ? [] : [`- ${fact(say('Option `allow`'), allow)}`]),
    '',
    `## ${say('What is wrong')}`,
    '',
    markdown(wrong),
    '',
    colon('Bad'),
    '',
    ...fenced('yaml', bad),
    colon('Good'),
    '',
    ...fenced('yaml', good),
    ...(config === ''
      ? []
      : [colon('Both with this configuration'), '', ...fenced('yaml', config)]),
    `## ${say('Why')}`,
    '',
    markdown(rationale),
    '',
    `${say('Source:')}${say(' ')}[${source.title}](${source.url})`,
    '',
    `## ${say('How to fix')}`,
    '',
    say(FIXES[fix]),
    '',
    ...repair.map((step, at) => `${String(at + 1)}. ${markdown(step)}`),
    '',
    `## ${say('Holds for')}`,
    '',
    `- ${fact(`[${say('Platforms')}](../../docs/platforms.md)`, platforms)}`,
    `- ${fact('Argo Workflows', say(holds.argo))}`,
    ...(holds.note === undefined ? [] : [`- ${markdown(holds.note)}`]),
    '',
    `## ${say('When to switch it off')}`,
    '',
    markdown(switchOff),
    '',
    ...fenced('yaml', `rules:\n  ${id}: off`),
    `## ${say('More cases')}`,
    '',
    `${fact(say('The tests of the rule'), cases.map((name) => `[${name}](${name})`).join(say(', ')))}${say('.')}`,
    '',
  ].join('\n');
}

/**
 * Plain text as Markdown: annotations and options as code, and no character taken for markup.
 * @param {string} text
 */
export function markdown(text) {
  return text
    .split(/((?:[\w.]+\.)?(?:aliyun|alibabacloud)\.com\/[\w.-]*\w|(?<![!-~])--[a-z][a-z-]*)/)
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replace(/[<*]/g, '\\$&')))
    .join('');
}

/**
 * The examples of all rules as a module.
 * @param {Readonly<Record<string, Examples>>} examples
 */
export function examplesModule(examples) {
  return `// Written by \`npm run gen\` from the examples of each rule.
/** The examples of each rule, for \`wfcache-lint rules RULE\`. */
const examples: Readonly<Record<string, RuleExample>> = ${JSON.stringify(examples, undefined, 2)};

/** Manifests as text; \`config\` is empty where they need none. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  readonly config: string;
}

export default examples;
`;
}

/**
 * The guides of all rules as a module.
 * @param {readonly string[]} ids
 * @param {(id: string) => string} variable
 */
export function guidesModule(ids, variable) {
  return `// Written by \`npm run gen\` from the folders of rules/.
import type { RuleGuide } from '../src/rule-kit/index.ts';
${ids.map((id) => `import ${variable(id)} from './${id}/guide.ts';`).join('\n')}

/** What the page of each rule says beside its \`meta\`, by its id. */
const guides: Readonly<Record<string, RuleGuide>> = {
${ids.map((id) => `  '${id}': ${variable(id)},`).join('\n')}
};

export default guides;
`;
}

/**
 * What the rules say in Chinese, as a module.
 * @param {readonly string[]} ids
 * @param {(id: string) => string} variable
 */
export function chineseModule(ids, variable) {
  return `// Written by \`npm run gen\` from the folders of rules/.
import type { ChineseRule } from '../src/rule-kit/chinese.ts';
${ids.map((id) => `import ${variable(id)} from './${id}/zh.ts';`).join('\n')}

/** What each rule says in Chinese, by its id. */
const chinese: ReadonlyMap<string, ChineseRule> = new Map<string, ChineseRule>([
${ids.map((id) => `  ['${id}', ${variable(id)}],`).join('\n')}
]);

export default chinese;
`;
}
