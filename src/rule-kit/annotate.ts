import type { Place } from '../argo/places.ts';
import { podMetadataPath } from '../manifests/kinds.ts';
import type { Scalar } from '../manifests/model.ts';
import type { Pod } from '../argo/pods.ts';
import { err, ok } from '../result.ts';
import { insertEntry } from '../yaml/sites/insertion.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Repair } from '../finding.ts';

/**
 * Gives pods an annotation: adds it at their place, or fills it in where the key is there with an
 * empty value.
 */
export function annotate(place: Place, pods: readonly Pod[], key: string, value: string): Repair {
  const blanks = firstOfEach(pods.flatMap((pod) => pod.annotations.get(key)?.value ?? []));
  if (blanks.some(({ shared }) => shared)) return err(`"${key}" stands behind an anchor`);
  const edits = blanks.map((scalar) => ({ path: scalar.path, edit: written(scalar, value) }));
  if (pods.every((pod) => pod.annotations.has(key))) {
    return ok({ title: `Set ${key} to "${value}"`, safety: 'safe', edits });
  }
  const { site } = place.metadata;
  if (!site.open) return err(site.reason);
  return ok({
    title: `Add ${key}: "${value}" to ${describePlace(place)}`,
    safety: 'safe',
    edits: [{ path: site.path, edit: insertEntry(site, key, value) }, ...edits],
  });
}

/**
 * The edit that gives a scalar this string as its value. A value that is missing gets a blank
 * before it.
 */
export function written({ range }: Scalar, value: string): TextEdit {
  const text = JSON.stringify(value);
  return { range, text: range.start === range.end ? ` ${text}` : text };
}

function firstOfEach(scalars: readonly Scalar[]): Scalar[] {
  const byPlace = new Map(
    scalars.map((scalar) => [`${scalar.path} ${String(scalar.range.start)}`, scalar]),
  );
  return [...byPlace.values()];
}

/**
 * The place in words: `spec.podMetadata`, `spec.workflowSpec.podMetadata`, `the metadata of
 * template "a"`.
 */
function describePlace({ manifest, template }: Place): string {
  if (template !== undefined) return `the metadata of template "${template}"`;
  return podMetadataPath(manifest.kind);
}
