import { isKnownRegion } from '../alibaba/regions.ts';
import { formatImageRef, parseImageRef } from '../images/reference.ts';
import { field, idIn, items, shortText, type Json } from '../live-caches/fields.ts';
import { parseJson } from '../live-caches/listing.ts';
import type { Problem } from '../problem.ts';
import { compareText, type SourceFile } from '../text/text.ts';
import { hostIn, instanceIdIn, instanceNameIn, vpcIn } from './answers.ts';
import {
  NOTHING_ONLINE,
  withAnswers,
  type CloudDomain,
  type CloudInstance,
  type CloudMatch,
  type OnlineFacts,
} from './online.ts';

/** The version of the file. */
const VERSION = 1;

/** The most that is read of one file. */
const MOST = { instances: 1000, matches: 10_000, inside: 100 } as const;

/** The answers of a file, and what in it could not be used. */
export interface ReadOnline {
  readonly online: OnlineFacts;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that {@link formatOnlineFile} wrote, or that somebody has changed on purpose. What
 * makes no sense is left out and counted. Nothing in it is believed but the words of its fields.
 */
export function readOnlineFile({ path, text }: SourceFile): ReadOnline {
  const skipped = (reason: string): ReadOnline => ({
    online: NOTHING_ONLINE,
    problems: [
      { path, reason: `${reason}; write it again with ${WRITER}`, effect: 'skipped-file' },
    ],
  });
  const parsed = parseJson(text);
  if (!parsed.ok) return skipped(`Expected answers of Alibaba Cloud, ${parsed.error}`);
  if (field(parsed.value, 'schemaVersion') !== VERSION) {
    return skipped(`Expected "schemaVersion": ${String(VERSION)}`);
  }
  const written = [
    items(field(parsed.value, 'instances')),
    items(field(parsed.value, 'matches')),
  ] as const;
  const instances = written[0].slice(0, MOST.instances).flatMap((one) => instanceIn(one) ?? []);
  const matches = written[1].slice(0, MOST.matches).flatMap((one) => matchIn(one) ?? []);
  const online = withAnswers(NOTHING_ONLINE, { instances, matches });
  const lost = written[0].length + written[1].length - instances.length - matches.length;
  const reason = `Expected each answer to have a region, a date and what it is about; ${String(lost)} are not used`;
  return { online, problems: lost === 0 ? [] : [{ path, reason, effect: 'skipped-document' }] };
}

const WRITER = 'wfcache-lint sizes --online';

/** Where and when something was asked; undefined where one of them is not known. */
function askedIn(value: Json): { readonly region: string; readonly date: string } | undefined {
  const region = shortText(field(value, 'region'), 41);
  const date = shortText(field(value, 'date'), 11);
  return isKnownRegion(region) && /^\d{4}-\d\d-\d\d$/.test(date) ? { region, date } : undefined;
}

function instanceIn(value: Json): CloudInstance | undefined {
  const asked = askedIn(value);
  const id = instanceIdIn(field(value, 'id'));
  const state = field(value, 'state');
  if (asked === undefined || id === undefined) return undefined;
  if (state === 'absent') return { ...asked, id, state, name: '', domains: [], vpcs: undefined };
  if (state !== 'found') return undefined;
  const inside = (name: string): readonly Json[] => items(field(value, name)).slice(0, MOST.inside);
  return {
    ...asked,
    id,
    state,
    name: instanceNameIn(field(value, 'name')),
    domains: inside('domains')
      .flatMap((one): CloudDomain[] => {
        const host = hostIn(field(one, 'host'));
        return host === undefined ? [] : [{ host, custom: field(one, 'custom') === true }];
      })
      .toSorted((a, b) => compareText(a.host, b.host)),
    vpcs: vpcsIn(field(value, 'vpcs')),
  };
}

/** A list of which a part makes no sense says nothing. */
function vpcsIn(value: Json): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const written = items(value).slice(0, MOST.inside);
  const vpcs = written.flatMap((one) => vpcIn(one) ?? []);
  return vpcs.length === written.length ? vpcs.toSorted(compareText) : undefined;
}

function matchIn(value: Json): CloudMatch | undefined {
  const asked = askedIn(value);
  const reference = parseImageRef(shortText(field(value, 'image'), 1024));
  if (asked === undefined || reference === undefined) return undefined;
  const caches = items(field(value, 'caches'))
    .slice(0, MOST.inside)
    .flatMap((one) => idIn(one) || [])
    .toSorted(compareText);
  return { ...asked, image: formatImageRef(reference), caches };
}

/** The text of the file, in an order that does not change. */
export function formatOnlineFile({ instances, matches }: OnlineFacts): string {
  const document = {
    schemaVersion: VERSION,
    instances: instances.map(({ region, id, date, state, name, domains, vpcs }) => ({
      region,
      id,
      date,
      state,
      ...(state === 'absent'
        ? {}
        : { ...(name === '' ? {} : { name }), domains, ...(vpcs && { vpcs }) }),
    })),
    matches: matches.map(({ region, image, date, caches }) => ({ region, image, date, caches })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
