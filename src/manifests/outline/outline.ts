import { LIMITS } from '../../text/limits.ts';
import type { Range } from '../../text/text.ts';
import { isHelmTemplate } from '../../yaml/foreign.ts';
import { readLines } from '../../yaml/lines.ts';
import { splitDocuments } from '../../yaml/stream.ts';
import { documentMayMatter } from '../prefilter.ts';
import { IGNORE_KEY } from '../workflow.ts';
import { DocumentOutline, type OutlinedManifest, type PlainPods } from './document.ts';

/** What a text holds: only what is counted, and the images. */
export interface Outline {
  readonly manifests: readonly OutlinedManifest[];
  /** The images of each pod that pulls one, in the order in which they are written. */
  readonly pods: readonly (readonly string[])[];
}

/** The pods of a document, and where it begins and ends in its text. */
export interface PlainDocument extends PlainPods, Range {}

/**
 * The outline of a text in which workflows stand as plainly as people write them, so that neither
 * tree nor model is needed to count pods and to name images. Undefined for every other text: where
 * anything could make other pods or other images than its templates, one by one.
 */
export function outlineOf(text: string): Outline | undefined {
  const documents = documentsOf(text);
  if (documents === undefined) return undefined;
  const outlines = documents.map(({ outline }) => outline);
  return {
    manifests: outlines.flatMap(({ manifest }) => manifest ?? []),
    pods: outlines.flatMap(({ pods }) => pods),
  };
}

/** A text that names the platform, with what decides what rules say of its pods. */
export interface PlainOutline {
  readonly manifests: readonly OutlinedManifest[];
  readonly documents: readonly PlainDocument[];
}

/**
 * The same of a text that may name the platform: undefined also where it does so anywhere but in the images,
 * the annotations and the labels of these pods.
 */
export function plainOutlineOf(text: string): PlainOutline | undefined {
  const found = STORAGE.test(text) ? undefined : documentsOf(text);
  if (found === undefined) return undefined;
  const documents: PlainDocument[] = [];
  for (const { start, end, outline } of found) {
    const plain = outline.plainPods;
    if (plain === undefined || namings(text.slice(start, end)) !== namings(saidBy(plain))) {
      return undefined;
    }
    documents.push({ ...plain, start, end });
  }
  return { manifests: found.flatMap(({ outline }) => outline.manifest ?? []), documents };
}

/** How much room a container asks for; it decides whether a large image has any. */
const STORAGE = /ephemeral-storage/;

/** How often a text names the platform. */
function namings(text: string): number {
  return text.match(/aliyun|alibaba/g)?.length ?? 0;
}

/** All texts that these pods are made of, each written place once. */
function saidBy({ entries, pods }: PlainPods): string {
  const own = pods.length === 0 ? [] : [entries, ...pods.map((pod) => pod.entries)].flat();
  const texts = pods.flatMap(({ images }) => images);
  for (const { key, text } of own) texts.push(key, text);
  return texts.join('\n');
}

/** The documents of a text that may matter; undefined where one of them is not plain. */
function documentsOf(
  text: string,
): readonly (Range & { readonly outline: DocumentOutline })[] | undefined {
  if (ELSEWHERE.test(text) || isHelmTemplate(text)) return undefined;
  const found: (Range & { readonly outline: DocumentOutline })[] = [];
  for (const { start, end } of splitDocuments(text)) {
    const document = text.slice(start, end);
    if (!documentMayMatter(document)) continue;
    if (found.length === LIMITS.documents || document.length > LIMITS.documentUnits) {
      return undefined;
    }
    const outline = new DocumentOutline();
    if (!readLines(document, 'root', outline) || !outline.isPlain) return undefined;
    found.push({ start, end, outline });
  }
  return found;
}

/**
 * Words by which templates, values, images, nodes or secrets of pods come from elsewhere than from
 * the templates of a workflow, and words that suppress rules; wherever they stand.
 */
const ELSEWHERE = new RegExp(
  [
    'emplateRef',
    'podSpecPatch',
    'templateDefaults',
    'imagePullSecrets',
    'nodeSelector',
    'wfcache-lint-disable',
    IGNORE_KEY.replaceAll('.', String.raw`\.`),
  ].join('|'),
);
