import type { RepoPath } from '../../text/text.ts';
import { asScalar, at, get, itemsOf, textOf, type Node, type ScalarNode } from '../../yaml/tree.ts';
import { delimitersOf } from './cuts.ts';
import {
  flowText,
  isWhole,
  valueOf,
  type Rewrite,
  type FlowValue,
  type FlowMap,
} from './flow-text.ts';
import type { Marks } from './marks.ts';
import type { OverlaySources, WrittenOverlay, WrittenPatch } from './sources.ts';
import { listedObjects, type WrittenFile } from './written-file.ts';

/** The annotation that names the object of a file. */
export const OBJECT_KEY = 'wfcache-lint/object';

/** How far a mark counts: what is written in a kustomization counts before patches and bases. */
const RANK = { resource: 0, patch: 1, overlay: 2 } as const;

/** Keys whose values name something, select something or are read by kustomize. */
const FIXED = new Set(
  'apiVersion kind name namespace generateName key mountPath devicePath topologyKey protocol ip type behavior'.split(
    ' ',
  ),
);

/** Keys of annotations by which kustomize is told something. */
const TOLD = /config\.(?:k8s|kubernetes)\.io|^\$/;

/** Fields of a kustomization whose strings are values of objects. */
const VALUES =
  /^(?:(?:commonAnnotations|commonLabels)\/[^/]+.*|labels\/pairs\/.*|images\/(?:newTag|newName|digest)|configMapGenerator\/literals)$/s;

/**
 * The copy of what a build reads in which every string that is a value, and not a name, carries a mark,
 * every object an annotation that names it, and the build names the origin of all objects. Without
 * `values` only objects are marked.
 */
export function markedCopy(
  sources: OverlaySources,
  marks: Marks,
  values: boolean,
): ReadonlyMap<RepoPath, string> {
  const selected = selectedIn(sources);
  const delimiterOf = delimitersOf(sources);
  const rewriting =
    (file: WrittenFile, rank: number, base: readonly string[] = []): Rewrite =>
    (scalar, keys) =>
      values && isValue(scalar, [...base, ...keys], selected)
        ? marks.mark(file, scalar, rank, delimiterOf(scalar, [...base, ...keys]))
        : scalar.text;
  const copies = new Map<RepoPath, string>();
  const copy = (file: WrittenFile, write: (root: Node) => FlowValue): void => {
    if (file.isBroken || !file.documents.every(isWhole)) return;
    copies.set(
      file.path,
      `${file.documents.map((root) => flowText(write(root))).join('\n---\n')}\n`,
    );
  };
  for (const file of sources.resources) {
    const rewrite = rewriting(file, RANK.resource);
    copy(file, (root) => withObjects(valueOf(root, rewrite), root, file, marks));
  }
  const inFiles = sources.overlays.flatMap(({ file, patches }) =>
    patches.filter((patch) => patch.file !== file),
  );
  for (const file of new Set(inFiles.map((patch) => patch.file))) {
    if (copies.has(file.path)) continue;
    copy(file, (root) => patchValue(root, rewriting(file, RANK.patch)));
  }
  for (const overlay of sources.overlays) {
    const isRoot = overlay === sources.overlays.at(-1);
    copy(overlay.file, () => overlayValue(overlay, isRoot, rewriting(overlay.file, RANK.overlay)));
  }
  return copies;
}

/** Texts by which something is selected: a value that is one of them is not marked. */
interface Selected {
  readonly texts: ReadonlySet<string>;
  readonly labels: boolean;
  readonly annotations: boolean;
}

