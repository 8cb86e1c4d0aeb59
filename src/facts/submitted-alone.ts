import { podsAlone, type Pod } from '../argo/pods.ts';
import { isLibrary } from '../manifests/model.ts';
import type { RuleFacts } from './context.ts';
import { withCluster } from './project.ts';

/**
 * The pods of libraries that name an entrypoint and that nothing in the repository submits, as if
 * somebody submitted each of them by itself. Then they get nothing from the workflows that call
 * them, so they can lack what {@link Project.pods} have.
 */
export function podsSubmittedAlone(facts: RuleFacts): readonly Pod[] {
  const { project, settings } = facts;
  const submitted = new Set(project.pods.map(({ execution }) => execution));
  const libraries = project.manifests.filter(
    (one) =>
      isLibrary(one) && !one.partial && one.spec.entrypoint !== undefined && !submitted.has(one),
  );
  if (libraries.length === 0) return [];
  const { manifests, serves } = project;
  const pods = podsAlone(libraries, manifests, settings.argoVersion, serves);
  return withCluster(pods, project, serves, facts);
}
