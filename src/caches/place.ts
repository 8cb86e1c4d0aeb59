import { CPU_ARCH_KEY, OS_TYPE_KEY } from '../alibaba/annotations.ts';
import type { Registry } from '../alibaba/acr.ts';
import type { Pod } from '../argo/pods.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { RuleContext } from '../facts/context.ts';
import type { ClusterFiles } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';

/** Where a cache is made, and for which pods: two pods of different places share no cache. */
export interface CachePlace {
  /** The cluster of the configuration; undefined where it names none for the pods. */
  readonly cluster: string | undefined;
  /** The region; undefined where nothing says it. */
  readonly region: string | undefined;
  /** The folder for its manifests, below the one for all of them; empty for that one itself. */
  readonly folder: string;
  readonly arch: 'amd64' | 'arm64';
  readonly os: 'linux' | 'windows';
}

const ARCH_KEYS = ['kubernetes.io/arch', 'beta.kubernetes.io/arch'];
const OS_KEYS = ['kubernetes.io/os', 'beta.kubernetes.io/os'];

/**
 * The place of a pod. A cluster without a name, as entries of the former `overrides` may be, has the
 * folder of its region. The architecture and the system are those that the node selector asks for.
 */
export function cachePlaceOf({ execution, nodeSelector }: Pod, context: RuleContext): CachePlace {
  const cluster = context.clusterAt(execution.path);
  const { region } = context.settingsAt(execution.path);
  const asks = (keys: readonly string[], value: string): boolean =>
    keys.some((key) => nodeSelector.get(key) === value);
  return {
    cluster: cluster?.name,
    region,
    folder: nameOf(cluster),
    arch: asks(ARCH_KEYS, 'arm64') ? 'arm64' : 'amd64',
    os: asks(OS_KEYS, 'windows') ? 'windows' : 'linux',
  };
}

/** One text for each place. */
export function placeKey({ cluster, region, folder, arch, os }: CachePlace): string {
  return JSON.stringify([folder, cluster, region, arch, os]);
}

/**
 * Can pods of a place reach a host? The VPC host of another region answers only over a link between
 * the networks, which no file shows.
 */
export function reaches({ region }: CachePlace, { network, region: own }: Registry): boolean {
  const isOpen = network === undefined || network === 'public';
  return isOpen || region === undefined || own === undefined || own === region;
}

/**
 * Is a manifest for a place, by its file and its annotations? A manifest in the folder of a cluster is
 * for that cluster.
 */
export function isAt(
  { path, metadata }: ImageCacheManifest,
  place: CachePlace,
  context: RuleContext,
): boolean {
  const valueOf = (wanted: string, usual: string): string =>
    metadata.annotations.find(({ key }) => key === wanted)?.value.text ?? usual;
  return (
    folderOf(path, context) === place.folder &&
    valueOf(CPU_ARCH_KEY, 'amd64') === place.arch &&
    valueOf(OS_TYPE_KEY, 'linux') === place.os
  );
}

/** The folder of the cluster that a file is for, by where it stands or by the configuration. */
function folderOf(path: RepoPath, { settings, clusterAt }: RuleContext): string {
  const cluster =
    clusterAt(path) ??
    settings.clusters.find((one) =>
      path.startsWith(`${settings.imagecache.directory}/${nameOf(one)}/`),
    );
  return nameOf(cluster);
}

function nameOf(cluster: ClusterFiles | undefined): string {
  return cluster?.name ?? cluster?.region ?? '';
}

/** The annotations that a cache needs at a place, besides those for its registry. */
export function annotationsAt({ arch, os }: CachePlace): readonly (readonly [string, string])[] {
  return [
    ...(arch === 'amd64' ? [] : [[CPU_ARCH_KEY, arch] as const]),
    ...(os === 'linux' ? [] : [[OS_TYPE_KEY, os] as const]),
  ];
}
