import type { Problem } from '../problem.ts';
import type { SourceFile } from '../text/text.ts';
import { compareText } from '../text/text.ts';
import {
  field,
  idIn,
  imagesIn,
  cachesInOrder,
  instantIn,
  items,
  MOST_CACHES,
  nameIn,
  shortText,
  wordIn,
  type Json,
} from './fields.ts';
import { parseJson } from './listing.ts';
import type { LiveCache, LiveList } from './live-cache.ts';

/** The version of the file. */
const VERSION = 1;

/** The most lists that are read of one file: one for each region. */
const MOST_LISTS = 100;

/** The lists of a file, and what in it could not be used. */
export interface ReadLists {
  readonly lists: readonly LiveList[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that {@link formatCachesFile} wrote, or that somebody has changed on purpose. What
 * makes no sense is left out and named. Nothing in it is believed but the words of its fields.
 */
export function readCachesFile({ path, text }: SourceFile): ReadLists {
  const skipped = (reason: string): ReadLists => ({
    lists: [],
    problems: [
      { path, reason: `${reason}; write it again with ${WRITER}`, effect: 'skipped-file' },
    ],
  });
  const parsed = parseJson(text);
  if (!parsed.ok) return skipped(`Expected a list of image caches, ${parsed.error}`);
  const version = field(parsed.value, 'schemaVersion');
  if (version !== VERSION) return skipped(`Expected "schemaVersion": ${String(VERSION)}`);
  const found = items(field(parsed.value, 'lists')).slice(0, MOST_LISTS);
  const lists = found.flatMap((one) => listIn(one) ?? []);
  const regions = new Set(lists.map(({ region }) => region));
  const refused = found.filter((one) => listIn(one) === undefined).length;
  if (refused > 0 || regions.size < lists.length) {
    return skipped('Expected each list to have a date and its own region');
  }
  const lost = found.reduce<number>((sum, one) => sum + lostIn(one), 0);
  const reason = `Expected each cache to have a name and a phase; ${String(lost)} are not used`;
  return { lists, problems: lost === 0 ? [] : [{ path, reason, effect: 'skipped-document' }] };
}

const WRITER = 'wfcache-lint pin --save';

function listIn(value: Json): LiveList | undefined {
  const date = shortText(field(value, 'date'), 10);
  const given = field(value, 'region') ?? undefined;
  const region = given === undefined ? undefined : regionIn(given);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || (given !== undefined && region === undefined)) {
    return undefined;
  }
  const caches = items(field(value, 'caches')).slice(0, MOST_CACHES);
  return { region, date, caches: cachesInOrder(caches.flatMap((one) => cacheIn(one) ?? [])) };
}

/** The id of a region, as far as its form says; undefined for anything else. */
export function regionIn(value: Json): string | undefined {
  const text = shortText(value, 41);
  return /^[a-z]{2}-[a-z0-9-]{1,36}$/.test(text) ? text : undefined;
}

function lostIn(value: Json): number {
  const caches = items(field(value, 'caches'));
  return caches.length - (listIn(value)?.caches.length ?? 0);
}

function cacheIn(value: Json): LiveCache | undefined {
  const name = nameIn(field(value, 'name'));
  const phase = wordIn(field(value, 'phase'));
  if (name === undefined || phase === '') return undefined;
  return {
    name,
    id: idIn(field(value, 'id')),
    phase,
    progress: '',
    images: imagesIn(field(value, 'images')),
    created: instantIn(field(value, 'created')),
    expires: instantIn(field(value, 'expires')),
    reason: '',
  };
}

/**
 * The text of the file: what decides about pins, in an order that does not change. The words of the
 * platform on a failure are not in it.
 */
export function formatCachesFile(lists: readonly LiveList[]): string {
  const document = {
    schemaVersion: VERSION,
    lists: lists.map(({ region, date, caches }) => ({
      ...(region === undefined ? {} : { region }),
      date,
      caches: cachesInOrder(caches).map(({ name, id, phase, images, created, expires }) => ({
        name,
        ...(id === '' ? {} : { id }),
        phase,
        images: images.toSorted(compareText),
        ...(created === '' ? {} : { created }),
        ...(expires === '' ? {} : { expires }),
      })),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
