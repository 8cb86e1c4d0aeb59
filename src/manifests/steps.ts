import { at, get, itemsOf, type Node } from '../yaml/tree.ts';

/**
 * The steps of a steps template and the tasks of a dag template, in order. `steps` is a list of
 * lists; the steps of one inner list run in parallel. A step directly in the outer list counts as
 * well, because older versions of Argo had such steps.
 */
export function stepsOf(template: Node): Node[] {
  const steps = itemsOf(get(template, 'steps')).flatMap((group) =>
    group.kind === 'seq' ? group.items : [group],
  );
  return [...steps, ...itemsOf(at(template, 'dag', 'tasks'))];
}
