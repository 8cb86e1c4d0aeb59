import { describe, expect, test } from '@jest/globals';
import { processIo } from '../../src/adapters/process.ts';
import { ENGLISH } from '../../src/language.ts';
import { waitForCaches } from '../../src/commands/cli/wait-for-caches.ts';
import type { CacheSource } from '../../src/commands/cli/cache-source.ts';
import type { Io } from '../../src/io.ts';
import type { CacheListing } from '../../src/live-caches/listing.ts';
import type { LiveCache } from '../../src/live-caches/live-cache.ts';

const CACHE: LiveCache = {
  name: 'train',
  id: '',
  phase: 'Creating',
  progress: '10%',
  images: ['a/b:1'],
  created: '',
  expires: '',
  reason: '',
};

const listing = (...caches: readonly Partial<LiveCache>[]): CacheListing => ({
  caches: caches.map((cache) => ({ ...CACHE, ...cache })),
  events: new Map(),
  foreign: 0,
  leftOut: 0,
});

const READY: Partial<LiveCache> = { phase: 'Ready', id: 'imc-1', progress: '100%' };

/** Waits for a cache that is there in each of these states after the other. */
async function wait(
  states: readonly Partial<LiveCache>[],
  { seconds = 60, onTerminal = false, quiet = false } = {},
): Promise<{ readonly phase: string; readonly said: string; readonly calls: number }> {
  let said = '';
  let calls = 0;
  let looks = 0;
  // A second has gone by after the first pause, whatever the machine does.
  const now = (): number => ((looks += 1) > 2 ? 1000 : 0);
  const stderr: Io['stderr'] = {
    isTerminal: onTerminal,
    width: onTerminal ? 60 : undefined,
    write: (text) => {
      said += text;
    },
  };
  const source: CacheSource = {
    list: () => {
      calls += 1;
      return Promise.resolve({ ok: true, value: listing(states[calls] ?? READY, { name: 'x' }) });
    },
    eventsOf: () => Promise.resolve([]),
  };
  const first = listing(states[0] ?? {}, { name: 'x' });
  const waiting = first.caches.filter(({ name }) => name === 'train');
  const telling = {
    io: { ...processIo(), stderr, now },
    say: ENGLISH.say,
    quiet,
    progress: undefined,
  };
  const last = await waitForCaches(first, { waiting }, source, seconds, telling);
  if (!last.ok) throw new Error(last.error);
  return { phase: last.value.caches[0]?.phase ?? '', said, calls };
}

test('a cache that is Ready already is not waited for, whatever else is being made', async () => {
  expect(await wait([READY])).toMatchObject({ phase: 'Ready', calls: 0 });
});

test.each(['Ready', 'Failed', 'UpdateFailed'])('the wait ends when it is %s', async (phase) => {
  expect(await wait([{}, { phase }])).toMatchObject({ phase, calls: 1 });
});

test('the wait ends when its time is over', async () => {
  expect(await wait([{}, {}], { seconds: 0.01 })).toMatchObject({ phase: 'Creating', calls: 1 });
});

describe('how far it is', () => {
  test('in a log, by a line for each change and none for what stays', async () => {
    const { said } = await wait([{}, READY]);
    expect(said).toMatch(/^0 s: ImageCache train: Creating 10%\n1 s: ImageCache train: Ready\n$/);
  });

  test('on a terminal, by one line with a bar that is taken away at the end', async () => {
    const { said } = await wait([{ progress: '50%' }, READY], { onTerminal: true });
    const [, first = '', second = '', end] = said.split('\r\u001B[K');
    expect(first).toBe('[##########          ] 0 of 1 image caches, 60 s left');
    expect(second).toMatch(/^\[#{20}\] 1 of 1 image caches, 59 s left$/);
    expect(end).toBe('');
    expect(first.length).toBeLessThan(60);
  });

  test('not at all, where only results are wanted', async () => {
    expect((await wait([{}, READY], { quiet: true })).said).toBe('');
  });
});
