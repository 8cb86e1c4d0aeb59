import type { OpenFile } from '../yaml/documents.ts';
import type { Range, RepoPath } from '../text/text.ts';
import { asMap, asScalar, at, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { Scalar } from './model.ts';
import type { FoundController } from './objects.ts';
import { nodesAt, opened } from './paths.ts';

/**
 * What the configuration of Argo's workflow controller says about images: its ConfigMap, or the
 * values of the Helm chart `argo-workflows` (argo-workflows v4.1.2, config/config.go; argo-helm,
 * charts/argo-workflows 1.0.18).
 */
export interface Controller {
  /** The `kind` and the name in the file; both are empty for values of Helm. */
  readonly object: { readonly kind: string; readonly name: string };
  /** The object in words, as a part of a sentence. */
  readonly words: string;
  readonly path: RepoPath;
  readonly range: Range;
  /** The images whose command it knows (`images`), as they are written. */
  readonly commands: readonly Scalar[];
  /** The image of Argo's own containers; undefined where it is not written in full. */
  readonly executor: Scalar | undefined;
  /** The pull policy of main containers that have none of their own. */
  readonly pullPolicy: Scalar | undefined;
  /** The keys beside `config`, with which the controller refuses to start. */
  readonly besideConfig: readonly Scalar[];
}

/** Reads the configuration of a controller; undefined where it says nothing about images. */
export function readController(file: OpenFile, found: FoundController): Controller | undefined {
  const { row, object } = found;
  const { images, executor, pullPolicy, data } = row.places;
  const nodes = (paths: readonly string[]): Node[] =>
    paths.flatMap((path) => nodesAt(file, object, path));
  const scalar = (node: Node): Scalar | undefined => {
    const one = asScalar(node);
    return one?.type === 'string' ? readScalar(file, one) : undefined;
  };
  const name = asScalar(at(object, 'metadata', 'name'));
  const read = {
    commands: nodes(images).flatMap((node) => commandsIn(file, node)),
    executor: nodes(executor).flatMap((node) => executorOf(file, node) ?? [])[0],
    pullPolicy: nodes(pullPolicy).flatMap((node) => scalar(node) ?? [])[0],
    besideConfig: data === undefined ? [] : besideConfig(file, get(object, data)),
  };
  if (Object.values(read).every((one) => one === undefined || [one].flat().length === 0)) {
    return undefined;
  }
  const { path } = file;
  return {
    object: { kind: textOf(get(object, 'kind')) ?? '', name: name?.text ?? '' },
    words: row.words,
    path,
    range: (name ?? object).range,
    ...read,
  };
}

/** The keys of a map of images whose entry has a command. */
function commandsIn(file: OpenFile, node: Node): Scalar[] {
  const map = opened(file, node);
  return [...entriesOf(map).values()].flatMap(({ key, value }) => {
    const has = ['cmd', 'entrypoint'].some((field) => itemsOf(get(value, field)).length > 0);
    return has && key !== undefined ? [readScalar(file, key)] : [];
  });
}

/** The image as one text, or in the parts that the Helm chart has. */
function executorOf(file: OpenFile, node: Node): Scalar | undefined {
  const image = asScalar(node);
  if (image !== undefined) return image.type === 'string' ? readScalar(file, image) : undefined;
  const map = asMap(node);
  const tag = asScalar(get(map, 'tag'));
  if (tag === undefined || tag.text === '') return undefined;
  const registry = textOf(get(map, 'registry')) ?? 'quay.io';
  const repository = textOf(get(map, 'repository')) ?? 'argoproj/argoexec';
  // Another chart of the same values can have an executor as well.
  if (!repository.includes('argoexec')) return undefined;
  return { ...readScalar(file, tag), text: `${registry}/${repository}:${tag.text}`, shared: true };
}

function besideConfig(file: OpenFile, data: Node | undefined): Scalar[] {
  const keys = [...entriesOf(data).values()].flatMap(({ key }) => key ?? []);
  if (!keys.some(({ text }) => text === 'config')) return [];
  return keys.filter(({ text }) => text !== 'config').map((key) => readScalar(file, key));
}
