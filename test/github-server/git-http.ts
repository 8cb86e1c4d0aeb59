import type { IncomingHttpHeaders } from 'node:http';
import { branchMoved } from './branches.ts';
import { gitEnv } from './git-process.ts';
import { canSee, hasAny } from './permissions.ts';
import type { Reply } from './reply.ts';
import { runFromShell } from './small-process.ts';
import type { Identity, Repository, World } from './world.ts';

/** A request of git's over HTTP. */
export interface GitRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly identity: Identity | undefined;
}

const PATH = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/;

/** Whether a path is one that git asks for. */
export function isGitPath(path: string): boolean {
  return PATH.test(path);
}

/** Answers git by git's own server; a push moves pull requests along. */
export async function answerGit(world: World, request: GitRequest): Promise<Reply> {
  const { identity, method } = request;
  const [, name = '', service = ''] = PATH.exec(request.path) ?? [];
  const repository = world.repository(name);
  const isPush = `${service}?${request.query}`.includes('git-receive-pack');
  if (repository === undefined || !canSee(identity, repository)) {
    return identity === undefined ? unauthorised() : text(404, 'Repository not found.');
  }
  if (!hasAny(identity, repository, [isPush ? 'contents=write' : 'contents=read'])) {
    return identity === undefined
      ? unauthorised()
      : text(403, 'Write access to repository not granted.');
  }
  const before = isPush ? await branches(repository) : new Map<string, string>();
  const reply = await runBackend(world, repository, service, request);
  if (isPush && method === 'POST' && identity !== undefined) {
    const after = await branches(repository);
    for (const branch of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(branch) !== after.get(branch))
        await branchMoved(world, repository, branch, identity);
    }
  }
  return reply;
}

function unauthorised(): Reply {
  const headers = { 'www-authenticate': 'Basic realm="GitHub"' };
  return { ...text(401, 'Authentication required.'), headers };
}

function text(status: number, message: string): Reply {
  return { status, raw: Buffer.from(`${message}\n`), headers: { 'content-type': 'text/plain' } };
}

async function branches({ git }: Repository): Promise<Map<string, string>> {
  const out = await git.text([
    'for-each-ref',
    '--format=%(refname:lstrip=2) %(objectname)',
    'refs/heads',
  ]);
  const pairs = out.split('\n').filter((line) => line !== '');
  return new Map(pairs.map((line) => line.split(' ') as [string, string]));
}

async function runBackend(
  world: World,
  repository: Repository,
  service: string,
  { method, query, headers, body, identity }: GitRequest,
): Promise<Reply> {
  const directory = repository.git.directory.slice(world.folder.length);
  const header = (name: string): string => String(headers[name] ?? '');
  const refs = [...repository.protectedBranches].map((branch) => `refs/heads/${branch}`);
  const { stdout } = await runFromShell({
    command: 'git',
    args: ['http-backend'],
    input: body,
    env: gitEnv({
      GIT_PROJECT_ROOT: world.folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: identity?.account.login ?? '',
      PROTECTED_REFS: refs.join('\n'),
      REQUEST_METHOD: method,
      QUERY_STRING: query,
      PATH_INFO: `${directory}${service}`,
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
    }),
  });
  return parseCgi(stdout);
}

function parseCgi(output: Buffer): Reply {
  const end = output.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of output.subarray(0, end).toString().split('\r\n')) {
    const [name = '', value = ''] = line.split(': ');
    if (name === 'Status') status = Number.parseInt(value, 10);
    else headers[name.toLowerCase()] = value;
  }
  return { status, headers, raw: output.subarray(end + 4) };
}
