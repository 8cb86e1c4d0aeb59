import type { Pod } from '../argo/pods.ts';
import type { Manifest } from '../manifests/model.ts';
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

function groupBy(
  pods: readonly Pod[],
  manifestsOf: (pod: Pod) => readonly Manifest[],
): ReadonlyMap<Manifest, readonly Pod[]> {
  const groups = new Map<Manifest, Pod[]>();
  for (const pod of pods) {
    for (const manifest of manifestsOf(pod)) {
      const known = groups.get(manifest);
      if (known) known.push(pod);
      else groups.set(manifest, [pod]);
    }
  }
  return groups;
}
