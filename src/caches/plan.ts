import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { MOST_IMAGES, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { parseImageRef } from '../images/reference.ts';
import { err } from '../result.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { surroundingsOf } from './content.ts';
import { cacheDemands, type Demand, type LeftOut } from './demand.ts';
import { groupImages } from './groups.ts';
import { canonical, matchCaches, type Group } from './match.ts';
import { cacheName } from './name.ts';
import { renew, type OwnCache } from './renewal.ts';
import { cacheText, headerAbove, type CacheContent } from './text.ts';
import { cachedReferences } from '../facts/cached-references.ts';
import { instancesIn } from '../facts/instances.ts';
import type { Project } from '../facts/project.ts';
import type { RuleContext, RuleFacts } from '../facts/context.ts';

/** One ImageCache that the repository needs. */
export interface PlannedCache {
  readonly name: string;
  /** The file that holds it, or to which it will be written. */
  readonly path: RepoPath;
  /** The images that pods need from it, as canonical references. */
  readonly keys: ReadonlySet<string>;
  readonly content: CacheContent;
  /** The manifest as it should be: one document without `---`. */
  readonly text: string;
  readonly change: CacheChange;
}

/** What has to be done with a manifest. */
export type CacheChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'create' }
  /** Edits of the file; at least one. */
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** All ImageCaches that the repository needs and that nobody has written by hand. */
export interface CachePlan {
  /** Sorted by name. */
  readonly caches: readonly PlannedCache[];
  /** Our manifests that no pod needs any more, if the plan is exact. */
  readonly idle: readonly ImageCacheManifest[];
  /** Large images that are in no cache, each once, sorted. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * What one cache can hold. Images take half of its size, because unpacked they take twice as much.
 */
const CAPACITY = { images: MOST_IMAGES, bytes: (SIZE_LIMITS.most / 2) * 1024 ** 3 };

/**
 * Plans the ImageCaches of a repository. Manifests that people wrote count as they are: their
 * images need no other cache. One of our manifests is kept where it shares an image with a group;
 * the one that shares most comes first. So a cache keeps its name when its pods need more. The
 * groups themselves depend on the pods alone.
 *
 * With `exact`, for a run that has seen every file, our manifests get exactly what the pods need.
 * Otherwise nothing is removed from them, because pods in other files may need it.
 */
export function planCaches(project: Project, context: RuleContext, exact: boolean): CachePlan {
  const own = project.imageCaches.flatMap((cache) => asOwn(cache, project));
  const ours = new Set(own.map(({ cache }) => cache));
  const others = project.imageCaches.filter((cache) => !ours.has(cache));
  const covered = cachedReferences({ project: { imageCaches: others } });
  const demands = cacheDemands(project, context, covered);
  const groups = groupImages(
    demands.map(({ images }) => images),
    CAPACITY,
  );
  const pullers = byImage(demands);
  const kept = matchCaches(groups, own, context);
  const lookup = instancesIn({ ...context, project }).idOf;
  const names = new Set(project.imageCaches.map(({ name }) => name));
  const caches = groups.map((group): PlannedCache => {
    const keys = new Set(group.map(({ key }) => key));
    const around = surroundingsOf(group, pullersOf(group, pullers), lookup, context);
    const old = kept.get(group);
    if (old !== undefined) {
      const content = { ...around, ...holding(group, old, context, exact) };
      return { ...renewed(old, content, project), keys, content };
    }
    const content = { ...around, ...summed(group) };
    const place = newPlace(group, names, project, context);
    names.add(place.name);
    const text = cacheText(place.name, content);
    return { ...place, keys, content, text, change: { kind: 'create' } };
  });
  const used = new Set(kept.values());
  return {
    caches: caches.toSorted((a, b) => compareText(a.name, b.name)),
    idle: exact ? own.flatMap((one) => (used.has(one) ? [] : [one.cache])) : [],
    leftOut: leftOutOf(demands),
  };
}

/** The demands that name an image, by its key. */
function byImage(demands: readonly Demand[]): ReadonlyMap<string, ReadonlySet<Demand>> {
  const pullers = new Map<string, Set<Demand>>();
  for (const demand of demands) {
    for (const { key } of demand.images) {
      pullers.set(key, (pullers.get(key) ?? new Set()).add(demand));
    }
  }
  return pullers;
}

/** The demands of pods that pull some image of a group. */
function pullersOf(
  group: Group,
  pullers: ReadonlyMap<string, ReadonlySet<Demand>>,
): readonly Demand[] {
  return [...new Set(group.flatMap(({ key }) => [...(pullers.get(key) ?? [])]))];
}

/** The plan of a run that may not have seen every file. */
export function cachePlanOf(facts: RuleFacts): CachePlan {
  return planCaches(facts.project, facts, false);
}

/** A manifest with our header above it; empty for other manifests. */
function asOwn(cache: ImageCacheManifest, { texts }: Project): OwnCache[] {
  const text = texts.get(cache.path) ?? '';
  const header = headerAbove(text, cache.ranges.get('')?.start ?? 0);
  return header === undefined ? [] : [{ cache, header, text }];
}

type Holding = Pick<CacheContent, 'images' | 'bytes' | 'estimate'>;

interface Sized {
  readonly text: string;
  readonly bytes: number;
  readonly estimate: boolean;
}

function summed(images: readonly Sized[]): Holding {
  return {
    images: images.map(({ text }) => text).toSorted(compareText),
    bytes: images.reduce((sum, { bytes }) => sum + bytes, 0),
    estimate: images.some(({ estimate }) => estimate),
  };
}

/**
 * What one of our manifests should hold: the group, spelled as it is there, and what stays besides.
 */
function holding(
  group: Group,
  { cache }: OwnCache,
  { sizeOf }: RuleContext,
  exact: boolean,
): Holding {
  const spelt = group.map((image) => ({
    ...image,
    text: cache.images.find(({ text }) => image.spellings.has(text))?.text ?? image.text,
  }));
  if (exact) return summed(spelt);
  const keys = new Set(group.map(({ key }) => key));
  const rest = new Map(
    cache.images.flatMap(({ text }) =>
      keys.has(canonical(text)) ? [] : [[canonical(text), text]],
    ),
  );
  const staying = [...rest.values()].slice(0, MOST_IMAGES - group.length).map((text): Sized => {
    const reference = parseImageRef(text);
    const size = reference && sizeOf(reference);
    if (size?.state !== 'known') return { text, bytes: 0, estimate: true };
    return { text, bytes: size.bytes, estimate: size.source === 'estimate' };
  });
  return summed([...spelt, ...staying]);
}

type Renewed = Pick<PlannedCache, 'name' | 'path' | 'text' | 'change'>;

function renewed(own: OwnCache, content: CacheContent, { unfixable }: Project): Renewed {
  const { cache, text, header } = own;
  const { name, path } = cache;
  const unreadable = unfixable.get(path);
  const renewal = unreadable === undefined ? renew(own, content) : err(unreadable);
  if (!renewal.ok) {
    const reason = `${path} cannot be renewed: ${renewal.error}`;
    return { name, path, text: cacheText(name, content), change: { kind: 'refused', reason } };
  }
  const edits = renewal.value;
  return {
    name,
    path,
    text: documentAt(applyEdits(text, edits), header.start),
    change: edits.length === 0 ? { kind: 'none' } : { kind: 'edit', edits },
  };
}

/** The text from `start` to the end of the document, with LF as line ends and one at its end. */
function documentAt(text: string, start: number): string {
  const rest = text.slice(start).replaceAll('\r\n', '\n');
  const end = /^(?:---|\.\.\.)(?=\s|$)/m.exec(rest)?.index ?? rest.length;
  return `${rest.slice(0, end).trimEnd()}\n`;
}

/** A name and a file that are not in use. */
function newPlace(
  group: Group,
  names: ReadonlySet<string>,
  { texts }: Project,
  { settings }: RuleContext,
): Pick<PlannedCache, 'name' | 'path'> {
  // By the schema of the configuration, the folder is below the root. The name has no slash.
  const pathOf = (name: string): RepoPath =>
    `${settings.imagecache.directory}/${name}.yaml` as RepoPath;
  const references = group.flatMap(({ key }) => parseImageRef(key) ?? []);
  const keys = group.map(({ key }) => key);
  const name = cacheName(references, keys, (one) => names.has(one) || texts.has(pathOf(one)));
  return { name, path: pathOf(name) };
}

function leftOutOf(demands: readonly Demand[]): LeftOut[] {
  const distinct = new Map(
    demands.flatMap(({ leftOut }) => leftOut.map((one) => [one.image, one] as const)),
  );
  return [...distinct.values()].toSorted((a, b) => compareText(a.image, b.image));
}
