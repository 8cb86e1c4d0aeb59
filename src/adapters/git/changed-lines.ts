import { err, ok, type Err, type Result } from '../../result.ts';
import { readDiff, type LinesByPath } from '../../text/diff-lines.ts';
import { openGit, type GitFailure } from './git.ts';
import { didYouMean } from '../../text/suggestion.ts';

const DIFF = [
  'diff',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--ignore-submodules=all',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/**
 * The lines of a checkout that have changed since it left `base`, including uncommitted and
 * untracked ones. Without `base`, since it left the default branch of the remote. An error says why
 * they are not known.
 */
export function changedSince(root: string, base: string | undefined): Result<LinesByPath, string> {
  const git = openGit(root);
  const wanted = base === undefined ? git('rev-parse', '--abbrev-ref', 'origin/HEAD') : ok(base);
  if (!wanted.ok) {
    return refuse(wanted.error, 'the remote names no default branch; say which: --changed=main');
  }
  const revision = wanted.value.trim();
  if (revision.startsWith('-')) return refuse('failed', `not a revision: ${revision}`);
  const fork = git('merge-base', revision, 'HEAD');
  if (!fork.ok) {
    if (!git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).ok) {
      const names = git('for-each-ref', '--format=%(refname:short)');
      const hint = names.ok ? didYouMean(revision, names.value.split('\n')) : '';
      return refuse(fork.error, `there is no branch, tag or commit ${revision}; fetch it${hint}`);
    }
    const advice = 'fetch it with more depth';
    return refuse(fork.error, `there is no common history with ${revision}; ${advice}`);
  }
  const diff = git(...DIFF, fork.value.trim(), '--');
  if (!diff.ok) return refuse(diff.error, 'git could not compare');
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z');
  if (!untracked.ok) return refuse(untracked.error, 'git could not list new files');
  const lines = readDiff(diff.value);
  for (const path of untracked.value.split('\0')) if (path !== '') lines.set(path, 'all');
  return ok(lines);
}

/** Refuses with the reason why git gave nothing; `refused` is why it may have failed by itself. */
function refuse(failure: GitFailure, refused: string): Err<string> {
  const reasons = {
    missing: 'there is no program "git"',
    'too slow': 'git took longer than two minutes',
    failed: refused,
  };
  return err(`--changed: ${reasons[failure]}`);
}
