import { readFileSync } from 'node:fs';
import { cli } from './cli.ts';
import { checkout } from './checkout.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Person, VisibleThread } from '../github-server/person.ts';
import type { PullRequest, Repository } from '../github-server/world.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from './manifests.ts';

/** A manifest that pulls from an Enterprise instance and does not say which. */
function badWorkflow(name: string): string {
  return workflow(`${ENTERPRISE_IMAGE}:1`, '', `${name}-`);
}

/** Three of them. */
export const BAD_FILES = {
  'a.yaml': badWorkflow('a'),
  'b.yaml': badWorkflow('b'),
  'c.yaml': badWorkflow('c'),
};

/** A pull request that adds files to a repository whose configuration knows the instance. */
export interface OpenPull {
  readonly github: GitHubServer;
  readonly repository: Repository;
  readonly alice: Person;
  readonly pull: PullRequest;
}

/** How the pull request is opened. */
export interface Opening {
  readonly files?: Readonly<Record<string, string>>;
  readonly base?: Readonly<Record<string, string>>;
  readonly isFork?: boolean;
  /** The repository is in memory, which nobody can clone. */
  readonly isInMemory?: boolean;
}

/** Opens it, from a branch `topic`. */
export async function openPull(
  github: GitHubServer,
  {
    files = BAD_FILES,
    base = { '.wfcache-lint.yaml': CONFIG },
    isFork = false,
    isInMemory = false,
  }: Opening = {},
): Promise<OpenPull> {
  const repository = await github.createRepository('org/repo', {
    files: { 'README.md': '# A repository\n', ...base },
    isPublic: isFork,
    isInMemory,
  });
  const alice = github.person('alice');
  const from = isFork ? await github.fork(repository, 'alice') : repository;
  await alice.push(from, 'topic', files);
  const pull = await alice.openPull(repository, 'topic', { from });
  return { github, repository, alice, pull };
}

/** The texts that `--fix` makes of files, run on a disk with the same configuration. */
export function fixedLocally(
  files: Readonly<Record<string, string>>,
  config = CONFIG,
): Readonly<Record<string, string>> {
  const repo = checkout({ ...files, '.wfcache-lint.yaml': config });
  try {
    cli(repo.root, ['--fix']);
    return Object.fromEntries(Object.keys(files).map((path) => [path, repo.read(path)]));
  } finally {
    repo.remove();
  }
}

/** The texts of files at the head of a pull request. */
export async function headFiles(
  { headRepository, headSha }: PullRequest,
  paths: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (headRepository === undefined) throw new Error('The head repository is gone');
  const { git } = headRepository;
  const read = async (path: string): Promise<readonly [string, string]> => {
    const entry = await git.entry(headSha, path);
    return [path, (await git.blob(entry?.sha ?? '')).toString()];
  };
  return Object.fromEntries(await Promise.all(paths.map(read)));
}

/** What threads say, in order of their files: path, line, and whether they are resolved. */
export function told(threads: readonly VisibleThread[]): string[] {
  return threads
    .map(({ path, line, isResolved }) => {
      const place = line === undefined ? 'outdated' : String(line);
      return `${path}:${place}${isResolved ? ' resolved' : ''}`;
    })
    .toSorted();
}

/** The text of a file that an output names. */
export function outputFile(path: string | undefined): string {
  return readFileSync(path ?? '', 'utf8');
}
