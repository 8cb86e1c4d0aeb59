import type { OpenFile } from '../yaml/documents.ts';
import type { Range, RepoPath } from '../text/text.ts';
import {
  asMap,
  asScalar,
  at,
  get,
  itemsOf,
  textOf,
  type MapNode,
  type Node,
} from '../yaml/tree.ts';
import type { InjectorKind } from './kind-rows.ts';
import { readLabelSelector, type LabelSelector } from './label-selectors.ts';
import { readMetadata, readScalar } from './metadata.ts';
import type { Metadata, Scalar } from './model.ts';
import type { FoundInjector } from './objects.ts';
import { opened } from './paths.ts';

/** Annotations and labels for the pods that two label selectors choose. */
export interface Injection {
  /** Undefined where it has none. A `Selector` has the name of the object. */
  readonly name: Scalar | undefined;
  /** The place of a finding about it: its name, else all of it. */
  readonly range: Range;
  /** What the labels of a pod have to be; undefined for any. */
  readonly objects: LabelSelector | undefined;
  /** What the labels of its namespace have to be; undefined for any. */
  readonly namespaces: LabelSelector | undefined;
  /** What the pods get. */
  readonly effect: Metadata;
  /** Of a `Selector`: the one with the highest priority counts. 0 where nothing is given. */
  readonly priority: number;
}

/**
 * An object that adds annotations and labels to pods when they are created: the ConfigMap
 * `eci-profile` or `acs-profile`, or a `Selector` (Configure an eci-profile; aliyuneci/eci-profile,
 * pkg/apis/eci/v1/types.go).
 */
export interface Injector {
  readonly kind: InjectorKind;
  /** The object in words, as a part of a sentence: "the ConfigMap `eci-profile`". */
  readonly words: string;
  /** The `kind` and the name in the file. */
  readonly object: { readonly kind: string; readonly name: string };
  readonly namespace: string | undefined;
  readonly path: RepoPath;
  /** The place of a finding about it: its name, else all of it. */
  readonly range: Range;
  /** The range of all of it. */
  readonly extent: Range;
  readonly apiVersion: Scalar | undefined;
  /** The text of `data.selectors` of a ConfigMap. */
  readonly selectors: Scalar | undefined;
  /** In the order of the file. */
  readonly injections: readonly Injection[];
}

/** Reads an object that adds annotations and labels to pods. */
export function readInjector(file: OpenFile, found: FoundInjector): Injector {
  const { row, object } = found;
  const name = asScalar(at(object, 'metadata', 'name'));
  const apiVersion = asScalar(get(object, 'apiVersion'));
  const list = asScalar(at(object, 'data', 'selectors'));
  return {
    kind: row.injects,
    words: row.words,
    object: { kind: row.kind, name: name?.text ?? '' },
    namespace: textOf(at(object, 'metadata', 'namespace')),
    path: file.path,
    range: (name ?? object).range,
    extent: object.range,
    apiVersion: apiVersion && readScalar(file, apiVersion),
    selectors: list && readScalar(file, list),
    injections:
      row.injects === 'selector'
        ? ofSelector(file, object)
        : itemsOf(list && opened(file, list)).flatMap((item) => ofProfile(file, item) ?? []),
  };
}

/** One entry of `data.selectors`. */
function ofProfile(file: OpenFile, item: Node): Injection | undefined {
  const map = asMap(item);
  if (map === undefined) return undefined;
  const name = asScalar(get(map, 'name'));
  return {
    name: name && readScalar(file, name),
    range: (name ?? map).range,
    objects: readLabelSelector(get(map, 'objectSelector')),
    namespaces: readLabelSelector(get(map, 'namespaceSelector')),
    effect: readMetadata(file, map, 'effect'),
    priority: 0,
  };
}

function ofSelector(file: OpenFile, object: MapNode): readonly Injection[] {
  const spec = asMap(get(object, 'spec'));
  if (spec === undefined) return [];
  const name = asScalar(at(object, 'metadata', 'name'));
  return [
    {
      name: name && readScalar(file, name),
      range: (name ?? object).range,
      objects: readLabelSelector(get(spec, 'objectLabels')),
      namespaces: readLabelSelector(get(spec, 'namespaceLabels')),
      effect: readMetadata(file, spec, 'effect'),
      priority: Number(textOf(get(spec, 'priority')) ?? 0) || 0,
    },
  ];
}
