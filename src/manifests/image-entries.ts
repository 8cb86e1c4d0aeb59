import type { SourceFile } from '../text/text.ts';
import { asScalar, get, itemsOf, textOf, type MapNode } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { Scalar } from './model.ts';

/** An entry in `images` of a kustomization: which images it changes, and what it makes of them. */
export interface ImageEntry {
  /** The image that it changes: without tag and digest, or with those that it must have. */
  readonly name: Scalar;
  readonly newName: string | undefined;
  readonly newTag: string | undefined;
  readonly digest: string | undefined;
  readonly tagSuffix: string | undefined;
}

/** The entries in `images` of a kustomization that have a name. */
export function readImageEntries(file: SourceFile, root: MapNode): readonly ImageEntry[] {
  return itemsOf(get(root, 'images')).flatMap((item): ImageEntry[] => {
    const name = asScalar(get(item, 'name'));
    if (name === undefined || name.text === '') return [];
    const given = (field: string): string | undefined => {
      const text = textOf(get(item, field));
      return text === '' ? undefined : text;
    };
    return [
      {
        name: readScalar(file, name),
        newName: given('newName'),
        newTag: given('newTag'),
        digest: given('digest'),
        tagSuffix: given('tagSuffix'),
      },
    ];
  });
}

/** What may stand behind the name of an entry in an image that the entry changes. */
const VERSION = /^(?::[a-zA-Z0-9_.{}-]*)?(?:@sha256:[a-zA-Z0-9_.{}-]*)?$/;

/**
 * Would an entry change an image, if kustomize looked at its field? It compares texts: another spelling
 * of the same host is another image (kustomize 5.7.1, api/internal/image and api/filters/imagetag).
 */
export function wouldChange(entry: ImageEntry, image: string): boolean {
  const { name, newName, newTag, digest, tagSuffix } = entry;
  if (!image.startsWith(name.text) || !VERSION.test(image.slice(name.text.length))) return false;
  const bare = bareName(image);
  const version = image.slice(bare.length);
  if (newName !== undefined && newName !== bare) return true;
  const tag = newTag === undefined ? '' : `:${newTag}`;
  if (newTag !== undefined || digest !== undefined) {
    return version !== (digest === undefined ? tag : `${tag}@${digest}`);
  }
  return tagSuffix !== undefined && !version.endsWith(tagSuffix);
}

/** The names that an entry for an image can have. */
export function entryNames(image: string): readonly string[] {
  const [withoutDigest = image] = image.split('@');
  return [...new Set([image, withoutDigest, bareName(image)])];
}

/** An image without its tag and its digest. */
function bareName(image: string): string {
  const slash = Math.max(image.indexOf('/'), 0);
  const end = image.slice(slash).search(/[:@]/);
  return end === -1 ? image : image.slice(0, slash + end);
}
