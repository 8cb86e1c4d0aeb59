import { isKustomization } from '../text/file-name.ts';
import type { Range } from '../text/text.ts';
import type { OpenFile } from '../yaml/documents.ts';
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
import type { ControllerRow, InjectorRow, Label, WorkflowRow } from './kind-rows.ts';
import { kindsOf, type Kind, type ManifestKind, type WrapperRow } from './kinds.ts';
import { patchedWorkflow } from './json-patch.ts';
import { nodesAt, opened } from './paths.ts';
import { documentMayMatter } from './prefilter.ts';
import { stepsOf } from './steps.ts';

/** An object that the program reads, and what it is read as. */
export type FoundObject =
  | FoundWorkflow
  | { readonly reads: 'image-cache' | 'account' | 'kustomization'; readonly object: MapNode }
  | FoundBystander
  | FoundInjector
  | FoundController;

/** An object with the spec of a workflow. */
export interface FoundWorkflow {
  readonly reads: 'workflow';
  readonly kind: ManifestKind;
  readonly object: MapNode;
  readonly spec: Node | undefined;
  /** The object that holds it in one of its values: its name counts where this one has none. */
  readonly holder?: MapNode;
  /** The place of the manifest of a resource template in which it stands. */
  readonly createdBy?: Range;
}

/** An object whose own annotations no pod gets. */
export interface FoundBystander {
  readonly reads: 'bystander';
  readonly kind: string;
  /** The object in words, as a part of a sentence: "a Deployment". */
  readonly words: string;
  readonly object: MapNode;
}

/** An object that adds annotations and labels to pods. */
export interface FoundInjector {
  readonly reads: 'injector';
  readonly row: InjectorRow & { readonly kind: string };
  readonly object: MapNode;
}

/** The configuration of a workflow controller. */
export interface FoundController {
  readonly reads: 'controller';
  readonly row: ControllerRow;
  readonly object: MapNode;
}

/** The most levels of objects inside objects, as a Sensor in a List in a resource manifest. */
const DEEPEST = 4;

/**
 * Every object of a document that the program reads: the root, and all objects in it (items of a
 * List, triggers of a Sensor, manifests of resource templates). An object comes before those inside
 * it.
 */
export function objectsIn(file: OpenFile, root: Node): FoundObject[] {
  return objectsBelow(file, root, 0, UNTYPED);
}

/** What an object says that it is. */
interface Typed {
  readonly apiVersion: string;
  readonly kind: string;
}

const UNTYPED: Typed = { apiVersion: '', kind: '' };

function objectsBelow(
  file: OpenFile,
  node: Node | undefined,
  depth: number,
  otherwise: Typed,
): FoundObject[] {
  if (node?.kind === 'seq') return operationsIn(node);
  const object = asMap(node);
  if (object === undefined || depth > DEEPEST) return [];
  const said = typeOf(object);
  const type = said.apiVersion === '' && said.kind === '' ? otherwise : said;
  const inner: ReadInner = (one, typed = UNTYPED) =>
    objectsBelow(file, whole(file, one), depth + 1, typed);
  const rows = kindsOf(type.apiVersion, type.kind);
  const own = rows.flatMap((row) => objectsOf(file, object, row, inner));
  return rows.some(({ reads }) => reads === 'container')
    ? own
    : [...own, ...listed(object, type, inner)];
}

/** What the operations of a JSON patch give to pods. The patch does not name what it changes. */
function operationsIn(list: Node): FoundObject[] {
  const object = patchedWorkflow(list);
  if (object === undefined) return [];
  return [{ reads: 'workflow', kind: 'Workflow', object, spec: get(object, 'spec') }];
}

function typeOf(object: MapNode): Typed {
  const apiVersion = textOf(get(object, 'apiVersion')) ?? '';
  return { apiVersion, kind: textOf(get(object, 'kind')) ?? '' };
}

/**
 * The objects in the `items` of an object: to kubectl it is a list, whatever its kind is. An item of a
 * `WorkflowList` that does not say what it is is a Workflow.
 */
