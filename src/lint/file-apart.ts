import { podsAndRejections, pullsImages, type Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import { overlookedImages } from '../facts/vain-entries.ts';
import { holdsClusterObjects, type FileModel } from '../manifests/file-model.ts';
import type { Manifest } from '../manifests/model.ts';
import { copyOf } from '../text/text.ts';

/** Copies of the images as they are written, without those that are known. */
export function writtenIn(
  manifests: readonly Manifest[],
  known: ReadonlySet<string>,
): readonly string[] {
  const texts = new Set(manifests.flatMap(overlookedImages).map(({ text }) => text));
  return [...texts].filter((text) => !known.has(text)).map(copyOf);
}

/** Does a file say something to pods of any file, or can it be changed with any? */
export function servesOthers(model: FileModel): boolean {
  const { imageCaches, kustomizations } = model;
  return imageCaches.length + kustomizations.length > 0 || holdsClusterObjects(model);
}

/** The pods of a file that pull images, where no other file decides what they are. */
export function podsInFile(
  { manifests }: FileModel,
  { settings: { argoVersion } }: RuleContext,
): readonly Pod[] {
  return podsAndRejections(manifests, argoVersion).pods.filter(pullsImages);
}
