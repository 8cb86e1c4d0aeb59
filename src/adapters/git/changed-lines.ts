import { spawnSync } from 'node:child_process';
import { err, ok, type Err, type Result } from '../../result.ts';
import { readDiff, type LinesByPath } from '../../text/diff-lines.ts';

/** The most bytes of output, enough for the diff of a very large branch. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Options with which git runs no program that the configuration of the checkout names. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];

/**
 * The lines of a checkout that have changed since it left `base`, including uncommitted and
 * untracked ones. Without `base`, since it left the default branch of the remote. An error says why
 * they are not known.
 */
export function changedSince(root: string, base: string | undefined): Result<LinesByPath, string> {
  const wanted = base ?? defaultBranch(root);
  if (wanted === undefined) {
    return refuse('the remote names no default branch; say which: --changed=main');
  }
  if (wanted.startsWith('-')) return refuse(`not a revision: ${wanted}`);
  const fork = git(root, ['merge-base', wanted, 'HEAD']);
  if (fork === undefined) {
    return refuse(`there is no common history with ${wanted}; fetch it, and with enough depth`);
  }
  const options = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diff = git(root, ['diff', ...options, '--src-prefix=a/', '--dst-prefix=b/', fork, '--']);
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (diff === undefined || untracked === undefined) return refuse('git could not compare');
  const lines = readDiff(diff);
  for (const path of untracked.split('\0')) if (path !== '') lines.set(path, 'all');
  return ok(lines);
}

function refuse(reason: string): Err<string> {
  return err(`--changed: ${reason}`);
}

function defaultBranch(root: string): string | undefined {
  return git(root, ['rev-parse', '--abbrev-ref', 'origin/HEAD']);
}

/** The output of git without the last line end; undefined where git fails. */
function git(root: string, args: readonly string[]): string | undefined {
  const ran = spawnSync('git', [...SAFE, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return ran.status === 0 ? ran.stdout.replace(/\n$/, '') : undefined;
}
