import type { Pod } from '../argo/pods.ts';
import { claimsOfPods } from '../facts/claims.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Claim } from '../facts/elsewhere.ts';
import { pinsOf } from '../facts/pins.ts';
import type { PlainPod } from '../manifests/outline/document.ts';
import type { PlainDocument } from '../manifests/outline/outline.ts';
import { lastStart } from '../text/last-start.ts';
import { copyOf, type RepoPath } from '../text/text.ts';
import { plainImage } from './silent-file.ts';
import type { FaceClaim, PodFace } from './silent-sets.ts';

/** The faces of the pods of a document, each with its text. */
export type DocumentFaces = readonly (readonly [string, PodFace])[];

/**
 * The faces of these pods of a file, by its documents. Undefined where one of them is pinned to an image cache:
 * what is said of it depends on other pins.
 */
export function podFaces(
  documents: readonly PlainDocument[],
  pods: readonly Pod[],
  context: RuleContext,
): readonly DocumentFaces[] | undefined {
  const startAt = (number: number): number => documents[number]?.start ?? 0;
  const byPlace = new Map<string, Pod>();
  for (const pod of pods) {
    const number = lastStart(documents.length, pod.owner.range.start, startAt);
    byPlace.set(placeIn(number, pod.templateName), pod);
  }
  const found: DocumentFaces[] = [];
  for (const [number, document] of documents.entries()) {
    const sharedAt = new Map(document.entries.map(({ range }, at) => [range.start, at]));
    const faces: [string, PodFace][] = [];
    for (const plain of document.pods) {
      const pod = byPlace.get(placeIn(number, plain.template));
      const face = pod && faceOf(document, plain, { pod, sharedAt, context });
      if (face === undefined) return undefined;
      faces.push([plain.face, face]);
    }
    found.push(faces);
  }
  return found;
}

function placeIn(document: number, template: string): string {
  return `${String(document)} ${template}`;
}

/** A pod as it was read. */
interface Read {
  readonly pod: Pod;
  /** The numbers of the entries of podMetadata, by where their values stand in the document. */
  readonly sharedAt: ReadonlyMap<number, number>;
  readonly context: RuleContext;
}

function faceOf(
  document: PlainDocument,
  plain: PlainPod,
  { pod, sharedAt, context }: Read,
): PodFace | undefined {
  if (pinsOf([pod], context).length > 0) return undefined;
  const known = { images: plain.images.map((text) => plainImage(copyOf(text))) };
  const [said] = claimsOfPods([pod], context);
  if (said === undefined) return { ...known, claim: undefined };
  const { at, key, id, region } = said;
  const place = at.range.start - document.start;
  const ownAt = plain.entries.findIndex(({ range }) => range.start === place);
  const entry = ownAt === -1 ? sharedAt.get(place) : document.entries.length + ownAt;
  if (entry === undefined) return undefined;
  const claim = { key: copyOf(key), id: copyOf(id), region: region && copyOf(region), entry };
  return { ...known, claim };
}

/** What an entry of a pod says of an instance, at its place in this file. */
export function claimAt(
  { key, id, region, entry }: FaceClaim,
  path: RepoPath,
  { start, entries }: PlainDocument,
  pod: PlainPod,
): Claim | undefined {
  const { range } = entries[entry] ?? pod.entries[entry - entries.length] ?? {};
  if (range === undefined) return undefined;
  const at = { path, range: { start: start + range.start, end: start + range.end } };
  return { key, id, region, at };
}