function listed(object: MapNode, { apiVersion, kind }: Typed, inner: ReadInner): FoundObject[] {
  const typed = { apiVersion, kind: kind.replace(/List$/, '') };
  return itemsOf(get(object, 'items')).flatMap((item) => inner(item, typed));
}

/** Reads an object in another one. `typed` is what it is where it does not say it. */
type ReadInner = (node: Node, typed?: Typed) => FoundObject[];

function objectsOf(
  file: OpenFile,
  object: MapNode,
  row: Kind,
  inner: ReadInner,
): readonly FoundObject[] {
  switch (row.reads) {
    case 'workflow':
      return homes(file, object, row).flatMap((home) => {
        const spec = at(home, ...row.spec.split('.'));
        const holder = home === object ? {} : { holder: object };
        const found = { reads: 'workflow', kind: row.name, object: home, spec, ...holder } as const;
        return withResources(found, inner);
      });
    case 'wrapper':
      return wrapped(file, object, row).flatMap((found) => withResources(found, inner));
    case 'container':
      return nodesAt(file, object, row.holds).flatMap((one) => inner(one));
    case 'operations':
      return [];
    case 'kustomization':
      return isKustomization(file.path) ? [{ reads: row.reads, object }] : [];
    case 'image-cache':
    case 'account':
      return [{ reads: row.reads, object }];
    case 'injector':
      return row.named === undefined || row.named === nameOf(object)
        ? [{ reads: row.reads, row, object }]
        : [];
    case 'controller':
      return row.named === undefined || nameOf(object).endsWith(row.named)
        ? [{ reads: row.reads, row, object }]
        : [];
    case 'bystander':
      return [{ reads: row.reads, kind: row.kind, words: row.words, object }];
  }
}

/**
 * An object that may be a string itself; undefined for a string that holds no object. Few strings
 * of a manifest hold one.
 */
function whole(file: OpenFile, node: Node): Node | undefined {
  const text = asScalar(node)?.text;
  return text === undefined || documentMayMatter(text) ? opened(file, node) : undefined;
}

/** The object, or the objects inside it that count in its place; none where its label is missing. */
function homes(
  file: OpenFile,
  object: MapNode,
  { inside, label }: Pick<WorkflowRow, 'inside' | 'label'>,
): MapNode[] {
  if (label !== undefined) return hasLabel(object, label) ? [object] : [];
  if (inside === undefined) return [object];
  return inside
    .flatMap((path) => nodesAt(file, object, path))
    .flatMap((node) => asMap(opened(file, node)) ?? [])
    .filter(({ entries, merges }) => entries.length + merges.length > 0);
}

function nameOf(object: MapNode): string {
  return textOf(at(object, 'metadata', 'name')) ?? '';
}

function hasLabel(object: MapNode, { key, value }: Label): boolean {
  return textOf(at(object, 'metadata', 'labels', key)) === value;
}

function wrapped(file: OpenFile, object: MapNode, row: WrapperRow): FoundWorkflow[] {
  return nodesAt(file, object, row.spec).flatMap((node) => {
    const spec = opened(file, node);
    return spec === undefined ? [] : [{ reads: 'workflow', kind: row.of, object, spec }];
  });
}

/** A workflow and the objects that its resource templates create, including those in its steps. */
function withResources(found: FoundWorkflow, inner: ReadInner): FoundObject[] {
  const templates = itemsOf(get(found.spec, 'templates'));
  const inline = templates.flatMap(stepsOf).flatMap((step) => get(step, 'inline') ?? []);
  const manifests = [...templates, ...inline].flatMap(
    (template) => at(template, 'resource', 'manifest') ?? [],
  );
  return [found, ...manifests.flatMap((one) => inner(one).map((each) => createdBy(one, each)))];
}

/** Of manifests inside manifests, the innermost one creates the object. */
function createdBy({ range }: Node, found: FoundObject): FoundObject {
  return found.reads === 'workflow' ? { createdBy: range, ...found } : found;
}
