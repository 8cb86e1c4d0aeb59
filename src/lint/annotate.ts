import type { Place } from '../argo/places.ts';
import { insertEntry } from '../source/insertion.ts';
import type { Fix } from './finding.ts';

/** A fix that adds one annotation at a place, or why there is none. */
export type Annotate = { readonly fix: Fix } | { readonly refused: string };

/** Adds `key: "value"` to the annotations of a place. `from` says where the value comes from. */
export function annotate(place: Place, key: string, value: string, from?: string): Annotate {
  const { site } = place.metadata;
  if (!site.open) return { refused: site.reason };
  const source = from === undefined ? '' : ` (${from})`;
  const fix: Fix = {
    title: `Add ${key}: "${value}" to ${describePlace(place)}${source}`,
    safety: 'safe',
    edits: [{ path: site.path, edit: insertEntry(site, key, value) }],
  };
  return { fix };
}

/** The place in words: `spec.podMetadata`, `spec.workflowSpec.podMetadata`, `template "a"`. */
function describePlace({ manifest, template }: Place): string {
  if (template !== undefined) return `the metadata of template "${template}"`;
  return manifest.kind === 'CronWorkflow' ? 'spec.workflowSpec.podMetadata' : 'spec.podMetadata';
}
