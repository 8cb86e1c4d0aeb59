import type { Finding } from '../finding.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { listed } from '../text/wording.ts';

/** What makes a finding the same one in two versions of a repository. */
export type Identity = Pick<Finding, 'ruleId' | 'path' | 'manifest' | 'said'>;

/** The note that names the clusters; none where there are none. */
export function clusterNotes(clusters: readonly string[]): readonly string[] {
  if (clusters.length === 0) return [];
  return [`for ${clusters.length === 1 ? 'cluster' : 'clusters'} ${listed(clusters, 5)}`];
}

/** Which message of a rule it is, with which data. It does not depend on how the message is worded. */
export function saidOf(message: string, data: unknown): string {
  return data === undefined ? message : `${message} ${JSON.stringify(data)}`;
}

/**
 * The fingerprint of a finding, without the number that equal findings of one run get. It does not
 * depend on the clusters. `path` is for a file that has another name in the other version.
 */
export function fingerprintOf(
  { ruleId, path: own, manifest, said }: Identity,
  path: string = own,
): string {
  const { kind, name, template = '' } = manifest;
  return fingerprint([ruleId, path, kind, name, template, said]);
}
