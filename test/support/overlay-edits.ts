import type { OverlayJob } from '../../src/render/job.ts';
import {
  verifiedOverlayEdits,
  type BuiltOverlay,
} from '../../src/render/kustomize/edits/verified.ts';
import type { RenderedChange } from '../../src/render/kustomize/edits/wanted.ts';
import { nodeAt } from '../../src/render/kustomize/edits/written-maps.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { parse } from '../../src/yaml/documents.ts';
import { insertEntries } from '../../src/yaml/sites/entries.ts';
import { insertionSite } from '../../src/yaml/sites/insertion.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { kustomizeRenderer } from './kustomize-renderer.ts';
import { KUBECTL, mapOne, overlayJob, textsOf } from './mapped-overlay.ts';
import { readDocuments } from './second-parser.ts';

/** Overlays of these files, built. Throws where one cannot be built. */
export function builtOverlays(
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
): readonly BuiltOverlay[] {
  const { render } = kustomizeRenderer(textsOf(files), KUBECTL);
  return folders.map((folder): BuiltOverlay => {
    const job: OverlayJob = overlayJob(folder);
    const texts = reached(files, folder, folders);
    const mapped = mapOne(folder, texts, render);
    if (!mapped.ok) throw new Error(mapped.error.reason);
    return { job, texts, files: mapped.value };
  });
}

/** All files but those of the other overlays. */
function reached(
  files: Readonly<Record<string, string>>,
  folder: string,
  folders: readonly string[],
): ReadonlyMap<RepoPath, string> {
  const others = folders.filter((one) => one !== folder);
  const own = Object.entries(files).filter(
    ([path]) => !others.some((other) => path.startsWith(`${other}/`)),
  );
  return textsOf(Object.fromEntries(own));
}

/** The change that adds an entry to a map of the first object of a rendered file. */
export function adding(
  file: RenderedFile | undefined,
  keys: readonly (string | number)[],
  missing: readonly string[],
  entry: readonly [key: string, value: string],
): RenderedChange {
  if (file === undefined) throw new Error('there is no such file');
  const root = parse({ ...file, complete: readYaml }).documents[0]?.root;
  const map = root && nodeAt(root, keys);
  if (map?.kind !== 'map') throw new Error('there is no such map');
  const site = insertionSite(file, map, missing);
  if (!site.open) throw new Error(site.reason);
  return { file, edits: [insertEntries(site, [entry])] };
}

/** The change that puts a text in the place of another one, where it first stands. */
export function replacing(
  file: RenderedFile | undefined,
  before: string,
  after: string,
): RenderedChange {
  const start = file?.text.indexOf(before) ?? -1;
  if (file === undefined || start === -1) throw new Error('there is no such text');
  return { file, edits: [{ range: { start, end: start + before.length }, text: after }] };
}

/** The files that the verified edits change, as they are then; or why there are none. */
export function repaired(
  files: Readonly<Record<string, string>>,
  overlays: readonly BuiltOverlay[],
  changes: readonly RenderedChange[],
): Readonly<Record<string, string>> | string {
  const { render } = kustomizeRenderer(textsOf(files), KUBECTL);
  const tools = { render, complete: readYaml, read: readDocuments };
  const edits = verifiedOverlayEdits(changes, overlays, tools);
  if (!edits.ok) return edits.error;
  return Object.fromEntries(
    [...edits.value].map(([path, some]) => [path, applyEdits(files[path] ?? '', some)]),
  );
}
