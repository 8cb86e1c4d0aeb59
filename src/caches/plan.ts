import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { MOST_IMAGES } from '../alibaba/image-cache.ts';
import type { ImageLayer } from '../images/layers.ts';
import { parseImageRef } from '../images/reference.ts';
import { err } from '../result.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { surroundingsOf } from './content.ts';
import { cacheDemands, type Demand, type LeftOut } from './demand.ts';
import type { CacheEstimate } from './estimate.ts';
import { findGroups, type FoundGroup } from './found-groups.ts';
import { canonical, matchCaches, tagsOfRepository, type Group, type PlacedGroup } from './match.ts';
import { cacheName } from './name.ts';
import { ownCaches, type OwnCache } from './own.ts';
import type { CachePlace } from './place.ts';
import { renew } from './renewal.ts';
import { deadImages, rotOf, type IsDead, type Rot } from './rot.ts';
import { bytesInCache } from './unpacked.ts';
import { cacheText, type CacheContent } from './text.ts';
import { instancesIn } from '../facts/instances.ts';
import type { Project } from '../facts/project.ts';
import type { RuleContext, RuleFacts } from '../facts/context.ts';

/** One ImageCache that the repository needs. */
export interface PlannedCache {
  readonly name: string;
  /** The file that holds it, or to which it will be written. */
  readonly path: RepoPath;
  readonly place: CachePlace;
  /** The images that pods need from it, as canonical references. */
  readonly keys: ReadonlySet<string>;
  readonly content: CacheContent;
  readonly estimate: CacheEstimate;
  /** The manifest as it should be: one document without `---`. */
  readonly text: string;
  readonly change: CacheChange;
}

/** Images of which a cache would cost more than it saves. */
export interface DearGroup {
  readonly place: CachePlace;
  readonly keys: ReadonlySet<string>;
  /** As the pods write them. */
  readonly images: readonly string[];
  readonly estimate: CacheEstimate;
  /** Our manifest that holds them; undefined where there is none. */
  readonly manifest: ImageCacheManifest | undefined;
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
  /** What is not planned, because it does not pay. */
  readonly dear: readonly DearGroup[];
  /** Our manifests that no pod needs any more, if the plan is exact. */
  readonly idle: readonly ImageCacheManifest[];
  /** What is paid for and serves nobody, if the plan is exact. */
  readonly rot: readonly Rot[];
  /** Large images that are in no cache, each once, sorted. */
  readonly leftOut: readonly LeftOut[];
  /** Kinds of pods that were left alone because they have automatic caching. */
  readonly served: number;
}

/**
 * Plans the ImageCaches of a repository, for each cluster by itself. Manifests that people wrote count
 * as they are: their images need no other cache. One of our manifests is kept where it shares an
 * image or a repository with a group; the one that shares most comes first. So a cache keeps its name
 * when its pods need more, or another tag. The groups themselves depend on the pods alone. A group
 * that costs more than it saves is not planned.
 *
 * With `exact`, for a run that has seen every file, our manifests get exactly what the pods need.
 * Otherwise nothing is removed from them but tags that were replaced, because pods in other files may
 * need it.
 */
