import { at, get, itemsOf, type Node } from '../yaml/tree.ts';

/**
 * The steps of a steps template and the tasks of a dag template, in order. `steps` is a list of
 * lists, each of which runs in parallel; a step that stands in the outer list is one as well, as
 * Argo once had it.
 */
export function stepsOf(template: Node): Node[] {
  const steps = itemsOf(get(template, 'steps')).flatMap((group) =>
    group.kind === 'seq' ? group.items : [group],
  );
  return [...steps, ...itemsOf(at(template, 'dag', 'tasks'))];
}
