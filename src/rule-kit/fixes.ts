import type { RuleFacts } from '../facts/context.ts';
import type { SeenAnnotation } from '../facts/seen-annotations.ts';
import type { Fix, Repair, Safety } from '../finding.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Scalar } from '../manifests/model.ts';
import { err, ok } from '../result.ts';
import type { TextEdit } from '../text/edits.ts';
import { insertEntry } from '../yaml/sites/entries.ts';
import { siteOf } from '../yaml/sites/later.ts';
import { written } from './annotate.ts';
import type { Details } from './draft.ts';
import { fillIn } from '../yaml/sites/fill-in.ts';
import { removeAnnotations, renameKey } from './rearrange.ts';

/**
 * A fix that sets the value of an annotation. Undefined where other places share the value, and in
 * an object of the cluster: the value follows from pods that are known, and others get it as well.
 */
export function setValue({ key, value, object }: SeenAnnotation, text: string): Fix | undefined {
  if (value.shared || object !== undefined) return undefined;
  return {
    title: `Set ${key} to "${text}"`,
    safety: 'safe',
    edits: [{ path: value.path, edit: written(value, text) }],
  };
}

/**
 * A fix that gives an ImageCache an annotation, or fills it in where the key is there with an empty
 * value.
 */
export function addAnnotation(
  { project: { texts } }: RuleFacts,
  { metadata: { annotations, site: later } }: ImageCacheManifest,
  key: string,
  value: string,
): Repair {
  const blank = annotations.find((one) => one.key === key)?.value;
  if (blank === undefined) {
    const site = siteOf(later);
    if (!site.open) return err(site.reason);
    const edits = [{ path: site.path, edit: insertEntry(site, key, value) }];
    return ok({ title: `Add ${key}: "${value}"`, safety: 'safe', edits });
  }
  if (blank.shared) return err(`"${key}" stands behind an anchor`);
  const { path, range } = blank;
  const edits = [{ path, edit: fillIn(texts.get(path) ?? '', range, JSON.stringify(value)) }];
  return ok({ title: `Set ${key} to "${value}"`, safety: 'safe', edits });
}

/**
 * A fix that removes an annotation. Undefined where it cannot be removed alone, and in an object of
 * the cluster, because pods that are not known can need it.
 */
export function removeAnnotation(
  facts: RuleFacts,
  { key, value, metadata, object }: SeenAnnotation,
): Fix | undefined {
  if (object !== undefined) return undefined;
  const edits = removeAnnotations(facts, value.path, metadata, [key]);
  return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}

/**
 * A fix that gives an annotation another key. Undefined where other places share the value, or
 * where the other key is in the same map: a person has to say which value counts.
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

/**
 * The edit that writes an image reference over another one, in the quotes of that one. A reference
 * that would be something else without quotes gets some.
 */
export function writeReference(
  { project: { texts } }: RuleFacts,
  image: Scalar,
  reference: string,
): TextEdit {
  const { path, range } = image;
  const isPlain = /^[a-z0-9]/i.test(texts.get(path)?.[range.start] ?? '');
  return isPlain && isPlainReference(reference)
    ? { range, text: reference }
    : written(image, reference);
}

/** Has it a part that no word of YAML has, and nothing that means something else in any style? */
function isPlainReference(text: string): boolean {
  return /^[a-z][\w.-]*[/:@][\w.-][\w./@:-]*$/i.test(text) && !text.endsWith(':');
}

/** A fix, or what to do by hand where there is none, as details of a finding. */
export function fixOrHelp(fix: Fix | undefined, help: string): Pick<Details, 'fix' | 'help'> {
  return fix === undefined ? { help } : { fix };
}

/** A fix, or the reason why there is none, as details of a finding. */
export function repairDetails(repair: Repair): Pick<Details, 'fix' | 'help'> {
  return repair.ok ? { fix: repair.value } : { help: `No fix: ${repair.error}` };
}
