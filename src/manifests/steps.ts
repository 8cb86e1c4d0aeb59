import { at, get, itemsOf, type Node } from '../yaml/tree.ts';

/**
 * The steps of a steps template and the tasks of a dag template, in order. `steps` is a list of
 * lists; the steps of one inner list run in parallel. A step directly in the outer list counts as
 * well, because older versions of Argo had such steps.
 */
export function stepsOf(template: Node): readonly Node[] {
  const tasks = itemsOf(at(template, 'dag', 'tasks'));
  const groups = itemsOf(get(template, 'steps'));
  if (groups.length === 0) return tasks;
  const steps = groups.flatMap((group) => (group.kind === 'seq' ? group.items : [group]));
  return [...steps, ...tasks];
}
