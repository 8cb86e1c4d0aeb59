import { ok, type Result } from '../../result.ts';
import { groupBy } from '../../text/group-by.ts';
import type { RepoPath } from '../../text/text.ts';
import type { Reader } from '../../yaml/placement.ts';
import { at, get, textOf, type Node } from '../../yaml/tree.ts';
import type { OverlayJob, RenderCall, Renderer, RenderFailure } from '../job.ts';
import type { RenderedFile, WrittenLine } from '../rendered-file.ts';
import { renderedPath } from '../rendered-path.ts';
import { folderOf } from '../repository.ts';
import { kustomizationIn } from '../kustomize-reach.ts';
import { resolvePath } from '../named-path.ts';
import { linesOf } from './lines-of.ts';
import { nameOfObject } from './layers.ts';
import { markedCopy, OBJECT_KEY } from './marked-copy.ts';
import { Marks } from './marks.ts';
import { isInside, scalarsBelow } from './places.ts';
import { readSources, type OverlaySources } from './sources.ts';
import { listedObjects, writtenFile, type WrittenNode } from './written-file.ts';

/** The annotation in which kustomize says where an object comes from. */
const ORIGIN_KEY = 'config.kubernetes.io/origin';

/** A document of a build: its text, and its object. */
interface Built {
  readonly text: string;
  readonly root: Node;
}

/** An object of the plain build, and what the marked one tells of it. */
interface Matched extends Built {
  readonly marked: Node | undefined;
  readonly base: WrittenNode | undefined;
  /** The file from which it comes. */
  readonly origin: RepoPath;
}

/** An overlay, and the files that it reaches. */
export interface Overlay {
  readonly job: OverlayJob;
  readonly texts: ReadonlyMap<RepoPath, string>;
}

/**
 * Builds overlays, and finds where each line of the results was written. Each is built a second time
 * with a mark at each value, so that a mark in the result tells which file made a line; a third time
 * without these marks, where they change what is built. All are built at once.
 */
export function mapOverlays(
  overlays: readonly Overlay[],
  render: Renderer,
  complete: Reader,
): readonly Result<readonly RenderedFile[], RenderFailure>[] {
  const drafts = overlays.map((overlay) => draftOf(overlay, complete));
  const marked = drafts.map((draft) => markedCall(draft, true));
  const outputs = render([
    ...drafts.map(({ job }) => ({ job, texts: new Map() })),
    ...marked.map(({ call }) => call),
  ]);
  const first = drafts.map((draft, n) => {
    const [plain, own] = [outputs[n], outputs[drafts.length + n]];
    if (plain?.ok !== true) return undefined;
    const objects = builtOf(plain.value, draft.home, complete);
    const marks = marked[n]?.marks ?? new Marks([]);
    return { ...draft, objects, marks, matched: matchedIn(draft, objects, own, marks, complete) };
  });
  const open = first.flatMap((one) =>
    one !== undefined && one.matched === undefined ? [one] : [],
  );
  const named = open.map((draft) => markedCall(draft, false));
  const more = open.length === 0 ? [] : render(named.map(({ call }) => call));
  const again = new Map(
    open.map((one, n) => {
      const marks = named[n]?.marks ?? one.marks;
      const matched = matchedIn(one, one.objects, more[n], marks, complete);
      return [one, { ...one, marks, matched }] as const;
    }),
  );
  return first.map((one, n) => {
    if (one === undefined) {
      const plain = outputs[n];
      return plain?.ok === false ? plain : ok([]);
    }
    const { matched, marks, ...draft } = again.get(one) ?? one;
    return ok(filesOf(draft, matched ?? unmatched(draft.objects, draft.home), marks));
  });
}

/** An overlay that is built. */
interface Draft extends Overlay {
  readonly sources: OverlaySources;
  /** Its own kustomization. */
  readonly home: RepoPath;
}

function draftOf({ job, texts }: Overlay, complete: Reader): Draft {
  const sources = readSources(job.folder, texts, complete);
  const home = kustomizationIn(job.folder, (path) => texts.has(path)) ?? job.folder;
  return { job, texts, sources, home };
}

function markedCall(
  { job, texts, sources }: Draft,
  marksValues: boolean,
): { readonly marks: Marks; readonly call: RenderCall } {
  const marks = new Marks(texts.values());
  return { marks, call: { job, texts: markedCopy(sources, marks, marksValues) } };
}

