import { RETENTION } from '../alibaba/image-cache.ts';
import { err, ok, type Result } from '../result.ts';
import {
  field,
  idIn,
  imagesIn,
  cachesInOrder,
  instantIn,
  items,
  MOST_CACHES,
  nameIn,
  shareIn,
  shortText,
  wordIn,
  type Json,
} from './fields.ts';
import { daysAfter, type LiveCache } from './live-cache.ts';

/** What `kubectl get imagecaches -o json` printed. */
export interface CacheListing {
  /** Sorted by name. */
  readonly caches: readonly LiveCache[];
  /** The events that stand in the objects themselves, by the name of the cache. */
  readonly events: ReadonlyMap<string, readonly CacheEvent[]>;
  /** How many objects are no ImageCache of ECI: other products have a kind of that name. */
  readonly foreign: number;
  /** Caches beyond the most that are read. */
  readonly leftOut: number;
}

/** Something that has happened to a cache, in the words of the cluster. */
export interface CacheEvent {
  /** An instant in UTC; empty where it is not known. */
  readonly at: string;
  /** `Normal` or `Warning`; empty where it is not known. */
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** The group of ECI's ImageCache. The version is v1, and a later one may have the same fields. */
const GROUP = 'eci.alibabacloud.com/';

/** Reads the objects of kubectl: a List, an ImageCacheList, or one object. Refuses anything else. */
export function readListing(text: string): Result<CacheListing, string> {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return err(`Expected what kubectl get imagecaches -o json prints, ${parsed.error}`);
  const all = objectsIn(parsed.value);
  if (all === undefined) {
    const kind = wordIn(field(parsed.value, 'kind'));
    const found = kind === '' ? 'something without a kind' : `a ${kind}`;
    return err(`Expected a list of ImageCaches, found ${found}`);
  }
  const own = all.filter((object) => shortText(field(object, 'apiVersion')).startsWith(GROUP));
  const read = own.slice(0, MOST_CACHES).flatMap((object) => {
    const cache = cacheIn(object);
    return cache === undefined ? [] : [{ cache, events: eventsIn(object) }];
  });
  return ok({
    caches: cachesInOrder(read.map(({ cache }) => cache)),
    events: new Map(read.map(({ cache, events }) => [cache.name, events])),
    foreign: all.length - own.length,
    leftOut: Math.max(0, own.length - MOST_CACHES),
  });
}

/** A value of JSON; the error is the end of a sentence. */
export function parseJson(text: string): Result<Json, string> {
  if (text.trim() === '') return err('found nothing');
  try {
    return ok(JSON.parse(text) as Json);
  } catch {
    return err('found something that is no JSON');
  }
}

function objectsIn(value: Json): readonly Json[] | undefined {
  const kind = field(value, 'kind');
  if (kind === 'ImageCache') return [value];
  const list = field(value, 'items');
  return Array.isArray(list) && (kind === 'List' || kind === 'ImageCacheList') ? list : undefined;
}

function cacheIn(object: Json): LiveCache | undefined {
  const name = nameIn(field(object, 'metadata', 'name'));
  if (name === undefined) return undefined;
  const status = field(object, 'status');
  const created =
    instantIn(field(status, 'startTime')) ||
    instantIn(field(object, 'metadata', 'creationTimestamp'));
  return {
    name,
    id: idIn(field(status, 'imageCacheId')),
    // The CRD of self-managed clusters has it as the default.
    phase: wordIn(field(status, 'phase')) || 'Pending',
    progress: shareIn(field(status, 'progress')),
    images: imagesIn(field(object, 'spec', 'images')),
    created,
    expires: instantIn(field(status, 'expireDateTime')) || endOf(object, created),
    reason: shortText(field(status, 'reason')),
  };
}

/** When the cache is deleted by its own `retentionDays`. */
function endOf(object: Json, created: string): string {
  const days = field(object, 'spec', 'retentionDays');
  const { least, most } = RETENTION;
  const isDays = typeof days === 'number' && days >= least && days <= most;
  return isDays ? daysAfter(created, days) : '';
}

/** The most events that are told of one cache. */
const MOST_EVENTS = 50;

function eventsIn(object: Json): readonly CacheEvent[] {
  return items(field(object, 'status', 'events'))
    .slice(-MOST_EVENTS)
    .map((event) => ({
      at: instantIn(field(event, 'timestamp')),
      type: wordIn(field(event, 'type')),
      reason: shortText(field(event, 'name')),
      message: shortText(field(event, 'message')),
    }));
}

/** The events of a list of Kubernetes events, the oldest first. Refuses anything else. */
export function readEvents(text: string): Result<readonly CacheEvent[], string> {
  const parsed = parseJson(text);
  if (!parsed.ok) return err(`Expected a list of events, ${parsed.error}`);
  const found = items(field(parsed.value, 'items')).map((event) => ({
    at:
      instantIn(field(event, 'lastTimestamp')) ||
      instantIn(field(event, 'eventTime')) ||
      instantIn(field(event, 'metadata', 'creationTimestamp')),
    type: wordIn(field(event, 'type')),
    reason: shortText(field(event, 'reason')),
    message: shortText(field(event, 'message')),
  }));
  return ok(found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(-MOST_EVENTS));
}
