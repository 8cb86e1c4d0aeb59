import type * as Core from '@actions/core';
import { lazy } from '../../adapters/lazy.ts';
import type { GivenCredential } from '../../adapters/registry/policy.ts';
import { camel, readValue, type Camel, type Reading, type ValueOf } from '../../config/reading.ts';
import {
  choice,
  glob,
  LANGUAGES,
  LEVELS,
  MODES,
  rendered,
  seconds,
  UsageError,
  wholeNumber,
} from '../../config/values.ts';
import type { Filter } from '../../review/filter.ts';

const credentials = lazy(() => import('../../adapters/registry/credentials.ts'));
const policies = lazy(() => import('../../adapters/registry/policy.ts'));

/** What the action uses of `@actions/core`. */
export type Toolkit = Pick<
  typeof Core,
  'getInput' | 'getMultilineInput' | 'setOutput' | 'setSecret' | 'summary'
>;

/**
 * What is done with fixes: nothing, suggestions in a review, a commit on the branch that was
 * linted, the same for a pull request that has a label, or a separate pull request.
 */
export type FixMode = 'off' | 'suggest' | 'commit' | 'on-label' | 'pull-request';

const COMMITTING: ReadonlySet<FixMode> = new Set<FixMode>(['commit', 'on-label', 'pull-request']);

/** Are fixes committed, under the conditions of the mode? */
export function isCommitting({ fix }: Pick<ActionInputs, 'fix'>): boolean {
  return COMMITTING.has(fix);
}

/** Which findings count: those that the change brings, or all. */
export type FindingScope = 'changed' | 'all';

const SCOPES: readonly FindingScope[] = ['changed', 'all'];
const FILTERS: readonly Filter[] = ['added', 'diff-context', 'file', 'all'];
const FIX_MODES: readonly FixMode[] = ['off', 'suggest', 'commit', 'on-label', 'pull-request'];
const BRANCH = /^(?!-|.*(?:\.\.|\/\/|@\{|\.lock$|\/$))[\w./-]{1,100}$/;

/**
 * The inputs of action.yml, in its order. What allows a run to do more can be said here and nowhere
 * else.
 */
export const INPUTS = {
  paths: { repeatable: true },
  config: {},
  baseline: {},
  'caches-file': {},
  include: { read: glob, repeatable: true },
  exclude: { read: glob, repeatable: true },
  render: { read: rendered, otherwise: 'auto' },
  'fail-on': { choices: LEVELS, otherwise: 'warning' },
  'max-warnings': { read: wholeNumber },
  timeout: { read: seconds },
  strict: { read: yesOrNo, otherwise: false },
  'allow-empty': { read: yesOrNo, otherwise: false },
  scope: { choices: SCOPES },
  review: { read: yesOrNo, otherwise: false },
  filter: { choices: FILTERS, otherwise: 'added' },
  fix: { choices: FIX_MODES, otherwise: 'suggest' },
  'unsafe-fixes': { read: yesOrNo, otherwise: false },
  'fix-branch': { read: branch, otherwise: 'wfcache-lint/fixes' },
  'fix-label': { otherwise: 'wfcache-lint-fix' },
  'commit-message': { read: messageText, otherwise: '' },
  signoff: { read: yesOrNo, otherwise: false },
  'commit-to-protected': { read: yesOrNo, otherwise: false },
  'allow-inline-disable': { read: yesOrNo, otherwise: true },
  registry: { choices: MODES, otherwise: 'on' },
  'allow-registry': { repeatable: true },
  'private-registry': { repeatable: true },
  'token-server': { repeatable: true },
  'image-platform': {},
  online: { read: yesOrNo, otherwise: false },
  'registry-credentials': { repeatable: true },
  lang: { choices: LANGUAGES },
  token: { otherwise: '' },
} as const satisfies Readonly<Record<string, Reading>>;

type Inputs = typeof INPUTS;

/** The values of the inputs, each under its name in camel case. */
export type ActionInputs = {
  readonly [Name in Exclude<keyof Inputs, 'registry-credentials'> as Camel<Name>]: ValueOf<
    Inputs[Name]
  >;
} & {
  readonly registryCredentials: readonly GivenCredential[];
};

/** Reads the inputs, and hides the secrets in them. Throws {@link UsageError}. */
export function readInputs(toolkit: Toolkit): ActionInputs {
  const values = Object.entries<Reading>(INPUTS).map(([name, reading]) => {
    const texts = reading.repeatable ? toolkit.getMultilineInput(name) : [toolkit.getInput(name)];
    const given = texts.filter((text) => text !== '');
    return [camel(name), readValue(name, reading, given)] as const;
  });
  // The table gives every property, and the type of its value.
  const inputs = Object.fromEntries(values) as Omit<ActionInputs, 'registryCredentials'> & {
    readonly registryCredentials: readonly string[];
  };
  return {
    ...inputs,
    registryCredentials: inputs.registryCredentials.map((line) => credential(line, toolkit)),
  };
}

function yesOrNo(text: string, name: string): boolean {
  return choice(name, ['true', 'false'], text) === 'true';
}

function branch(name: string): string {
  if (BRANCH.test(name)) return name;
  throw new UsageError(`Expected --fix-branch to be the name of a branch, found "${name}"`);
}

/** The most characters of a message that a workflow gives. */
const LONGEST_MESSAGE = 5000;

function messageText(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const isPlain = !lines.some((line) => /[\u0000-\u001F\u007F]/.test(line.replaceAll('\t', ' ')));
  const isRight = lines[0] !== '' && (lines[1] ?? '') === '' && text.length <= LONGEST_MESSAGE;
  if (isPlain && isRight) return lines.join('\n');
  throw new UsageError(
    'Expected --commit-message to be a headline, and perhaps an empty line and more text below it',
  );
}

/** Reads `HOST USERNAME PASSWORD`. No message repeats any of it. */
function credential(line: string, toolkit: Toolkit): GivenCredential {
  const [host = '', username = '', ...rest] = line.trim().split(/\s+/);
  const password = rest.join(' ');
  const secrets = credentials().secretsOf(username, password);
  for (const secret of secrets) if (secret !== '') toolkit.setSecret(secret);
  const registry = policies().readRegistryHost(host);
  if (!registry.ok || username === '' || password === '') {
    throw new UsageError('Expected each line of registry-credentials to be HOST USERNAME PASSWORD');
  }
  return { registry: registry.value, username, password };
}
