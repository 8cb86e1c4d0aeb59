import { describe } from '@jest/globals';
import { mapOverlays } from '../../src/render/kustomize/map-overlay.ts';
import type { OverlayJob, Renderer, RenderFailure } from '../../src/render/job.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import type { Result } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { kustomizeRenderer } from './kustomize-renderer.ts';

/** The real program, where the environment names it. */
export const KUBECTL = process.env['KUBECTL'] ?? '';

if (KUBECTL === '') process.stderr.write('KUBECTL names no program; its tests are skipped\n');

/** `describe` for tests that need the real kubectl. */
export const describeWithKubectl = KUBECTL === '' ? describe.skip : describe;

/** Files by their paths, as a map. */
export function textsOf(files: Readonly<Record<string, string>>): ReadonlyMap<RepoPath, string> {
  return new Map(Object.entries(files).map(([path, text]) => [path as RepoPath, text]));
}

/** A job for the kustomization of a folder. */
export function overlayJob(folder: string): OverlayJob {
  return { tool: 'kustomize', folder: folder as RepoPath };
}

/** Maps the overlay of a folder by itself. */
export function mapOne(
  folder: string,
  texts: ReadonlyMap<RepoPath, string>,
  render: Renderer,
): Result<readonly RenderedFile[], RenderFailure> {
  const [mapped] = mapOverlays([{ job: overlayJob(folder), texts }], render, readYaml);
  if (mapped === undefined) throw new Error('nothing was mapped');
  return mapped;
}

/** What an overlay of these files gives. Throws where it cannot be built. */
export function mappedOverlay(
  files: Readonly<Record<string, string>>,
  folder: string,
): readonly RenderedFile[] {
  const texts = textsOf(files);
  const { render } = kustomizeRenderer(texts, KUBECTL);
  const mapped = mapOne(folder, texts, render);
  if (!mapped.ok) throw new Error(mapped.error.reason);
  return mapped.value;
}

/** Each rendered line with the line that wrote it: `image: a | base/wf.yaml:9 image: "a"`. */
export function linesWithPlaces(
  files: Readonly<Record<string, string>>,
  rendered: RenderedFile | undefined,
): readonly string[] {
  return (rendered?.text.split('\n').slice(0, -1) ?? []).map((text, at) => {
    const place = rendered?.lines[at];
    if (place === undefined) return `${text.trim()} | -`;
    const written = files[place.path]?.split('\n')[place.line - 1] ?? '';
    return `${text.trim()} | ${place.path}:${String(place.line)} ${written.trim()}`;
  });
}
