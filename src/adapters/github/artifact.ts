import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { countAt, fieldAt, isTrueAt, itemsAt } from './json.ts';
import { PAGE } from './pages.ts';
import { refuse, type Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';

/** The most bytes of an archive. A report of ten thousand findings takes fewer than two million. */
const LARGEST_ARCHIVE = 8 * 1024 * 1024;

const READ: Task = { doing: 'read the report of the first run', permission: 'actions: read' };

/**
 * The ZIP archive of the newest artifact with this name that a run has left; undefined where there
 * is none. What is in it can be anything.
 * https://docs.github.com/rest/actions/artifacts
 */
export async function readArtifact(
  client: GitHubClient,
  repository: GitHubRepository,
  runId: number,
  name: string,
): Promise<Answer<Buffer | undefined>> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const parameters = { ...repository, run_id: runId, name, per_page: PAGE };
  const listing = await client.get(READ, { route, parameters }, (data) =>
    fieldAt(data, 'artifacts') === undefined ? undefined : itemsAt(data, 'artifacts'),
  );
  if (!listing.ok) return listing;
  // A run that was repeated has left one for each attempt.
  const [newest] = listing.value
    .filter((one) => !isTrueAt(one, 'expired'))
    .flatMap((one) => {
      const id = countAt(one, 'id');
      return id === undefined ? [] : [{ id, size: countAt(one, 'size_in_bytes') ?? 0 }];
    })
    .toSorted((a, b) => b.id - a.id);
  if (newest === undefined) return ok(undefined);
  if (newest.size > LARGEST_ARCHIVE) return refuse(READ, TOO_LARGE);
  const download = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const artifact = { ...repository, artifact_id: newest.id, archive_format: 'zip' };
  return client.download(READ, { route: download, parameters: artifact }, LARGEST_ARCHIVE);
}

const TOO_LARGE = `it is larger than ${String(LARGEST_ARCHIVE / 1024 / 1024)} MiB`;
