import type { Finding } from '../finding.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { listed } from '../text/wording.ts';

/** What makes a finding the same one in two versions of a repository. */
export type Identity = Pick<Finding, 'ruleId' | 'path' | 'manifest' | 'message' | 'clusters'>;

/** The end of a message that names the clusters; empty where there are none. */
export function clusterWords(clusters: readonly string[]): string {
  if (clusters.length === 0) return '';
  return ` (${clusters.length === 1 ? 'cluster' : 'clusters'} ${listed(clusters, 5)})`;
}

/**
 * The fingerprint of a finding, without the number that equal findings of one run get. It does not
 * depend on the clusters. `path` is for a file that has another name in the other version.
 */
export function fingerprintOf(
  { ruleId, path: own, manifest, message, clusters = [] }: Identity,
  path: string = own,
): string {
  const { kind, name, template = '' } = manifest;
  const words = message.slice(0, message.length - clusterWords(clusters).length);
  return fingerprint([ruleId, path, kind, name, template, words]);
}
