import { nodeId, type Json } from './json-basics.ts';
import { notFound, page, Refusal, type Reply, type Routes } from './reply.ts';
import { fullName, now, type Repository, type World } from './world.ts';

/** A file that a workflow run has left. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** The run that left it, and its commit. */
  readonly runId: number;
  readonly headSha: string;
  readonly zip: Buffer;
  readonly createdAt: string;
  isExpired: boolean;
}

const REPO = '/repos/{owner}/{repo}';

/** Where archives are kept: at another host in truth, for which the token is not. */
const STORE = '/_artifacts/';

/** Leaves an artifact, as actions/upload-artifact does. */
export function leaveArtifact(
  world: World,
  repository: Repository,
  { runId, name, headSha, zip }: Pick<Artifact, 'runId' | 'name' | 'headSha' | 'zip'>,
): Artifact {
  const id = world.nextId();
  const artifact = { id, name, runId, headSha, zip, createdAt: now(), isExpired: false };
  repository.artifacts.push(artifact);
  return artifact;
}

/** Operations on artifacts. */
export const ARTIFACT_ROUTES: Routes = {
  [`GET ${REPO}/actions/runs/{run_id}/artifacts`](call) {
    const { world, repository, query, operation } = call;
    const run = Number(operation.params['run_id']);
    const name = query.get('name');
    const found = repository.artifacts.filter(
      (one) => one.runId === run && (name === null || one.name === name),
    );
    const newestFirst = found.toReversed().map((one) => artifactJson(world, repository, one));
    const shown = page(call, newestFirst);
    return { ...shown, body: { total_count: found.length, artifacts: shown.body } };
  },

  [`GET ${REPO}/actions/artifacts/{artifact_id}/{archive_format}`](call) {
    const { world, repository, operation, identity } = call;
    const { artifact_id: id, archive_format: format } = operation.params;
    const artifact = repository.artifacts.find((one) => one.id === Number(id));
    // Even of a public repository nobody downloads without an account.
    if (identity === undefined) throw new Refusal(401, 'Requires authentication');
    if (artifact === undefined || format !== 'zip') throw notFound();
    if (artifact.isExpired) throw new Refusal(410, 'Artifact has expired');
    const location = `${world.url}${STORE}${fullName(repository)}/${artifact.id}?sig=signed`;
    return { status: 302, headers: { location } };
  },
};

/** The archive at an address that the download has named; undefined for any other address. */
export function storedArchive(world: World, { pathname, search }: URL): Reply | undefined {
  if (!pathname.startsWith(STORE) || search !== '?sig=signed') return undefined;
  const [owner = '', name = '', id] = pathname.slice(STORE.length).split('/');
  const artifacts = world.repository(`${owner}/${name}`)?.artifacts ?? [];
  const found = artifacts.find((one) => one.id === Number(id));
  return found && { status: 200, raw: found.zip, headers: { 'content-type': 'application/zip' } };
}

function artifactJson(world: World, repository: Repository, artifact: Artifact): Json {
  const { id, name, zip, runId, headSha, createdAt, isExpired } = artifact;
  const url = `${world.url}/repos/${fullName(repository)}/actions/artifacts/${id}`;
  return {
    id,
    node_id: nodeId('A', id),
    name,
    size_in_bytes: zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired,
    created_at: createdAt,
    expires_at: createdAt,
    updated_at: createdAt,
    workflow_run: { id: runId, repository_id: repository.id, head_sha: headSha },
  };
}
