import { readMetadata } from './metadata.ts';
import type { Metadata } from './model.ts';
import type { Range, RepoPath } from '../text/text.ts';
import type { OpenFile } from '../yaml/documents.ts';
import { asScalar, at } from '../yaml/tree.ts';
import type { FoundBystander } from './objects.ts';
import { PULL_KEYS } from '../alibaba/annotations.ts';

/** An object of Kubernetes with an annotation that is meant for pods. */
export interface Bystander {
  readonly kind: string;
  /** The object in words, as a part of a sentence: "a Deployment". */
  readonly words: string;
  readonly name: string;
  readonly path: RepoPath;
  readonly range: Range;
  readonly metadata: Metadata;
}

/**
 * Reads an object of a kind whose annotations no pod gets; undefined where none of them is about
 * images.
 */
export function readBystander(
  file: OpenFile,
  { kind, words, object }: FoundBystander,
): Bystander[] {
  const metadata = readMetadata(file, object, 'metadata');
  if (!metadata.annotations.some(({ key }) => PULL_KEYS.includes(key))) return [];
  const name = asScalar(at(object, 'metadata', 'name'));
  const { path } = file;
  return [{ kind, words, name: name?.text ?? '', path, range: object.range, metadata }];
}