function selectedIn({ overlays }: OverlaySources): Selected {
  const texts = new Set<string>();
  let [labels, annotations] = [false, false];
  const take = (node: Node | undefined, isSelector: boolean): void => {
    if (node?.kind === 'seq') for (const item of node.items) take(item, isSelector);
    if (node?.kind !== 'map') {
      const text = isSelector ? (textOf(node) ?? '') : '';
      texts.add(text);
      for (const [, value = ''] of text.matchAll(/\[[^=\]]+=([^\]]*)\]/g)) texts.add(value);
      return;
    }
    for (const { key, value } of node.entries) {
      labels ||= key?.text === 'labelSelector';
      annotations ||= key?.text === 'annotationSelector';
      take(value, isSelector);
    }
  };
  for (const { root, patches } of overlays) {
    for (const image of itemsOf(get(root, 'images'))) take(get(image, 'name'), true);
    for (const field of ['patches', 'patchesJson6902', 'patchesStrategicMerge'])
      for (const patch of itemsOf(get(root, field))) take(get(patch, 'target'), true);
    for (const field of ['replacements', 'vars', 'replicas']) take(get(root, field), true);
    for (const { node } of patches) {
      for (const operation of itemsOf(node)) {
        const isTest = textOf(get(operation, 'op')) === 'test';
        if (isTest) take(get(operation, 'value'), true);
      }
    }
  }
  return { texts, labels, annotations };
}

function isValue({ text }: ScalarNode, keys: readonly string[], selected: Selected): boolean {
  const last = keys.at(-1) ?? '';
  if (FIXED.has(last) || keys.some((key) => TOLD.test(key))) return false;
  if (selected.labels && keys.includes('labels')) return false;
  if (selected.annotations && keys.includes('annotations')) return false;
  return !selected.texts.has(text);
}

/** The value of a document with an annotation on each of its objects. */
function withObjects(value: FlowValue, node: Node, file: WrittenFile, marks: Marks): FlowValue {
  if (!(value instanceof Map)) return value;
  const map = value as FlowMap;
  if (listedObjects(node)[0] !== node) {
    const items = itemsOf(get(node, 'items'));
    const values = map.get('items') as readonly FlowValue[];
    const named = values.map((item, index) => {
      const inner = items[index];
      return inner === undefined ? item : withObjects(item, inner, file, marks);
    });
    return new Map([...map, ['items', named]]);
  }
  const metadata = map.get('metadata');
  if (!(metadata instanceof Map)) return value;
  const annotations = (metadata as FlowMap).get('annotations');
  const known = annotations instanceof Map ? [...(annotations as FlowMap)] : [];
  const named: FlowMap = new Map([...known, [OBJECT_KEY, marks.markObject({ file, node })]]);
  const metadataNamed: FlowMap = new Map([...(metadata as FlowMap), ['annotations', named]]);
  return new Map([...map, ['metadata', metadataNamed]]);
}

/** A patch with marks: only the values of operations carry some. */
function patchValue(root: Node, rewrite: Rewrite): FlowValue {
  if (root.kind !== 'seq') return valueOf(root, rewrite);
  return root.items.map((operation) => {
    const pointer = (textOf(get(operation, 'path')) ?? '').split('/');
    const isTest = textOf(get(operation, 'op')) === 'test';
    return valueOf(operation, (scalar, keys) => {
      if (keys[0] !== 'value' || isTest) return scalar.text;
      return rewrite(scalar, [...pointer, ...keys.slice(1)]);
    });
  });
}

function overlayValue(
  { root, patches }: WrittenOverlay,
  isRoot: boolean,
  rewrite: Rewrite,
): FlowValue {
  const held = new Map<ScalarNode, WrittenPatch[]>();
  for (const patch of patches) {
    if (patch.inside === undefined) continue;
    held.set(patch.inside, [...(held.get(patch.inside) ?? []), patch]);
  }
  const value = valueOf(root, (scalar, keys) => {
    const inside = held.get(scalar);
    if (inside?.every(({ node }) => isWhole(node)) === true) {
      const texts = inside.map(({ node }) => flowText(patchValue(node, rewrite)));
      return `${texts.join('\n---\n')}\n`;
    }
    // Keys of labels and annotations are names that people chose.
    return VALUES.test(keys.join('/')) ? rewrite(scalar, keys.slice(0, 1)) : scalar.text;
  });
  if (!isRoot || !(value instanceof Map)) return value;
  const asked = itemsOf(at(root, 'buildMetadata')).flatMap((item) => asScalar(item)?.text ?? []);
  const all = new Set([...asked, 'originAnnotations']);
  return new Map([...(value as FlowMap), ['buildMetadata', [...all]]]);
}
