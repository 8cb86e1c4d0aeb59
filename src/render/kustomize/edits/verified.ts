import type { SourceEdit } from '../../source-edit.ts';
import { err, ok, type Result } from '../../../result.ts';
import { groupBy } from '../../../text/group-by.ts';
import { applyEdits, withEdit, type TextEdit } from '../../../text/edits.ts';
import type { RepoPath } from '../../../text/text.ts';
import type { Reader } from '../../../yaml/placement.ts';
import type { OverlayJob, Renderer } from '../../job.ts';
import type { RenderedFile } from '../../rendered-file.ts';
import { readSources } from '../sources.ts';
import { isSameBuild } from './same-build.ts';
import { editsInPatch, patchAdded } from './in-patch.ts';
import { editsOfSameLines } from './moved-lines.ts';
import {
  dataIn,
  wantedIn,
  type DataReader,
  type RenderedChange,
  type WantedFile,
} from './wanted.ts';
import { editsWhereWritten } from './where-written.ts';
import { forestOf, OverlayPlaces } from './written-maps.ts';

/** An overlay that was built. */
export interface BuiltOverlay {
  readonly job: OverlayJob;
  /** The files that it reaches. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** All that it gives. */
  readonly files: readonly RenderedFile[];
}

/** What edits are verified with. */
export interface VerifyingTools {
  readonly render: Renderer;
  readonly complete: Reader;
  /** A second parser. */
  readonly read: DataReader;
}

/** Edits of written files, by their paths. */
export type OverlayEdits = ReadonlyMap<RepoPath, readonly TextEdit[]>;

/** The most places of one change that are tried. */
const MOST_PLACES = 3;

/**
 * Edits of written files that change what overlays give exactly as is wanted: each change is that of one
 * rendered file, and together they are what a finding needs in all overlays in which it is. All overlays
 * that reach an edited file are built again, and compared as data. Where every overlay needs the change,
 * the base gets it; otherwise a patch of the overlay does, or a new one in its kustomization. An error
 * is the end of a sentence.
 */
export function verifiedOverlayEdits(
  changes: readonly RenderedChange[],
  overlays: readonly BuiltOverlay[],
  tools: VerifyingTools,
): Result<OverlayEdits, string> {
  const found = waysOf(changes, overlays, tools);
  if (!found.ok) return found;
  const { ways, known } = found.value;
  const right = ways.find((way) => isRight(way, known, overlays, tools));
  return right === undefined
    ? err('no edit of what is written changes exactly this when it is built again')
    : ok(right);
}

/** The first edits that {@link verifiedOverlayEdits} would try; undefined where there are none. */
export function likeliestOverlayEdits(
  changes: readonly RenderedChange[],
  overlays: readonly BuiltOverlay[],
  tools: VerifyingTools,
): OverlayEdits | undefined {
  const found = waysOf(changes, overlays, tools);
  return found.ok ? found.value.ways[0] : undefined;
}

/** Do edits change what overlays give exactly as is wanted? All that reach an edited file are built once. */
export function areRightOverlayEdits(
  edits: OverlayEdits,
  changes: readonly RenderedChange[],
  overlays: readonly BuiltOverlay[],
  tools: VerifyingTools,
): boolean {
  const wanted = changes.map((change) => wantedIn(change, tools.complete, tools.read));
  const known = wanted.filter((one) => one !== undefined);
  return known.length === changes.length && isRight(edits, known, overlays, tools);
}

/** What changes mean, and the edits that may make them, the likeliest first. */
function waysOf(
  changes: readonly RenderedChange[],
  overlays: readonly BuiltOverlay[],
  tools: VerifyingTools,
): Result<
  { readonly ways: readonly OverlayEdits[]; readonly known: readonly WantedFile[] },
  string
> {
  const wanted = changes.map((change) => wantedIn(change, tools.complete, tools.read));
  const known = wanted.filter((one) => one !== undefined);
  if (known.length < changes.length || known.some((one) => one.wanted.length === 0))
    return err('it is not a change of values in the objects that kustomize builds');
  const folders = new Set(changes.map(({ file }) => file.job.folder));
  const concerned = overlays.filter(({ job }) => folders.has(job.folder));
  if (concerned.length < folders.size) return err('not all of its overlays were built');
  const reachedByOthers = (path: RepoPath): boolean =>
    overlays.some(({ job, texts }) => !folders.has(job.folder) && texts.has(path));
  const where = waysWhereWritten(changes, known, concerned, tools.complete);
  const isForAll = (way: OverlayEdits): boolean => ![...way.keys()].some(reachedByOthers);
  const ways = [
    ...where.filter(isForAll),
    ...waysInOverlays(known, concerned, tools.complete),
    ...where.filter((way) => !isForAll(way)),
  ];
  if (ways.length === 0) return err('there is no written place that can be edited for it');
  return ok({ ways, known });
}

