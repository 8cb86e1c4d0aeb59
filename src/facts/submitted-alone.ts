import { INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { podsAlone, type Pod } from '../argo/pods.ts';
import { isLibrary, type Manifest } from '../manifests/model.ts';
import type { RuleFacts } from './context.ts';
import { clusterAdds } from './project.ts';

/**
 * The pods of libraries that name an entrypoint, have no access of their own, and are submitted by
 * nothing in the repository, as if somebody submitted each of them by itself. Then they get nothing
 * from the workflows that call them, so they can lack what {@link Project.pods} have. Each template
 * is there once, for the first library that starts it.
 */
export function podsSubmittedAlone(facts: RuleFacts): readonly Pod[] {
  const { project, settings } = facts;
  const submitted = new Set(project.pods.map(({ execution }) => execution));
  const libraries = project.manifests.filter(
    (one) => isLibrary(one) && !one.partial && lacksAccess(one) && !submitted.has(one),
  );
  if (libraries.length === 0) return [];
  const { manifests, serves } = project;
  const pods = podsAlone(libraries, manifests, settings.argoVersion, serves);
  return pods.map(clusterAdds(project, serves, facts));
}

/** Can a library be submitted that gives its pods neither a pull secret nor the id of an instance? */
function lacksAccess({ spec: { entrypoint, pullSecrets, podMetadata } }: Manifest): boolean {
  const keys = new Set(podMetadata.annotations.map(({ key }) => key));
  const hasId = INSTANCE_ID_KEYS.some((key) => keys.has(key));
  return entrypoint !== undefined && pullSecrets.length === 0 && !hasId;
}
