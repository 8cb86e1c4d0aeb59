import type { TreeEntry } from './git-tree.ts';
import { nodeId, type Json } from './json-basics.ts';
import { pathJson } from './json-git.ts';
import { notFound, ok, Refusal, type Reply, type RepositoryCall, type Routes } from './reply.ts';
import { fullName } from './world.ts';

const REPO = '/repos/{owner}/{repo}';

/** Files up to this size come in JSON; larger ones as raw bytes only. */
const LARGEST_IN_JSON = 1024 * 1024;

function wantsRaw({ accept }: RepositoryCall): boolean {
  return /application\/vnd\.github(?:\.v3)?\.raw/.test(accept);
}

function raw(bytes: Buffer): Reply {
  return { status: 200, raw: bytes, headers: { 'content-type': 'application/vnd.github.raw' } };
}

/** Base64 with the line breaks that GitHub puts in. */
function encoded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n');
}

/** Operations that read trees, blobs and files by path. */
export const CONTENT_ROUTES: Routes = {
  async [`GET ${REPO}/git/trees/{tree_sha}`](call) {
    const { world, repository, query } = call;
    const { tree_sha: name = '' } = call.operation.params;
    const sha = await repository.git.resolve(name, 'tree');
    if (sha === undefined) throw notFound();
    // Whatever is given means yes, "0" and "false" included.
    const entries = await repository.git.tree(sha, query.has('recursive'));
    const shown = entries.slice(0, world.limits.treeEntries);
    const api = `${world.url}/repos/${fullName(repository)}/git`;
    const tree = shown.map((entry): Json => {
      const kind = entry.type === 'tree' ? 'trees' : 'blobs';
      const { path, mode, type, size } = entry;
      const url = type === 'commit' ? {} : { url: `${api}/${kind}/${entry.sha}` };
      return { path, mode, type, sha: entry.sha, ...(size === undefined ? {} : { size }), ...url };
    });
    const truncated = shown.length < entries.length;
    return ok({ sha, url: `${api}/trees/${sha}`, tree, truncated });
  },

  async [`GET ${REPO}/git/blobs/{file_sha}`](call) {
    const { world, repository } = call;
    const { file_sha: sha = '' } = call.operation.params;
    if ((await repository.git.resolve(sha, 'blob')) !== sha) throw notFound();
    const bytes = await repository.git.blob(sha);
    if (wantsRaw(call)) return raw(bytes);
    return ok({
      sha,
      node_id: nodeId('B', repository.id),
      size: bytes.length,
      url: `${world.url}/repos/${fullName(repository)}/git/blobs/${sha}`,
      content: encoded(bytes),
      encoding: 'base64',
    });
  },

  async [`GET ${REPO}/contents/{path}`](call) {
    const { world, repository, query } = call;
    const { git } = repository;
    const { path = '' } = call.operation.params;
    const name = query.get('ref') ?? repository.defaultBranch;
    const commit = await git.resolve(name);
    if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${name}`);
    const clean = path.replaceAll(/^\/|\/$/g, '');
    const entry = clean === '' ? undefined : await git.entry(commit, clean);
    const tree = clean === '' ? commit : entry?.type === 'tree' ? entry.sha : undefined;
    if (tree !== undefined) {
      const entries = await git.tree(tree);
      const prefix = clean === '' ? '' : `${clean}/`;
      return ok(
        entries.map((one) => ({
          ...pathJson(world, repository, commit, { ...one, path: `${prefix}${one.path}` }),
          type: typeOf(one),
        })),
      );
    }
    if (entry === undefined) throw notFound();
    const common = pathJson(world, repository, commit, entry);
    const type = typeOf(entry);
    if (type === 'submodule')
      return ok({ ...common, type, submodule_git_url: `${world.url}/submodule.git` });
    const bytes = await git.blob(entry.sha);
    if (type === 'symlink') return ok({ ...common, type, target: bytes.toString() });
    if (wantsRaw(call)) return raw(bytes);
    const isLarge = bytes.length > LARGEST_IN_JSON;
    return ok({
      ...common,
      type,
      content: isLarge ? '' : encoded(bytes),
      encoding: isLarge ? 'none' : 'base64',
    });
  },
};

function typeOf({ type, mode }: TreeEntry): 'dir' | 'submodule' | 'symlink' | 'file' {
  if (type === 'tree') return 'dir';
  if (type === 'commit') return 'submodule';
  return mode === '120000' ? 'symlink' : 'file';
}
