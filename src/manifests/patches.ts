import { ok } from '../result.ts';
import { parseEmbedded, type OpenFile } from '../yaml/documents.ts';
import { jsonNode } from '../yaml/json-node.ts';
import { readSimply } from '../yaml/simple/simple.ts';
import { asScalar, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readContainerList, readVolumeImages } from './containers.ts';
import { readScalar } from './metadata.ts';
import { filledText, readSecrets, readTexts } from './pod-fields.ts';
import type { PodSpecPatch, Scalar } from './model.ts';

/** A `podSpecPatch` in a file. What a patch changes that cannot be read is not known. */
export function readPatch(file: OpenFile, node: Node | undefined): PodSpecPatch | undefined {
  const scalar = asScalar(node);
  if (scalar === undefined) return undefined;
  const text = readScalar(file, scalar);
  return { text, ...contentOf(file, parseEmbedded(file, scalar)) };
}

/**
 * A patch after its tags are filled in. Its nodes have the place of the string from which it comes.
 * Undefined where the simple reader cannot read it.
 */
export function readFilledPatch(filled: string, from: Scalar): PodSpecPatch | undefined {
  const root =
    jsonNode(filled, from.range) ??
    readSimply(filled, { base: 0, embedded: true, fixed: from.range });
  if (root === undefined) return undefined;
  // Nothing of it can be edited, so nothing is read again.
  const file = { path: from.path, text: filled, complete: readNothing };
  return { text: from, ...contentOf(file, root) };
}

const readNothing: OpenFile['complete'] = () => ok([]);

function contentOf(file: OpenFile, patch: Node | undefined): Omit<PodSpecPatch, 'text'> {
  const lists = [get(patch, 'initContainers'), get(patch, 'containers')];
  const kept = (list: Node | undefined, deleted: boolean): readonly Node[] =>
    itemsOf(list).filter((item) => (textOf(get(item, '$patch')) === 'delete') === deleted);
  const [inits, containers] = lists.map((list) =>
    list?.kind === 'seq' ? { ...list, items: kept(list, false) } : undefined,
  );
  return {
    containers: [
      ...readContainerList(file, inits, 'init'),
      ...readContainerList(file, containers, 'container'),
      ...readVolumeImages(file, get(patch, 'volumes')),
    ],
    deletes: lists.flatMap((list) =>
      kept(list, true).flatMap((item) => textOf(get(item, 'name')) ?? []),
    ),
    pullSecrets: readSecrets(file, get(patch, 'imagePullSecrets')),
    nodeSelector: readTexts(get(patch, 'nodeSelector')),
    serviceAccount: filledText(get(patch, 'serviceAccountName')),
  };
}
