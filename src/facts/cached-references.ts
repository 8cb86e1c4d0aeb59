import { formatImageRef, parseImageRef } from '../images/reference.ts';
import type { Project } from './project.ts';

/** References that some ImageCache manifest of the repository holds, in canonical form. */
export function cachedReferences(project: Project): ReadonlySet<string> {
  const references = project.imageCaches.flatMap(({ images }) =>
    images.map(({ text }) => parseImageRef(text)),
  );
  return new Set(references.flatMap((reference) => (reference ? [formatImageRef(reference)] : [])));
}
