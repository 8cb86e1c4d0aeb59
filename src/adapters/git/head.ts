import { openGit } from './git.ts';

/** The commit that is checked out; undefined where git does not say it. */
export function headOf(root: string): string | undefined {
  const head = openGit(root)('rev-parse', '--verify', '-q', 'HEAD');
  return head.ok ? head.value.trim() : undefined;
}