function waysWhereWritten(
  changes: readonly RenderedChange[],
  files: readonly WantedFile[],
  overlays: readonly BuiltOverlay[],
  complete: Reader,
): readonly OverlayEdits[] {
  const options = files.flatMap(({ file, wanted }) => {
    const texts = overlays.find(({ job }) => job.folder === file.job.folder)?.texts ?? new Map();
    const forest = forestOf(readSources(file.job.folder, texts, complete));
    const places = new OverlayPlaces(forest, file);
    return wanted.map((one) => editsWhereWritten(one, places, wanted));
  });
  const most = Math.min(MOST_PLACES, Math.max(...options.map((some) => some.length)));
  const structural = Array.from({ length: most }, (_, at) =>
    together(options.map((some) => some[Math.min(at, some.length - 1)])),
  );
  const moved = changes.map((change) => {
    const texts = overlays.find(({ job }) => job.folder === change.file.job.folder)?.texts;
    return editsOfSameLines(change, texts ?? new Map());
  });
  return [...structural, together(moved)].filter((way) => way !== undefined);
}

function waysInOverlays(
  files: readonly WantedFile[],
  overlays: readonly BuiltOverlay[],
  complete: Reader,
): readonly OverlayEdits[] {
  const [known, added] = [[true], [false]].map(([mayBeKnown]) =>
    files.flatMap(({ file, wanted }) => {
      const texts = overlays.find(({ job }) => job.folder === file.job.folder)?.texts ?? new Map();
      const overlay = readSources(file.job.folder, texts, complete).overlays.at(-1);
      if (overlay === undefined) return [undefined];
      return groupBy(wanted, ({ root }) => String(root.range.start)).flatMap((ofObject) => {
        const inPatch = ofObject.map((one) => editsInPatch(one, overlay));
        const isKnown = mayBeKnown === true && inPatch.every((one) => one !== undefined);
        return isKnown ? inPatch : [patchAdded(ofObject, overlay)];
      });
    }),
  );
  return [together(known ?? []), together(added ?? [])].filter((way) => way !== undefined);
}

/** All these edits as one; undefined where one is missing, or where two do not go together. */
function together(parts: readonly (readonly SourceEdit[] | undefined)[]): OverlayEdits | undefined {
  const all = new Map<RepoPath, readonly TextEdit[]>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const { path, edit } of part) {
      const edits = withEdit(all.get(path) ?? [], edit);
      if (edits === undefined) return undefined;
      all.set(path, edits);
    }
  }
  return all;
}

function isRight(
  way: OverlayEdits,
  files: readonly WantedFile[],
  overlays: readonly BuiltOverlay[],
  { render, read }: VerifyingTools,
): boolean {
  const folders = new Set(files.map(({ file }) => file.job.folder));
  const involved = overlays.filter(
    ({ job, texts }) => folders.has(job.folder) || [...way.keys()].some((path) => texts.has(path)),
  );
  const built = render(
    involved.map(({ job, texts }) => {
      const edited = [...way].flatMap(([path, edits]) => {
        const text = texts.get(path);
        return text === undefined ? [] : [[path, applyEdits(text, edits)] as const];
      });
      return { job, texts: new Map(edited) };
    }),
  );
  return involved.every((overlay, at) => {
    const result = built[at];
    const given = result?.ok === true ? dataIn(result.value, read) : undefined;
    const expected = expectedOf(overlay, files, read);
    return given !== undefined && expected !== undefined && isSameBuild(given, expected);
  });
}

/** The objects that an overlay has to give. */
function expectedOf(
  { job, files }: BuiltOverlay,
  wanted: readonly WantedFile[],
  read: DataReader,
): readonly unknown[] | undefined {
  const data = files.map((file) => {
    const changed = wanted.find(
      (one) => one.file.path === file.path && one.file.job.folder === job.folder,
    );
    return changed?.after ?? dataIn(file.text, read);
  });
  return data.every((one) => one !== undefined) ? data.flat() : undefined;
}
