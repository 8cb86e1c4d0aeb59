import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import rules from '../rules/index.ts';
import { loadSettings } from '../src/config/load.ts';
import { INPUTS } from '../src/commands/action/inputs.ts';
import { ARTIFACT } from '../src/commands/publish/inputs.ts';
import { OUTPUTS } from '../src/commands/action/outputs.ts';
import { OPTIONS } from '../src/config/options.ts';

import { cli } from './support/cli.ts';
import { openFile } from './support/lint-text.ts';

const file = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const ROOT = new URL('..', import.meta.url).pathname;
const METAS = rules.map(({ meta }) => meta);
const packageJson = JSON.parse(file('package.json')) as { version: string; dependencies?: object };

test('the built program is of this version, and the package has no dependencies', () => {
  expect(cli(ROOT, ['--version']).stdout).toBe(`${packageJson.version}\n`);
  expect(packageJson.dependencies ?? {}).toEqual({});
});

test('the changelog has a section for the version, which the release shows', () => {
  expect(file('CHANGELOG.md').split('\n')).toContain(`## ${packageJson.version}`);
});

test('the README names the action by the major version, and once by a commit', () => {
  const [major = ''] = packageJson.version.split('.');
  const named = [...file('README.md').matchAll(/org\/wfcache-lint(?:\/\w+)?@([\w.<>]+)/g)];
  expect(new Set(named.map(([, version]) => version))).toEqual(new Set([`v${major}`, '<commit>']));
});

test('the lock file has an entry for every optional platform package', () => {
  interface Entry {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(file('package-lock.json')) as { packages: Record<string, Entry> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

describe('action.yml', () => {
  const action = load(file('action.yml')) as {
    inputs: Record<string, { default?: string; description: string }>;
    outputs: Record<string, { description: string }>;
    runs: { using: string; main: string };
  };

  /** What only a workflow can say: it is about GitHub, or holds a secret. */
  const OWN = [
    'scope',
    'review',
    'filter',
    'fix',
    'fix-branch',
    'fix-label',
    'commit-message',
    'signoff',
    'commit-to-protected',
    'allow-inline-disable',
    'registry-credentials',
    'token',
  ];

  test('every input is an option of the command line, its paths, or of GitHub alone', () => {
    const options = new Set(['paths', ...OWN, ...OPTIONS.map(({ name }) => name)]);
    expect(Object.keys(action.inputs).filter((name) => !options.has(name))).toEqual([]);
  });

  test('no input has a default but the token, which only the workflow can give', () => {
    const defaults = Object.entries(action.inputs).filter(([, one]) => one.default !== undefined);
    expect(defaults).toEqual([
      ['token', expect.objectContaining({ default: '${{ github.token }}' })],
    ]);
  });

  test('has the inputs that the program reads, and the outputs that it sets', () => {
    expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUTS));
    expect(Object.keys(action.outputs)).toEqual([...OUTPUTS]);
  });

  test('runs what is built, on the runtime runners have', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
    expect(file(action.runs.main)).toContain(
      "require('../lib/load.js').load('lib/main.js').action()",
    );
  });
});

describe('publish/action.yml', () => {
  interface Described {
    readonly inputs: Record<string, { readonly default?: string; readonly description: string }>;
    readonly outputs: Record<string, { readonly description: string }>;
    readonly runs: { readonly using: string; readonly main: string };
  }
  const publish = load(file('publish/action.yml')) as Described;
  const action = load(file('action.yml')) as Described;

  test('has the artifact, and inputs of the action with their words, in their order', () => {
    const { artifact, ...shared } = publish.inputs;
    expect(artifact?.description).toContain(`; ${ARTIFACT} by default`);
    for (const [name, input] of Object.entries(shared)) expect(input).toEqual(action.inputs[name]);
    expect(Object.keys(shared)).toEqual(Object.keys(INPUTS).filter((name) => name in shared));
  });

  test('has the output of the action, and runs what is built', () => {
    expect(publish.outputs).toEqual({ comments: action.outputs['comments'] });
    expect(publish.runs).toEqual({ using: 'node24', main: '../dist/publish/index.js' });
    expect(file('dist/publish/index.js')).toContain(
      "require('../lib/load.js').load('lib/main.js').publish()",
    );
  });
});

describe('what the README says', () => {
  const readme = file('README.md');

  test('is what one sees', () => {
    const { stdout } = cli(ROOT, ['examples/']);
    expect(readme).toContain(`$ node dist/cli/index.js examples/\n${stdout.trimEnd()}\n\`\`\``);
  });

  test('holds a configuration that is right', () => {
    const text =
      /tells the linter what\s+no\s+manifest says:\n\n```yaml\n([^`]*)```/.exec(readme)?.[1] ?? '';
    const loaded = loadSettings(openFile('c.yaml', text), METAS);
    expect(loaded.ok ? [...loaded.value.rules] : loaded.error).toEqual([
      ['image-cache-missing', 'error'],
    ]);
  });

  test('names options that exist', () => {
    const known = new Set(OPTIONS.map(({ name }) => name));
    // What a manifest has in a picture of it is no option.
    const text = readme.replaceAll(/^ *\d* \| .*$/gm, '');
    const named = [...text.matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
