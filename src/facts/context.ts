import { classifyHost, type Registry } from '../alibaba/acr.ts';
import { formatImageRef, parseImageRef, parseOpenTag, type ImageRef } from '../images/reference.ts';
import {
  sizeOf,
  sizeOfAnyTag,
  type Matches,
  type SizeFact,
  type SizeKnowledge,
} from '../images/size.ts';
import type { LiveCache, LiveCaches } from '../live-caches/live-cache.ts';
import { withLearned } from '../online/learned.ts';
import { NOTHING_ONLINE, type OnlineFacts } from '../online/online.ts';
import type { Settings } from '../settings.ts';
import { copyOf, type RepoPath } from '../text/text.ts';
import type { Pod } from '../argo/pods.ts';
import type { Repair } from '../finding.ts';
import { clustersOf, clusterViewOf, type ClusterView } from './cluster-view.ts';
import { enterpriseImagesAmong, type EnterpriseImage } from './enterprise-images.ts';
import { pulledImages, type PulledImage } from './images.ts';
import { NO_OVERLAYS, type Overlays } from './overlays.ts';
import type { Project } from './project.ts';
import { remember } from '../text/remember.ts';

/** The facts and settings that a rule may use. All of them are known before rules run. */
export interface RuleContext extends ClusterView {
  /** The kustomizations whose `images` can matter to workflows. */
  readonly overlays: Overlays;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
  readonly obeysSuppressions: boolean;
  /**
   * The day of the run in UTC, `YYYY-MM-DD`, for what ends: suppressions, and caches; empty where it is
   * not to matter.
   */
  readonly today: string;
  /**
   * Adds images to ImageCache manifests; undefined where the configuration does not ask for that.
   */
  readonly cacheInManifests: CacheInManifests | undefined;
  /** The image caches that clusters have; undefined where nobody has listed them. */
  readonly liveCaches: LiveCaches | undefined;
  /** What Alibaba Cloud has answered; the settings already hold the instances that it has named. */
  readonly online: OnlineFacts;
  /** The images that such a cache holds, as canonical references. */
  readonly heldBy: (cache: LiveCache) => ReadonlySet<string>;
  /**
   * The registry of a host. `user` is the file of the workflow or the ImageCache that pulls from it:
   * its cluster may know instances of its own.
   */
  readonly registryOf: (host: string, user?: RepoPath) => Registry;
  readonly sizeOf: (reference: ImageRef) => SizeFact;
  /** The size of an image that a pod pulls, also where its tag is known only at run time. */
  readonly sizeOfImage: (image: Pick<PulledImage, 'reference' | 'text'>) => SizeFact;
  /** Every image that the fields of a pod can name; see {@link pulledImages}. */
  readonly imagesOf: (pod: Pod) => readonly PulledImage[];
  /** Those of them that need credentials of an ACR Enterprise instance. */
  readonly enterpriseImagesOf: (pod: Pod) => readonly EnterpriseImage[];
}

/** A repository, and what is known besides it. */
export interface JudgedRepository extends RuleContext {
  readonly project: Project;
}

/** What a rule may use while it looks at a repository. */
export interface RuleFacts extends JudgedRepository {
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
      // The key is the function that made the value, so the value has the type that the function
      // gives.
      const known = made.get(make) ?? remember(made, make, () => make(facts));
      return known as ReturnType<typeof make>;
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
  /** See {@link RuleContext}. Where it is undefined, nothing is over. */
  readonly today?: string;
  /** It is loaded only where the configuration says `cache: manifest`. */
  readonly cacheInManifests?: CacheInManifests | undefined;
  /** The kustomizations whose `images` can matter; none where it is not known. */
  readonly overlays?: Overlays;
  /** The image caches that clusters have; undefined where nobody has listed them. */
  readonly liveCaches?: LiveCaches | undefined;
  /** What Alibaba Cloud has answered; undefined where it was never asked. */
  readonly online?: OnlineFacts | undefined;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
}

