import type * as Core from '@actions/core';
import { secretsOf } from '../../adapters/registry/credentials.ts';
import { readRegistryHost, type GivenCredential } from '../../adapters/registry/policy.ts';
import type { RegistryArguments } from '../../config/arguments.ts';
import { choice, failOn, glob, UsageError, wholeNumber, type FailOn } from '../../config/values.ts';
import type { Filter } from '../../review/plan.ts';

/** What the action uses of `@actions/core`. */
export type Toolkit = Pick<
  typeof Core,
  'getInput' | 'getMultilineInput' | 'setOutput' | 'setSecret' | 'summary'
>;

/**
 * What is done with fixes: nothing, suggestions in a review, a commit on the branch that was
 * linted, or a pull request of their own.
 */
export type FixMode = 'off' | 'suggest' | 'commit' | 'pull-request';

/** The inputs of action.yml, understood. What widens trust can be said here and nowhere else. */
export interface ActionInputs {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
  readonly registry: RegistryArguments;
  readonly credentials: readonly GivenCredential[];
  readonly review: boolean;
  readonly filter: Filter;
  readonly fix: FixMode;
  readonly unsafeFixes: boolean;
  /** The branch of `fix: pull-request`. */
  readonly fixBranch: string;
  /** Fixes may go to the default branch, and to protected ones. */
  readonly commitsToProtected: boolean;
  /** Inline suppressions count. */
  readonly allowsInlineDisable: boolean;
  readonly token: string;
}

const MODES: readonly ('on' | 'off')[] = ['on', 'off'];
const FILTERS: readonly Filter[] = ['added', 'diff-context', 'file', 'all'];
const FIX_MODES: readonly FixMode[] = ['off', 'suggest', 'commit', 'pull-request'];
const BRANCH = /^(?!-|.*(?:\.\.|\/\/|@\{|\.lock$|\/$))[\w./-]{1,100}$/;

/** Reads the inputs, and hides the secrets among them. Throws {@link UsageError}. */
export function readInputs(toolkit: Toolkit): ActionInputs {
  const text = (name: string): string | undefined => {
    const value = toolkit.getInput(name);
    return value === '' ? undefined : value;
  };
  const list = (name: string): string[] => toolkit.getMultilineInput(name);
  const paths = list('paths');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    config: text('config'),
    include: list('include').map(glob),
    exclude: list('exclude').map(glob),
    failOn: failOn(text('fail-on') ?? 'warning'),
    maxWarnings: wholeNumber('max-warnings', text('max-warnings')),
    registry: {
      mode: choice('registry', MODES, text('registry') ?? 'on'),
      allowed: list('allow-registry'),
      private: list('private-registry'),
      tokenServers: list('token-server'),
      platform: text('image-platform'),
    },
    credentials: list('registry-credentials').map((line) => credential(line, toolkit)),
    review: yes('review', text('review'), false),
    filter: choice('filter', FILTERS, text('filter') ?? 'added'),
    fix: choice('fix', FIX_MODES, text('fix') ?? 'suggest'),
    unsafeFixes: yes('unsafe-fixes', text('unsafe-fixes'), false),
    fixBranch: branch(text('fix-branch') ?? 'wfcache-lint/fixes'),
    commitsToProtected: yes('commit-to-protected', text('commit-to-protected'), false),
    allowsInlineDisable: yes('allow-inline-disable', text('allow-inline-disable'), true),
    token: text('token') ?? '',
  };
}

function yes(name: string, text: string | undefined, otherwise: boolean): boolean {
  return text === undefined ? otherwise : choice(name, ['true', 'false'], text) === 'true';
}

function branch(name: string): string {
  if (BRANCH.test(name)) return name;
  throw new UsageError(`Expected --fix-branch to be the name of a branch, found "${name}"`);
}

/** `HOST USERNAME PASSWORD`. What it holds is in no message. */
function credential(line: string, toolkit: Toolkit): GivenCredential {
  const [host = '', username = '', ...rest] = line.trim().split(/\s+/);
  const password = rest.join(' ');
  for (const secret of secretsOf(username, password)) if (secret !== '') toolkit.setSecret(secret);
  const registry = readRegistryHost(host);
  if (!registry.ok || username === '' || password === '') {
    throw new UsageError('Expected each line of registry-credentials to be HOST USERNAME PASSWORD');
  }
  return { registry: registry.value, username, password };
}
