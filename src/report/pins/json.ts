import { saidInOneLine } from '../words.ts';
import type { CacheEvent } from '../../live-caches/listing.ts';
import type { LiveCache } from '../../live-caches/live-cache.ts';
import { jsonDocument } from '../escape.ts';
import type { View } from '../reporter.ts';
import { placeOfPin, type Pin, type PinsReport, type PinsReporter } from './reporter.ts';

/** One JSON document, as PIN_SCHEMA says; its shape only ever grows. Null is what is not known. */
export const pinsJson: PinsReporter = (report, view) => {
  const { lists, pins, left, problems } = report;
  return jsonDocument({
    schemaVersion: 1,
    tool: { name: 'wfcache-lint', version: view.version },
    caches: lists.flatMap(({ region, date, caches }) =>
      caches.map((cache) => ({ ...cacheOf(cache), region: region ?? null, listed: date })),
    ),
    pins: pins.map((pin) => pinOf(pin, view)),
    waiting: left.waiting.map(cacheOf),
    failed: left.failed.map((cache) => failureOf(cache, report)),
    lacking: left.lacking,
    problems: problems.map(({ path, line, reason, effect }) => ({
      path,
      line: line ?? null,
      reason,
      effect,
    })),
  });
};

function cacheOf({ name, id, phase, progress, images, created, expires }: LiveCache): object {
  return {
    name,
    id: orNull(id),
    phase,
    progress: orNull(progress),
    images,
    created: orNull(created),
    expires: orNull(expires),
  };
}

function failureOf(cache: LiveCache, { events }: PinsReport): object {
  const all = events.get(cache.name) ?? [];
  return { name: cache.name, reason: orNull(cache.reason), events: all.map(eventOf) };
}

function eventOf({ at, type, reason, message }: CacheEvent): object {
  return { at: orNull(at), type: orNull(type), reason, message };
}

function pinOf(pin: Pin, view: View): object {
  const { finding, state } = pin;
  const { ruleId, severity, manifest, fix, help } = finding;
  return {
    ...placeOfPin(pin, view),
    kind: manifest.kind,
    manifest: manifest.name,
    template: manifest.template ?? null,
    ruleId,
    severity,
    message: saidInOneLine(finding),
    state,
    edit: fix?.title ?? null,
    help: help ?? null,
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
