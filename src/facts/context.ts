import { classifyHost, type Registry } from '../alibaba/acr.ts';
import { formatImageRef, parseOpenTag, type ImageRef } from '../images/reference.ts';
import {
  sizeOf,
  sizeOfAnyTag,
  type Matches,
  type SizeFact,
  type SizeKnowledge,
} from '../images/size.ts';
import type { Settings } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import type { Pod } from '../argo/pods.ts';
import type { Repair } from '../finding.ts';
import { pulledImages, type PulledImage } from './images.ts';
import type { Project } from './project.ts';

/** The facts and settings that a rule may use. All of them are known before rules run. */
export interface RuleContext {
  readonly settings: Settings;
  /** The settings for the cluster that a file is for. */
  readonly settingsAt: (path: RepoPath) => Settings;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
  readonly obeysSuppressions: boolean;
  /**
   * Adds images to ImageCache manifests; undefined where the configuration does not ask for that.
   */
  readonly cacheInManifests: CacheInManifests | undefined;
  readonly registryOf: (host: string) => Registry;
  readonly sizeOf: (reference: ImageRef) => SizeFact;
  /** The size of an image that a pod pulls, also where its tag is known only at run time. */
  readonly sizeOfImage: (image: Pick<PulledImage, 'reference' | 'text'>) => SizeFact;
  /** Every image that the fields of a pod can name; see {@link pulledImages}. */
  readonly imagesOf: (pod: Pod) => readonly PulledImage[];
}

/** What a rule may use while it looks at a repository. */
export interface RuleFacts extends RuleContext {
  readonly project: Project;
  /** The result of `make` for this repository. `make` is called once, when it is first needed. */
  readonly once: <T>(make: (facts: RuleFacts) => T) => T;
}

/** Joins what is known before the files are read with what the files say. */
export function factsOf(project: Project, context: RuleContext): RuleFacts {
  const made = new Map<unknown, unknown>();
  const facts: RuleFacts = {
    ...context,
    project,
    once: (make) => {
      if (!made.has(make)) made.set(make, make(facts));
      // The key is the function that made the value, so the value has the type that the function
      // gives.
      return made.get(make) as ReturnType<typeof make>;
    },
  };
  return facts;
}

/** An image that a cache should hold. */
export interface WantedImage {
  /** As written. */
  readonly text: string;
  /** The reference; undefined where the tag is known only at run time. */
  readonly reference: ImageRef | undefined;
}

/** Adds images to ImageCache manifests of the repository, or says why that is not possible. */
export type CacheInManifests = (facts: RuleFacts, images: readonly WantedImage[]) => Repair;

/** What is known before rules run, apart from the settings. */
export interface Facts {
  readonly matches: Matches;
  /** What is known of sizes, apart from the configuration. */
  readonly sizes: Pick<SizeKnowledge, 'locked' | 'measured'>;
  /** Suppressions are obeyed, unless the caller wants to see everything. */
  readonly obeysSuppressions?: boolean;
  /** It is loaded only where the configuration says `cache: manifest`. */
  readonly cacheInManifests?: CacheInManifests | undefined;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
}

/** The facts that are known when a repository is opened. */
export type GivenFacts = Omit<Facts, 'ruleIds' | 'cacheInManifests'>;

/**
 * What rules may use. Results are kept, because one repository names the same few hosts and images
 * again and again.
 */
export function contextOf(settings: Settings, facts: Facts): RuleContext {
  const registries = new Map<string, Registry>();
  const sizes = new Map<string, SizeFact>();
  const local = new Map<string, Settings>();
  const images = new WeakMap<Pod, readonly PulledImage[]>();
  const { matches } = facts;
  const knowledge = { ...facts.sizes, configured: settings.images, matches };
  const sizeOfReference = (reference: ImageRef): SizeFact =>
    remember(sizes, formatImageRef(reference), () => sizeOf(reference, knowledge));
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
    sizeOf: sizeOfReference,
    sizeOfImage: ({ reference, text }) => {
      if (reference !== undefined) return sizeOfReference(reference);
      const repository = parseOpenTag(text);
      return repository ? sizeOfAnyTag(repository, knowledge) : { state: 'unknown' };
    },
    imagesOf: (pod) => remember(images, pod, () => pulledImages(pod)),
  };
}

/** The settings for a file: the overrides that are for it replace what they name. */
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

/** What {@link remember} needs of a map. */
interface Known<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

function remember<K, T>(known: Known<K, T>, key: K, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
