import { servedByFolder, type ServesFile } from '../cluster/folders.ts';
import type { ObjectsRead } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Manifest } from '../manifests/model.ts';
import type { RepoPath } from '../text/text.ts';
import type { ClusterView } from './cluster-view.ts';

/**
 * Which workflows an object of a cluster is for: as the configuration says, else as the folders of
 * the repository suggest.
 */
export function servingIn(objects: ObjectsRead, { settings, serves }: ClusterView): ServesFile {
  return settings.clusters.length === 0 ? servedByFolders(objects) : serves;
}

function servedByFolders({ injectors, controllers, manifests }: ObjectsRead): ServesFile {
  const hasRole = (role: string) => (one: Manifest) => roleOf(one.kind) === role;
  const shared = [...injectors, ...controllers, ...manifests.filter(hasRole('defaults'))];
  const others = ['defaults', 'values'].map(hasRole);
  const workflows = manifests.filter((one) => !one.partial && !others.some((is) => is(one)));
  const pathsOf = (all: readonly { readonly path: RepoPath }[]) => all.map(({ path }) => path);
  return servedByFolder(pathsOf(shared), pathsOf(workflows));
}
