import { readCompletely } from '../adapters/complete-reader.ts';
import { overlookedImages } from '../facts/vain-entries.ts';
import { entryNames } from '../manifests/image-entries.ts';
import { KustomizationTree } from '../manifests/kustomization-tree.ts';
import { readKustomization } from '../manifests/kustomize.ts';
import type { Survey } from '../lint/survey.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** The kustomizations whose `images` can matter to the workflows of a repository. */
export interface FoundOverlays {
  /** The names of their entries that fit an image of a workflow. */
  readonly names: ReadonlySet<string>;
  /** Their paths, and those of all kustomizations that they take in or that take them in. */
  readonly paths: ReadonlySet<string>;
  readonly files: readonly SourceFile[];
}

/** What stands behind `name:`, in any style. Most texts have no name that is wanted, and are not parsed. */
const NAME = /\bname["']?\s*:\s*["']?([^\s"',}]+)/g;

/**
 * Finds the kustomizations whose `images` name an image of a workflow; undefined where there is none.
 * `textOf` gives the file of a path.
 */
export function overlaysThatMatter(
  paths: readonly RepoPath[],
  textOf: (path: RepoPath) => SourceFile | undefined,
  survey: Pick<Survey, 'kept' | 'elsewhere' | 'apart'>,
): FoundOverlays | undefined {
  const wanted = namesIn(survey);
  if (wanted.size === 0) return undefined;
  const files = paths.flatMap((path) => textOf(path) ?? []);
  if (!files.some(({ text }) => mayName(text, wanted))) return undefined;
  const texts = new Map(files.map((file) => [file.path, file]));
  const all = files.flatMap(
    (file) => readKustomization({ ...file, complete: readCompletely }) ?? [],
  );
  const changing = all.filter(({ images }) => images.some(({ name }) => wanted.has(name.text)));
  if (changing.length === 0) return undefined;
  const tree = new KustomizationTree(all);
  const around = changing.flatMap((one) => [
    ...[...tree.above(one)].flatMap((above) => [...tree.below(above)]),
    ...tree.below(one),
  ]);
  const found = new Set(around.map(({ path }) => path));
  return {
    names: new Set(
      changing
        .flatMap(({ images }) => images.map(({ name }) => name.text))
        .filter((name) => wanted.has(name)),
    ),
    paths: found,
    files: [...found].flatMap((path) => texts.get(path) ?? []),
  };
}

function mayName(text: string, wanted: ReadonlySet<string>): boolean {
  if (!text.includes('images')) return false;
  return [...text.matchAll(NAME)].some(([, name = '']) => wanted.has(name));
}

/** The names that entries for images of workflows can have, in files that were kept and in others. */
function namesIn({
  kept,
  elsewhere,
  apart,
}: Pick<Survey, 'kept' | 'elsewhere' | 'apart'>): ReadonlySet<string> {
  const own = kept.flatMap(({ manifests }) =>
    manifests.flatMap((one) => overlookedImages(one).map(({ text }) => text)),
  );
  const others = apart.groups.flatMap(({ written, record }) => [...written, ...record.images]);
  return new Set([...own, ...elsewhere, ...others].flatMap(entryNames));
}
