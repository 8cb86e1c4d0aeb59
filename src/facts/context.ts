import { classifyHost, type Registry } from '../alibaba/acr.ts';
import { formatImageRef, type ImageRef } from '../images/reference.ts';
import { sizeOf, type Matches, type SizeFact, type SizeKnowledge } from '../images/size.ts';
import type { Settings } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import type { Repair } from '../finding.ts';
import type { Project } from './project.ts';

/** Facts and settings a rule may ask for. All answers are known before rules run. */
export interface RuleContext {
  readonly settings: Settings;
  /** The settings for the cluster that a file is for. */
  readonly settingsAt: (path: RepoPath) => Settings;
  /** Ids of all rules there are. */
  readonly ruleIds: readonly string[];
  readonly obeysSuppressions: boolean;
  /** Puts images into ImageCache manifests, where the configuration wants them there. */
  readonly cacheInManifests: CacheInManifests | undefined;
  readonly registryOf: (host: string) => Registry;
  readonly sizeOf: (reference: ImageRef) => SizeFact;
}

/** An image that a cache should hold. */
export interface WantedImage {
  /** As written. */
  readonly text: string;
  readonly reference: ImageRef;
}

/** Puts images into ImageCache manifests of the repository, or says why that is not possible. */
export type CacheInManifests = (
  project: Project,
  context: RuleContext,
  images: readonly WantedImage[],
) => Repair;

/** What is known of the world before rules run. */
export interface Facts {
  readonly matches: Matches;
  /** What is known of sizes, the configuration apart. */
  readonly sizes: Pick<SizeKnowledge, 'locked' | 'measured'>;
  /** Suppressions count, unless the caller wants to see everything. */
  readonly obeysSuppressions?: boolean;
  /** Loaded only where the configuration says `cache: manifest`. */
  readonly cacheInManifests?: CacheInManifests | undefined;
  /** Ids of all rules there are. */
  readonly ruleIds: readonly string[];
}

/** The part of the facts that whoever opens a repository knows. */
export type GivenFacts = Omit<Facts, 'ruleIds' | 'cacheInManifests'>;

/**
 * What rules may ask for. Answers are remembered: one repository names the same few hosts and images again and again.
 */
export function contextOf(settings: Settings, facts: Facts): RuleContext {
  const registries = new Map<string, Registry>();
  const sizes = new Map<string, SizeFact>();
  const local = new Map<string, Settings>();
  const { matches } = facts;
  const knowledge = { ...facts.sizes, configured: settings.images, matches };
  return {
    settings,
    settingsAt: (path) =>
      settings.overrides.length === 0
        ? settings
        : remember(local, path, () => settingsAt(settings, path, matches)),
    ruleIds: facts.ruleIds,
    obeysSuppressions: facts.obeysSuppressions ?? true,
    cacheInManifests: facts.cacheInManifests,
    registryOf: (host) => remember(registries, host, () => classifyHost(host, settings.registries)),
    sizeOf: (reference) =>
      remember(sizes, formatImageRef(reference), () => sizeOf(reference, knowledge)),
  };
}

/** The settings with those overrides laid over them that are for this file. */
function settingsAt(settings: Settings, path: RepoPath, matches: Matches): Settings {
  const local = settings.overrides.filter(({ files }) => files.some((glob) => matches(glob, path)));
  const clusters = local.flatMap(({ cluster }) => (cluster ? Object.entries(cluster) : []));
  const region = local.findLast((one) => one.region !== undefined)?.region;
  return {
    ...settings,
    platform:
      local.findLast(({ platform }) => platform !== undefined)?.platform ?? settings.platform,
    ...(region === undefined ? {} : { region }),
    cluster: { ...settings.cluster, ...Object.fromEntries(clusters) },
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
