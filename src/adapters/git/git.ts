import { err, ok, type Result } from '../../result.ts';
import { codeOf } from '../disk/error-code.ts';

/** The most bytes of output, enough for the diff of a very large branch. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** The longest that one call of git may take, in milliseconds. */
const LONGEST = 120_000;

const OPTIONS = ['--no-pager', '--no-optional-locks'];

/**
 * Settings that come before those of the checkout. A checkout is somebody else's: its own
 * configuration may name programs, and git would run them.
 */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'false'],
  ['diff.autoRefreshIndex', 'false'],
];

/** No transport may be used, so that git fetches no objects that are missing, and asks nobody. */
const ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
};

/** Why a call of git gave nothing. */
export type GitFailure = 'missing' | 'too slow' | 'failed';

/** Reads from a checkout with git, as {@link openGit} opened it. */
export type Git = (...args: readonly string[]) => Result<string, GitFailure>;

/**
 * Git in a checkout that may be hostile. It runs no program that the checkout names (hooks, filters,
 * a monitor of files, a transport), goes into no submodule and uses no network. A file with a filter
 * is compared as it lies on the disk. Only for commands that read.
 */
export function openGit(root: string): Git {
  const drivers = filterSettings(root);
  return (...args) => run(root, [...SETTINGS, ...drivers], args);
}

/** The keys of a filter driver that git runs as a program, and the one that demands that it does. */
const FILTER_KEYS = ['clean', 'smudge', 'process'] as const;

/**
 * Settings that empty every filter driver. They go through the environment and not through `-c`,
 * because the name of a driver may hold `=`.
 */
function filterSettings(root: string): readonly (readonly [string, string])[] {
  // Reading the configuration runs nothing. No match is a failure, too.
  const names = run(root, SETTINGS, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']);
  if (!names.ok) return [];
  const drivers = new Set(
    names.value
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => name.slice(0, name.lastIndexOf('.'))),
  );
  return [...drivers].flatMap((driver) => [
    ...FILTER_KEYS.map((key) => [`${driver}.${key}`, ''] as const),
    [`${driver}.required`, 'false'] as const,
  ]);
}

function run(
  root: string,
  settings: readonly (readonly [string, string])[],
  args: readonly string[],
): Result<string, GitFailure> {
  // The module is loaded late: most runs ask git nothing.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const ran = spawnSync('git', [...OPTIONS, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT, ...settingVariables(settings) },
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (ran.status === 0) return ok(ran.stdout);
  const code = codeOf(ran.error);
  return err(code === 'ENOENT' ? 'missing' : code === 'ETIMEDOUT' ? 'too slow' : 'failed');
}

/**
 * Settings as variables of the environment, behind those of the user, such as a `safe.directory`: the
 * last one of a key counts. See `GIT_CONFIG_COUNT` in `git help config`.
 */
function settingVariables(
  settings: readonly (readonly [string, string])[],
): Record<string, string> {
  const first = Number(process.env['GIT_CONFIG_COUNT'] ?? 0);
  const variables: Record<string, string> = { GIT_CONFIG_COUNT: String(first + settings.length) };
  for (const [one, [key, value]] of settings.entries()) {
    const at = first + one;
    variables[`GIT_CONFIG_KEY_${String(at)}`] = key;
    variables[`GIT_CONFIG_VALUE_${String(at)}`] = value;
  }
  return variables;
}
