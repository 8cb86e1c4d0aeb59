import type { LiveCache } from './live-cache.ts';
import { compareText } from '../text/text.ts';

/** The most caches that are read of one list. Sample quotas of an account are 50 and 500. */
export const MOST_CACHES = 5000;

/** The most images that are read of one cache. The platform takes twenty. */
const MOST_CACHED_IMAGES = 100;

/** The longest texts that are read, in characters: a reference, a name, a reason. */
const LONGEST = { image: 1024, name: 253, reason: 500 } as const;

/** A value of JSON, of which nothing is known. */
export type Json = unknown;

/** A field of an object; undefined where there is none. */
export function field(value: Json, ...names: readonly string[]): Json {
  return names.reduce<Json>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Readonly<Record<string, Json>>)[name]
        : undefined,
    value,
  );
}

/** The items of a list; none where it is no list. */
export function items(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text, cut off behind so many characters; empty where it is none. */
export function shortText(value: Json, longest: number = LONGEST.reason): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

/** The name of a Kubernetes object; undefined for anything else. */
export function nameIn(value: Json): string | undefined {
  const text = shortText(value, LONGEST.name + 1);
  return text.length <= LONGEST.name && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(text)
    ? text
    : undefined;
}

/** The id of an image cache; empty for anything else. */
export function idIn(value: Json): string {
  const text = shortText(value, 100).trim();
  return /^imc-[a-z0-9]{1,60}$/.test(text) ? text : '';
}

/** A word of the platform, such as a phase; empty for anything else. */
export function wordIn(value: Json): string {
  const text = shortText(value, 50);
  return /^[A-Za-z]{1,40}$/.test(text) ? text : '';
}

/** A share such as `40%`; empty for anything else. */
export function shareIn(value: Json): string {
  const text = shortText(value, 10);
  return /^\d{1,3}%$/.test(text) ? text : '';
}

/** An instant of RFC 3339, as one in UTC without fractions; empty for anything else. */
export function instantIn(value: Json): string {
  const text = shortText(value, 40);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text))
    return '';
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** References of images. What can be none is left out. */
export function imagesIn(value: Json): readonly string[] {
  return items(value)
    .slice(0, MOST_CACHED_IMAGES)
    .flatMap((one) => {
      const text = shortText(one, LONGEST.image + 1).trim();
      return text !== '' && text.length <= LONGEST.image && /^[!-~]+$/.test(text) ? [text] : [];
    });
}

/** Caches in the order in which they are kept: by name, then by id. */
export function cachesInOrder(caches: readonly LiveCache[]): readonly LiveCache[] {
  return caches.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}
