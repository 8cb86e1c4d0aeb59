import type { Severity } from './finding.ts';

/** Where pods run: an ACK One workflow cluster (ECI unless labels say ACS), plain ECI, or ACS. */
export type Platform = 'workflow-cluster' | 'eci' | 'acs';

/** One ACR Enterprise instance as configured. `host` may hold `*` (any run of characters but `/`). */
export interface RegistrySetting {
  readonly host: string;
  readonly instanceId?: string;
  readonly region?: string;
  /** The day on which Alibaba Cloud named the instance; undefined where the configuration does. */
  readonly askedOn?: string;
}

/** A size that the user has given: images that match the glob have this many compressed bytes. */
export interface ImageSetting {
  readonly match: string;
  readonly bytes: number;
}

/** The namespaces and service accounts that the credential helper serves: `all`, or names. */
export interface HelperScope {
  readonly namespaces: 'all' | readonly string[];
  readonly serviceAccounts: 'all' | readonly string[];
}

/** What the cluster adds to every pod. No file of the repository shows it. */
export interface ClusterSetting {
  /**
   * The credential helper; undefined where it is not installed. The pods that it serves need no
   * annotation.
   */
  readonly credentialHelper: HelperScope | undefined;
  /**
   * Has the network of the pods a NAT gateway with SNAT, so that they reach public registries?
   * Undefined where nobody has said it.
   */
  readonly natGateway: boolean | undefined;
  /** Annotation keys that workflowDefaults, eci-profile or another injector sets. */
  readonly annotations: readonly string[];
}

/** A cluster for which some of the files are, and what differs there from the other settings. */
export interface ClusterFiles {
  /** The name that reports use; undefined where the configuration gives none. */
  readonly name?: string;
  /** Globs of the files that are for it. */
  readonly files: readonly string[];
  readonly platform?: Platform;
  readonly region?: string;
  readonly cluster?: Partial<ClusterSetting>;
  /** The instances that its pods reach. They count before those of the whole repository. */
  readonly registries?: readonly RegistrySetting[];
}

/** How the program writes ImageCache manifests. */
export interface ImageCacheSetting {
  /** A folder below the root, posix; no name in it begins with a dot. */
  readonly directory: string;
  readonly retentionDays: number;
  /** Every manifest that is written gets these labels and annotations. */
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  /** The pods that count: those without automatic caching, or all of them. */
  readonly for: 'uncached' | 'all';
}

/** A version of Argo Workflows. It decides which annotations a pod gets. */
export interface ArgoVersion {
  readonly major: number;
  readonly minor: number;
  /** The patch release; undefined where the configuration does not name one. Then it can be any. */
  readonly patch: number | undefined;
  /** No version is configured, so this one is assumed. */
  readonly assumed: boolean;
}

/** One way to render a chart. */
export interface ChartSetting {
  /** The folder of the chart, relative to the root. */
  readonly chart: string;
  /** Files of values besides its own, relative to the root, in the order in which they count. */
  readonly values: readonly string[];
  readonly release?: string;
  readonly namespace?: string;
}

/** What is rendered, where the repository does not show it. */
export interface RenderSetting {
  /** The ways for the charts that are named; other charts are rendered as ever. */
  readonly helm: readonly ChartSetting[];
  /** The folders of all kustomizations that are built; undefined where they are looked for. */
  readonly kustomize: readonly string[] | undefined;
}

/** The configuration of one run, complete: defaults filled in, sizes in bytes. */
export interface Settings {
  readonly platform: Platform;
  readonly argoVersion: ArgoVersion;
  /** Region the pods run in, where it is known. */
  readonly region?: string;
  /** Compressed bytes from which an image counts as large. */
  readonly threshold: number;
  readonly registries: readonly RegistrySetting[];
  readonly images: readonly ImageSetting[];
  readonly cluster: ClusterSetting;
  /**
   * How a fix gives a cache to a pod that has none: by an annotation, or by an ImageCache manifest.
   */
  readonly cache: 'automatic' | 'manifest';
  readonly imagecache: ImageCacheSetting;
  /** Figures of the table of prices that the user knows better, by name. */
  readonly prices: ReadonlyMap<string, number>;
  readonly render: RenderSetting;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Severities by rule id. A rule that is not in it has its own severity. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** By rule id: values that the rule does not report. */
  readonly allowed: ReadonlyMap<string, readonly string[]>;
  /** The clusters of the repository. Where several are for one file, the later ones count. */
  readonly clusters: readonly ClusterFiles[];
}

/** The version that the ACK component has (Argo Workflows on help.aliyun.com, 2025-07-27). */
export const DEFAULT_ARGO_VERSION: ArgoVersion = {
  major: 3,
  minor: 5,
  patch: undefined,
  assumed: true,
};

/** 500 MiB. The number is our own; docs/configuration.md says why. */
const DEFAULT_THRESHOLD = 500 * 1024 * 1024;

/** The settings where nothing is configured. */
export const DEFAULT_SETTINGS: Settings = {
  platform: 'workflow-cluster',
  argoVersion: DEFAULT_ARGO_VERSION,
  threshold: DEFAULT_THRESHOLD,
  registries: [],
  images: [],
  cluster: { credentialHelper: undefined, natGateway: undefined, annotations: [] },
  cache: 'automatic',
  imagecache: {
    directory: 'imagecaches',
    retentionDays: 30,
    labels: new Map(),
    annotations: new Map(),
    for: 'uncached',
  },
  prices: new Map(),
  render: { helm: [], kustomize: undefined },
  include: [],
  exclude: [],
  rules: new Map(),
  allowed: new Map(),
  clusters: [],
};

/** The instances that the configuration names, for all clusters or for one of them. */
export function allRegistries({ registries, clusters }: Settings): readonly RegistrySetting[] {
  return [...registries, ...clusters.flatMap((cluster) => cluster.registries ?? [])];
}
