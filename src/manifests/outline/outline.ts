import { LIMITS } from '../../text/limits.ts';
import { isHelmTemplate } from '../../yaml/foreign.ts';
import { readLines } from '../../yaml/lines.ts';
import { splitDocuments } from '../../yaml/stream.ts';
import { documentMayMatter } from '../prefilter.ts';
import { IGNORE_KEY } from '../workflow.ts';
import { DocumentOutline, type OutlinedManifest } from './document.ts';

/** What a text holds: only what is counted, and the images. */
export interface Outline {
  readonly manifests: readonly OutlinedManifest[];
  /** The images of each pod that pulls one, in the order in which they are written. */
  readonly pods: readonly (readonly string[])[];
}

/**
 * The outline of a text in which workflows stand as plainly as people write them, so that neither
 * tree nor model is needed to count pods and to name images. Undefined for every other text: where
 * anything could make other pods or other images than its templates, one by one.
 */
export function outlineOf(text: string): Outline | undefined {
  if (ELSEWHERE.test(text) || isHelmTemplate(text)) return undefined;
  const pods: string[][] = [];
  const manifests: OutlinedManifest[] = [];
  let documents = 0;
  for (const { start, end } of splitDocuments(text)) {
    const document = text.slice(start, end);
    if (!documentMayMatter(document)) continue;
    documents += 1;
    if (documents > LIMITS.documents || document.length > LIMITS.documentUnits) return undefined;
    const outline = new DocumentOutline();
    if (!readLines(document, 'root', outline) || !outline.isPlain) return undefined;
    if (outline.manifest !== undefined) manifests.push(outline.manifest);
    pods.push(...outline.pods);
  }
  return { manifests, pods };
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
