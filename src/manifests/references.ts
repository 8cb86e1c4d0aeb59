import { get, textOf, type Node } from '../yaml/tree.ts';
import type { LibraryReference } from './model.ts';

/** A `workflowTemplateRef`, or the part of a `templateRef` that names the library. */
export function readLibraryReference(node: Node | undefined): LibraryReference | undefined {
  const name = textOf(get(node, 'name'));
  if (name === undefined) return undefined;
  return { name, cluster: textOf(get(node, 'clusterScope')) === 'true' };
}