/** The facts that are known when a repository is opened. */
export type GivenFacts = Omit<Facts, 'ruleIds' | 'cacheInManifests' | 'overlays'>;

/**
 * What rules may use. Results are kept, because one repository names the same few hosts and images
 * again and again.
 */
export function contextOf(given: Settings, facts: Facts): RuleContext {
  const { online = NOTHING_ONLINE } = facts;
  const settings = withLearned(given, online);
  const sizes = new Map<string, SizeFact>();
  const images = new WeakMap<Pod, readonly PulledImage[]>();
  const enterprise = new WeakMap<Pod, readonly EnterpriseImage[]>();
  const held = new WeakMap<LiveCache, ReadonlySet<string>>();
  // Thousands of pods pull the same few images.
  const read = new Map<string, ImageRef | undefined>();
  const readReference = (text: string): ImageRef | undefined => {
    const known = read.get(text);
    if (known !== undefined || read.has(text)) return known;
    const own = copyOf(text);
    const reference = parseImageRef(own);
    read.set(own, reference);
    return reference;
  };
  // Every rule about images asks for each pod, so what is known costs no function.
  const imagesOf: RuleContext['imagesOf'] = (pod) =>
    images.get(pod) ?? remember(images, pod, () => pulledImages(pod, readReference));
  const registryOf = registryFinder(settings, facts.matches);
  const { matches } = facts;
  const knowledge = { ...facts.sizes, configured: settings.images, matches };
  // A rule asks for the same object again and again. To spell it takes longer than to find it.
  const weighed = new WeakMap<ImageRef, SizeFact>();
  const sizeOfReference = (reference: ImageRef): SizeFact => {
    const known = weighed.get(reference);
    if (known !== undefined) return known;
    const spelt = formatImageRef(reference);
    const size = remember(sizes, spelt, () => sizeOf(reference, knowledge));
    weighed.set(reference, size);
    return size;
  };
  return {
    ...clusterViewOf(settings, matches),
    ruleIds: facts.ruleIds,
    overlays: facts.overlays ?? NO_OVERLAYS,
    obeysSuppressions: facts.obeysSuppressions ?? true,
    today: facts.today ?? '',
    cacheInManifests: facts.cacheInManifests,
    liveCaches: facts.liveCaches,
    online,
    heldBy: (cache) => remember(held, cache, () => new Set(cache.images.flatMap(canonicalOf))),
    registryOf,
    sizeOf: sizeOfReference,
    sizeOfImage: ({ reference, text }) => {
      if (reference !== undefined) return sizeOfReference(reference);
      const repository = parseOpenTag(text);
      return repository ? sizeOfAnyTag(repository, knowledge) : { state: 'unknown' };
    },
    imagesOf,
    enterpriseImagesOf: (pod) =>
      enterprise.get(pod) ??
      remember(enterprise, pod, () => enterpriseImagesAmong(imagesOf(pod), registryOf)),
  };
}

/** A reference in canonical form; none for a text that is no reference. */
function canonicalOf(text: string): readonly string[] {
  const reference = parseImageRef(text);
  return reference ? [formatImageRef(reference)] : [];
}

/** Finds the registry of a host: first among the instances of the cluster, then among all others. */
function registryFinder(settings: Settings, matches: Matches): RuleContext['registryOf'] {
  const known = new Map<string, Registry>();
  const general = (host: string): Registry =>
    known.get(host) ?? remember(known, host, () => classifyHost(host, settings.registries));
  if (settings.clusters.every(({ registries }) => registries === undefined)) return general;
  return (host, user) => {
    if (user === undefined) return general(host);
    return remember(known, `${user}\n${host}`, () => {
      const own = clustersOf(settings, user, matches)
        .toReversed()
        .flatMap(({ registries = [] }) => registries);
      const found = classifyHost(host, own);
      return found.configured === undefined ? general(host) : found;
    });
  };
}
