import { readArtifact } from '../../adapters/github/artifact.ts';
import type { WorkflowRun } from '../../adapters/github/workflow-run.ts';
import { onlyFile } from '../../adapters/zip.ts';
import { REPORT_FILE } from '../action/outputs.ts';
import { err, ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHub } from '../action/session.ts';
import { readListed, type Listed } from './listed.ts';

/** The most bytes of a report after it is unpacked. */
const LARGEST_REPORT = 32 * 1024 * 1024;

/**
 * What the report of the first run lists; undefined where that run has left none. The author of the
 * pull request can have made it.
 */
export async function listedByRun(
  { client, repository }: GitHub,
  { id }: WorkflowRun,
  artifact: string,
): Promise<Answer<Listed | undefined>> {
  const archive = await readArtifact(client, repository, id, artifact);
  if (!archive.ok || archive.value === undefined) return archive.ok ? ok(undefined) : archive;
  const file = await onlyFile(archive.value, REPORT_FILE, LARGEST_REPORT);
  if (!file.ok) return refuse(file.error);
  const listed = readListed(file.value.toString('utf8'));
  return listed === undefined ? refuse('it is not a report of wfcache-lint') : ok(listed);
}

function refuse(reason: string): Answer<never> {
  const message = `The artifact of the first run is not used: ${reason}`;
  return err({ kind: 'unprocessable', message });
}
