import type { Backend } from '../alibaba/backend.ts';
import { backendOf, certainBackendOf } from '../alibaba/platform.ts';
import type { EffectiveAnnotation, SettingObject } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Location } from '../finding.ts';
import type { Platform } from '../settings.ts';
import { accessOf } from './access.ts';
import { cachesOf } from './caches.ts';

/** An annotation that the cluster may set, and the object that may do it. */
export interface PossibleEntry {
  readonly key: string;
  readonly text: string;
  readonly object: SettingObject;
  readonly at: Location;
}

/** What the platform makes of a pod, one sentence each. */
export interface Outcome {
  /** Image caches, or the access to one registry. */
  readonly about: 'caches' | 'access';
  readonly text: string;
}

/** What the cluster of a pod adds to it, and what its platform makes of it. Plain data. */
export interface ClusterPart {
  /** The name of the cluster, where the configuration gives it one. */
  readonly name: string | undefined;
  readonly platform: Platform;
  readonly region: string | undefined;
  readonly backend: Backend;
  /** No label, node selector or configuration says where it runs; it is the usual place. */
  readonly assumed: boolean;
  /** The keys that the configuration says the cluster adds. */
  readonly configured: readonly string[];
  readonly possible: readonly PossibleEntry[];
  /** The pull secrets of its service account that it certainly has. */
  readonly accountSecrets: readonly (Location & { readonly text: string })[];
  readonly outcomes: readonly Outcome[];
}

/** What the cluster of a pod adds to it, and what its platform makes of it. */
export function inCluster(pod: Pod, context: RuleContext): ClusterPart {
  const { path } = pod.execution;
  const { platform, region, cluster } = context.settingsAt(path);
  const { uncertain, accountSecrets } = pod.added;
  return {
    name: context.clusterAt(path)?.name,
    platform,
    region,
    backend: backendOf(pod, platform),
    assumed: certainBackendOf(pod, platform) === undefined,
    configured: cluster.annotations,
    possible: [...uncertain.values()].flatMap(possibleOf),
    accountSecrets: accountSecrets.map((secret) => ({
      path: secret.path,
      range: secret.range,
      text: secret.text,
    })),
    outcomes: [
      ...cachesOf(pod, context).map((text) => ({ about: 'caches', text }) as const),
      ...accessOf(pod, context).map((text) => ({ about: 'access', text }) as const),
    ],
  };
}

function possibleOf({ key, value, object }: EffectiveAnnotation): PossibleEntry[] {
  if (object === undefined) return [];
  const { path, range, text } = value;
  return [{ key, text, object, at: { path, range } }];
}
