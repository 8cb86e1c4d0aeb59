import { sleep } from '../../adapters/sleep.ts';
import type { PinsLeft } from '../../caches/pins.ts';
import type { Io } from '../../io.ts';
import type { Speech } from '../../language.ts';
import type { CacheListing } from '../../live-caches/listing.ts';
import { hasFailed, isMaking, READY, type LiveCache } from '../../live-caches/live-cache.ts';
import type { Result } from '../../result.ts';
import { bar } from '../../text/bar.ts';
import { cutEnd } from '../../text/columns.ts';
import type { CacheSource } from './cache-source.ts';
import { tell } from './tell.ts';

/** Seconds between two calls: making a cache takes minutes. */
const PAUSES = [1, 2, 4, 8];
const LONGEST_PAUSE = 10;

/** How a wait is told: by one line that moves, or by a line for each change. */
interface Telling {
  readonly io: Io;
  readonly say: Speech;
  readonly quiet: boolean;
  /** Undefined for standard error that is a terminal. */
  readonly progress: boolean | undefined;
}

/**
 * Lists the caches again and again, until none of those that are waited for is being made, or the time
 * is over. Gives the last list.
 */
export async function waitForCaches(
  first: CacheListing,
  { waiting }: Pick<PinsLeft, 'waiting'>,
  source: CacheSource,
  seconds: number,
  telling: Telling,
): Promise<Result<CacheListing, string>> {
  const names = new Set(waiting.map(({ name }) => name));
  const told = tellerOf(telling, seconds);
  const began = telling.io.now();
  let listing = first;
  for (let round = 0; ; round += 1) {
    const own = listing.caches.filter(({ name }) => names.has(name));
    const passed = (telling.io.now() - began) / 1000;
    told.show(own, passed);
    if (!own.some(isMaking) || passed >= seconds) break;
    const pause = Math.min(PAUSES[round] ?? LONGEST_PAUSE, seconds - passed);
    await sleep(pause * 1000);
    const next = await source.list();
    if (!next.ok) {
      told.clear();
      return next;
    }
    listing = next.value;
  }
  told.clear();
  return { ok: true, value: listing };
}

interface Teller {
  readonly show: (caches: readonly LiveCache[], passed: number) => void;
  readonly clear: () => void;
}

function tellerOf({ io, say, quiet, progress }: Telling, seconds: number): Teller {
  if (quiet) return { show: () => undefined, clear: () => undefined };
  return (progress ?? io.stderr.isTerminal) && io.stderr.isTerminal
    ? movingLine(io, say, seconds)
    : lineForEachChange(io, say);
}

/** One line that is written over: a bar, and the names that are waited for. */
function movingLine(io: Io, say: Speech, seconds: number): Teller {
  return {
    show: (caches, passed) => {
      const done = caches.filter((cache) => !isMaking(cache)).length;
      const parts = caches.length === 0 ? 1 : caches.map(shareOf).reduce((a, b) => a + b, 0);
      const share = caches.length === 0 ? 1 : parts / caches.length;
      const rest = Math.max(0, Math.round(seconds - passed));
      const words = `${String(done)} of ${String(caches.length)} image caches, ${String(rest)} s left`;
      const text = `${bar(share, 20)} ${say(words)}`;
      io.stderr.write(`\r\u001B[K${cutEnd(text, (io.stderr.width ?? 80) - 1)}`);
    },
    clear: () => {
      io.stderr.write('\r\u001B[K');
    },
  };
}

/** The share of a cache that is made, from 0 to 1. */
function shareOf(cache: LiveCache): number {
  if (!isMaking(cache)) return 1;
  return Math.min(1, Number(cache.progress.replace('%', '')) / 100 || 0);
}

/** A line when the phase or the progress of a cache changes, for logs. */
function lineForEachChange(io: Io, say: Speech): Teller {
  const said = new Map<string, string>();
  return {
    show: (caches, passed) => {
      for (const cache of caches) {
        const { name, phase, progress } = cache;
        const now =
          progress === '' || phase === READY || hasFailed(cache) ? phase : `${phase} ${progress}`;
        if (said.get(name) === now) continue;
        said.set(name, now);
        tell(io, say(`${String(Math.round(passed))} s: ImageCache ${name}: ${now}`));
      }
    },
    clear: () => undefined,
  };
}