export function planCaches(project: Project, context: RuleContext, exact: boolean): CachePlan {
  const own = ownCaches(project);
  const { demands, served } = cacheDemands(project, context);
  const groups = findGroups(demands, context);
  const kept = matchCaches(groups, own, context);
  const lookup = instancesIn({ ...context, project }).idOf;
  const names = new Set(project.imageCaches.map(({ name }) => name));
  const isDead = deadImages(project, context);
  const caches = groups.filter(paysOff).map((one): PlannedCache => {
    const { group, place, estimate } = one;
    const keys = new Set(group.map(({ key }) => key));
    const around = surroundingsOf(group, one.demands, place, lookup, context);
    const old = kept.get(group);
    if (old !== undefined) {
      const content = { ...around, ...holding(group, old, context, exact, isDead) };
      return { ...renewed(old, content, project), place, keys, content, estimate };
    }
    const content = { ...around, ...summed(group) };
    const at = newPlace(one, names, project, context);
    names.add(at.name);
    const text = cacheText(at.name, content);
    return { ...at, place, keys, content, estimate, text, change: { kind: 'create' } };
  });
  const used = new Set(kept.values());
  const idle = exact ? own.flatMap((one) => (used.has(one) ? [] : [one.cache])) : [];
  const renewedPaths = new Set(caches.map(({ name }) => name));
  const unkept = project.imageCaches.filter(({ name }) => !renewedPaths.has(name));
  return {
    caches: caches.toSorted((a, b) => compareText(a.name, b.name)),
    dear: groups.filter((one) => !paysOff(one)).map((one) => dearOf(one, kept)),
    idle,
    rot: exact ? rotOf(unkept, isDead, context) : [],
    leftOut: leftOutOf(demands),
    served,
  };
}

function paysOff({ estimate }: FoundGroup): boolean {
  return estimate.pays !== 'no';
}

function dearOf(
  { group, place, estimate }: FoundGroup,
  kept: ReadonlyMap<Group, OwnCache>,
): DearGroup {
  return {
    place,
    keys: new Set(group.map(({ key }) => key)),
    images: group.map(({ text }) => text).toSorted(compareText),
    estimate,
    manifest: kept.get(group)?.cache,
  };
}

/** The plan of a run that may not have seen every file. */
export function cachePlanOf(facts: RuleFacts): CachePlan {
  return planCaches(facts.project, facts, false);
}

type Holding = Pick<CacheContent, 'images' | 'bytes' | 'estimate' | 'unpacked'>;

interface Sized {
  readonly text: string;
  readonly bytes: number;
  readonly estimate: boolean;
  readonly layers?: readonly ImageLayer[] | undefined;
}

function summed(images: readonly Sized[]): Holding {
  return {
    images: images.map(({ text }) => text).toSorted(compareText),
    ...bytesInCache(images),
    estimate: images.some(({ estimate }) => estimate),
  };
}

/**
 * What one of our manifests should hold: the group, spelled as it is there, and what stays besides. A
 * tag that no pod pulls any more makes room for the tag of the group.
 */
function holding(
  group: Group,
  { cache }: OwnCache,
  { sizeOf }: RuleContext,
  exact: boolean,
  isDead: IsDead,
): Holding {
  const spelt = group.map((image) => ({
    ...image,
    text: cache.images.find(({ text }) => image.spellings.has(text))?.text ?? image.text,
  }));
  if (exact) return summed(spelt);
  const keys = new Set(group.map(({ key }) => key));
  const repositories = new Set([...keys].map(tagsOfRepository));
  const isGone = (text: string): boolean => {
    const key = canonical(text);
    return keys.has(key) || (repositories.has(tagsOfRepository(key)) && isDead(text, cache.path));
  };
  const rest = new Map(
    cache.images.flatMap(({ text }) => (isGone(text) ? [] : [[canonical(text), text]])),
  );
  const staying = [...rest.values()].slice(0, MOST_IMAGES - group.length).map((text): Sized => {
    const reference = parseImageRef(text);
    const size = reference && sizeOf(reference);
    if (size?.state !== 'known') return { text, bytes: 0, estimate: true };
    return {
      text,
      bytes: size.bytes,
      estimate: size.source === 'estimate',
      layers: size.layers,
    };
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
  { group, place }: PlacedGroup,
  names: ReadonlySet<string>,
  { texts }: Project,
  { settings }: RuleContext,
): Pick<PlannedCache, 'name' | 'path'> {
  // By the schema of the configuration, the folder is below the root. The name has no slash.
  const folder = place.folder === '' ? '' : `${place.folder}/`;
  const pathOf = (name: string): RepoPath =>
    `${settings.imagecache.directory}/${folder}${name}.yaml` as RepoPath;
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
