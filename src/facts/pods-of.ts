import type { Pod } from '../argo/pods.ts';
import type { Manifest, Template } from '../manifests/model.ts';
import type { RuleFacts } from './context.ts';

/** The pods, by the manifest in which their template is written. */
export function podsByOwner({ project }: RuleFacts): ReadonlyMap<Manifest, readonly Pod[]> {
  return groupBy(project.pods, ({ owner }) => [owner]);
}

/**
 * The pods, by each manifest whose spec they are started from: what is submitted, the library that
 * it runs as a whole, and `workflowDefaults`.
 */
export function podsBySpec({ project }: RuleFacts): ReadonlyMap<Manifest, readonly Pod[]> {
  return groupBy(project.pods, ({ chain }) => chain);
}

/** The pods, by their template; the agent pods together, because they have none. */
export function podsByTemplate({
  project,
}: RuleFacts): ReadonlyMap<Template | undefined, readonly Pod[]> {
  return groupBy(project.pods, ({ template }) => [template]);
}

function groupBy<Key>(
  pods: readonly Pod[],
  keysOf: (pod: Pod) => readonly Key[],
): ReadonlyMap<Key, readonly Pod[]> {
  const groups = new Map<Key, Pod[]>();
  for (const pod of pods) {
    for (const key of keysOf(pod)) {
      const known = groups.get(key);
      if (known) known.push(pod);
      else groups.set(key, [pod]);
    }
  }
  return groups;
}
