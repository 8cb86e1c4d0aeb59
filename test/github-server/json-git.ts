import type { TreeEntry } from './git-tree.ts';
import { accountJson, nodeId, type Json } from './json-basics.ts';
import { fullName, GITHUB, type Repository, type World } from './world.ts';

/** A commit as git has it. */
export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly committer: { readonly name: string; readonly email: string; readonly date: string };
}

/** Reads a commit. */
export async function readCommit({ git }: Repository, sha: string): Promise<CommitFacts> {
  const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B';
  const out = await git.once(`commit ${sha}`, () =>
    git.text(['log', '-1', '-z', `--format=${format}`, sha]),
  );
  const [id = '', tree = '', parents = '', an = '', ae = '', at, cn = '', ce = '', ct, message] =
    out.split('\0');
  return {
    sha: id,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    message: (message ?? '').trimEnd(),
    author: { name: an, email: ae, date: time(at) },
    committer: { name: cn, email: ce, date: time(ct) },
  };
}

function time(seconds: string | undefined): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Whether GitHub signed a commit. */
function verificationJson({ signed }: World, sha: string): Json {
  const verified = signed.has(sha);
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? 'a signature of GitHub' : null,
    payload: verified ? sha : null,
    verified_at: null,
  };
}

/** A commit of the Git database. */
export function gitCommitJson(world: World, repository: Repository, commit: CommitFacts): Json {
  const name = fullName(repository);
  const api = `${world.url}/repos/${name}/git`;
  const html = `${world.url}/${name}/commit`;
  return {
    sha: commit.sha,
    node_id: nodeId('C', repository.id),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${html}/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${html}/${sha}`,
    })),
    verification: verificationJson(world, commit.sha),
  };
}

/** A commit as branches and comparisons have it. */
export function commitJson(world: World, repository: Repository, commit: CommitFacts): Json {
  const name = fullName(repository);
  const api = `${world.url}/repos/${name}`;
  const { parents, html_url: html, ...inner } = gitCommitJson(world, repository, commit);
  // GitHub knows an account by the address it gives it: `id+login@…`.
  const [, login] = /^\d+\+(.+)@users\.noreply\./.exec(commit.author.email) ?? [];
  return {
    sha: commit.sha,
    node_id: inner['node_id'],
    url: `${api}/commits/${commit.sha}`,
    html_url: html,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: inner['url'],
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: inner['tree'],
      verification: inner['verification'],
    },
    author: login === undefined ? null : accountJson(world, world.account(login)),
    // What GitHub commits itself belongs to an account of its own.
    committer:
      commit.committer.email === GITHUB.email
        ? accountJson(world, world.account('web-flow'))
        : null,
    parents,
  };
}

/** A reference. */
export function refJson(world: World, repository: Repository, ref: string, sha: string): Json {
  const api = `${world.url}/repos/${fullName(repository)}/git`;
  return {
    ref,
    node_id: Buffer.from(`REF:${repository.id}:${ref}`).toString('base64url'),
    url: `${api}/${ref}`,
    object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
  };
}

/** Links and names of a path, which files, folders, links and submodules have alike. */
export function pathJson(
  world: World,
  repository: Repository,
  commit: string,
  { path, sha, size = 0, type }: TreeEntry,
): Json {
  const name = fullName(repository);
  const api = `${world.url}/repos/${name}`;
  const encoded = encodeURI(path);
  const self = `${api}/contents/${encoded}?ref=${commit}`;
  const isFolder = type === 'tree';
  const git = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${sha}`;
  const html = `${world.url}/${name}/${isFolder ? 'tree' : 'blob'}/${commit}/${encoded}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `${world.url}/raw/${name}/${commit}/${encoded}`,
    _links: { self, git, html },
  };
}
