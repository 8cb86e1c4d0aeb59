import type { RuleFacts } from '../facts/context.ts';
import type { SeenAnnotation } from '../facts/seen-annotations.ts';
import type { Fix, Repair, Safety } from '../finding.ts';
import { written } from './annotate.ts';
import type { Details } from './draft.ts';
import { removeAnnotations, renameKey } from './rearrange.ts';

/** Sets the value of an annotation; none where the value is shared with other places. */
export function setValue({ key, value }: SeenAnnotation, text: string): Fix | undefined {
  if (value.shared) return undefined;
  return {
    title: `Set ${key} to "${text}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, text) }],
  };
}

/** Takes an annotation out of its map; none where it cannot be taken out alone. */
export function removeAnnotation(
  facts: RuleFacts,
  { key, value, metadata }: SeenAnnotation,
): Fix | undefined {
  const edits = removeAnnotations(facts, value.path, metadata, [key]);
  return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}

/**
 * Gives an annotation another key; none where the value is shared, or where that key stands in the
 * same map: a person has to say which value counts.
 */
export function renameAnnotation(
  facts: RuleFacts,
  seen: SeenAnnotation,
  to: string,
  safety: Safety,
): Fix | undefined {
  const isThere = seen.metadata.annotations.some(({ key }) => key === to);
  if (isThere || seen.value.shared) return undefined;
  const edits = renameKey(facts, seen.value.path, seen, to);
  return { title: `Rename it to ${to}`, safety, edits };
}

/** A fix, or why there is none, as details of a finding. */
export function repairDetails(repair: Repair): Pick<Details, 'fix' | 'help'> {
  return repair.ok ? { fix: repair.value } : { help: `No fix: ${repair.error}` };
}