function matchedIn(
  { sources, home }: Draft,
  objects: readonly Built[],
  output: Result<string, RenderFailure> | undefined,
  marks: Marks,
  complete: Reader,
): readonly Matched[] | undefined {
  const marked = output?.ok === true ? builtOf(output.value, home, complete) : [];
  return match(objects, marked, marks, sources, home);
}

function filesOf(
  { job, texts, sources }: Draft,
  matched: readonly Matched[],
  marks: Marks,
): readonly RenderedFile[] {
  return groupBy(matched, ({ origin }) => origin).map((group): RenderedFile => {
    const written = group[0].origin;
    const lines = group.flatMap((one, index): (WrittenLine | undefined)[] => [
      ...(index === 0 ? [] : [undefined]),
      ...linesOf(one, sources, marks, texts),
    ]);
    const text = group.map((one) => one.text).join('---\n');
    return { path: renderedPath(job.folder, 'kustomize', written), text, job, written, lines };
  });
}

function builtOf(output: string, path: RepoPath, complete: Reader): readonly Built[] {
  return output.split(/^---\n/m).flatMap((text): Built[] => {
    const root = writtenFile(path, text, complete).documents[0];
    return root === undefined ? [] : [{ text, root }];
  });
}

/**
 * Finds for each object of one build that of the other. A name can end in a hash, which marks change.
 * Undefined where the two builds do not hold the same objects.
 */
function match(
  plain: readonly Built[],
  marked: readonly Built[],
  marks: Marks,
  sources: OverlaySources,
  home: RepoPath,
): readonly Matched[] | undefined {
  if (plain.length !== marked.length) return undefined;
  const left = new Set(marked);
  const found = plain.map((one): Matched | undefined => {
    const twins = [...left];
    const twin =
      twins.find(({ root }) => isSame(one.root, root, (name) => name)) ??
      twins.find(({ root }) => isSame(one.root, root, withoutHash));
    if (twin === undefined) return undefined;
    left.delete(twin);
    const annotations = at(twin.root, 'metadata', 'annotations');
    const base =
      marks.objectOf(textOf(get(annotations, OBJECT_KEY)) ?? '') ??
      objectBehind(twin.root, sources, marks);
    const origin = originIn(textOf(get(annotations, ORIGIN_KEY)) ?? '', folderOf(home));
    return { ...one, marked: twin.root, base, origin: base?.file.path ?? origin ?? home };
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/**
 * The object of a file from which a built one comes, where a patch has taken away the annotation that
 * names it: that of the marks in it, else the only one of its name.
 */
function objectBehind(
  root: Node,
  { resources }: OverlaySources,
  marks: Marks,
): WrittenNode | undefined {
  const now = nameOfObject(root);
  const objects = resources
    .flatMap((file) => file.documents.flatMap(listedObjects).map((node) => ({ file, node })))
    .filter(({ node }) => nameOfObject(node).kind === now.kind);
  const scalars = scalarsBelow(root, marks);
  const marked = objects.filter((object) => scalars.some((one) => isInside(one, object)));
  const named = objects.filter(({ node }) => now.name.includes(nameOfObject(node).name));
  return marked.length === 1 ? marked[0] : named.length === 1 ? named[0] : undefined;
}

function unmatched(plain: readonly Built[], home: RepoPath): readonly Matched[] {
  return plain.map((one) => ({ ...one, marked: undefined, base: undefined, origin: home }));
}

function isSame(one: Node, other: Node, name: (text: string) => string): boolean {
  const [a, b] = [nameOfObject(one), nameOfObject(other)];
  const isAlike = a.kind === b.kind && a.namespace === b.namespace && name(a.name) === name(b.name);
  return isAlike && textOf(get(one, 'apiVersion')) === textOf(get(other, 'apiVersion'));
}

function withoutHash(name: string): string {
  return name.replace(/-[a-z0-9]{10}$/, '');
}

/** The file that an annotation of kustomize names: that of an object, or that of its generator. */
function originIn(text: string, folder: RepoPath): RepoPath | undefined {
  if (/^repo:/m.test(text)) return undefined;
  const path = /^(?:path|configuredIn): (.*)$/m.exec(text)?.[1];
  return path === undefined ? undefined : resolvePath(folder, path);
}
