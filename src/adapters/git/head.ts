import { openGit } from './git.ts';

/** The commit that is checked out; undefined where git does not say it. */
export function headOf(root: string): string | undefined {
  const head = openGit(root)('rev-parse', '--verify', '-q', 'HEAD');
  return head.ok ? head.value.trim() : undefined;
}

/** The parents of the commit that is checked out, also where the history is cut; none where git does not say them. */
export function parentsOfHead(root: string): readonly string[] {
  const commit = openGit(root)('cat-file', 'commit', 'HEAD');
  if (!commit.ok) return [];
  const [header = ''] = commit.value.split('\n\n', 1);
  return header.split('\n').flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
}
