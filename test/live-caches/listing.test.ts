import { describe, expect, test } from '@jest/globals';
import { readEvents, readListing } from '../../src/live-caches/listing.ts';
import { lifetimeOn, withList, type LiveCache } from '../../src/live-caches/live-cache.ts';

/** An object as ack-virtual-node has it. */
const object = (name: string, more: object = {}): object => ({
  apiVersion: 'eci.alibabacloud.com/v1',
  kind: 'ImageCache',
  metadata: { name, creationTimestamp: '2026-11-01T08:00:00Z' },
  spec: { images: ['a/b:1'] },
  ...more,
});

function listing(...items: readonly unknown[]): ReturnType<typeof readListing> {
  return readListing(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
}

function caches(...items: readonly unknown[]): readonly LiveCache[] {
  const read = listing(...items);
  if (!read.ok) throw new Error(read.error);
  return read.value.caches;
}

describe('what kubectl prints', () => {
  test('a cache that is Ready, with the times of its status', () => {
    const status = {
      phase: 'Ready',
      progress: '100%',
      imageCacheId: 'imc-2ze1',
      startTime: '2026-11-01T16:00:00.5+08:00',
      expireDateTime: '2026-12-01T08:00:00Z',
    };
    expect(caches(object('a', { status }))).toEqual([
      {
        name: 'a',
        id: 'imc-2ze1',
        phase: 'Ready',
        progress: '100%',
        images: ['a/b:1'],
        created: '2026-11-01T08:00:00Z',
        expires: '2026-12-01T08:00:00Z',
        reason: '',
      },
    ]);
  });

  test('a cache that the platform has not seen yet is Pending, and ends by its own days', () => {
    const spec = { images: ['a/b:1'], retentionDays: 30 };
    expect(caches(object('a', { spec }))).toMatchObject([
      { id: '', phase: 'Pending', expires: '2026-12-01T08:00:00Z' },
    ]);
    for (const retentionDays of [0, 65_537, '30', null]) {
      expect(caches(object('a', { spec: { ...spec, retentionDays } }))).toMatchObject([
        { expires: '' },
      ]);
    }
  });

  test('the list of the API, and one object, are read as well; sorted by name', () => {
    const one = readListing(JSON.stringify(object('a')));
    expect(one).toMatchObject({ ok: true, value: { caches: [{ name: 'a' }] } });
    const list = { kind: 'ImageCacheList', items: [object('b'), object('a')] };
    const all = readListing(JSON.stringify(list));
    expect(all).toMatchObject({ ok: true, value: { caches: [{ name: 'a' }, { name: 'b' }] } });
  });

  test('objects of other products with the same kind are counted and not read', () => {
    const fledged = object('a', { apiVersion: 'kubefledged.io/v1alpha2' });
    expect(listing(fledged, object('b'))).toMatchObject({
      ok: true,
      value: { foreign: 1, caches: [{ name: 'b' }] },
    });
  });

  test.each([
    ['', 'found nothing'],
    ['NAME   AGE', 'found something that is no JSON'],
    ['{"kind":"Status","status":"Failure"}', 'found a Status'],
    ['[]', 'found something without a kind'],
    ['{"kind":"List"}', 'found a List'],
  ])('%j is refused: %s', (text, reason) => {
    const read = readListing(text);
    expect(read).toEqual({ ok: false, error: expect.stringContaining(reason) });
  });

  test('of what is no such value nothing is taken over', () => {
    const hostile = object('a', {
      metadata: { name: 'a', creationTimestamp: 'yesterday' },
      spec: { images: ['a\nb', ' ', 7, 'x'.repeat(2000), 'c/d:1'] },
      status: {
        phase: '::error::x',
        progress: '\u001B[2J',
        imageCacheId: 'imc-1" }',
        startTime: {},
        expireDateTime: '2026-99-99T00:00:00Z',
        reason: ['x'],
      },
    });
    expect(caches(hostile)).toEqual([
      {
        name: 'a',
        id: '',
        phase: 'Pending',
        progress: '',
        images: ['c/d:1'],
        created: '',
        expires: '',
        reason: '',
      },
    ]);
    for (const name of ['../a', 'A', '-a', 'a,involvedObject.kind=Pod', '', null]) {
      expect(caches(object('x', { metadata: { name } }))).toEqual([]);
    }
    expect(caches(JSON.parse('{"__proto__":{"apiVersion":"eci.alibabacloud.com/v1"}}'))).toEqual(
      [],
    );
  });

  test('only so many are read, and the others are counted', () => {
    const read = listing(...Array.from({ length: 5003 }, (_, at) => object(`a${String(at)}`)));
    expect(read).toMatchObject({ ok: true, value: { leftOut: 3 } });
  });
});

test('events are told from the oldest to the newest, by the time that is there', () => {
  const items = [
    { lastTimestamp: '2026-11-02T00:00:00Z', reason: 'B', message: 'b', type: 'Warning' },
    { eventTime: '2026-11-01T00:00:00.123456Z', reason: 'A', message: 'a', type: 'Normal' },
  ];
  const read = readEvents(JSON.stringify({ kind: 'List', items }));
  expect(read.ok && read.value.map(({ at, reason }) => [at, reason])).toEqual([
    ['2026-11-01T00:00:00Z', 'A'],
    ['2026-11-02T00:00:00Z', 'B'],
  ]);
  expect(readEvents('no JSON').ok).toBe(false);
});

test.each([
  ['', 'long'],
  ['2026-12-04T00:00:00Z', 'long'],
  ['2026-12-03T23:59:59Z', 'ending'],
  ['2026-11-27T00:00:00Z', 'ending'],
  ['2026-11-26T23:59:59Z', 'over'],
])('a cache that ends %s is %s on 2026-11-27', (expires, lifetime) => {
  const [cache] = caches(object('a'));
  if (cache === undefined) throw new Error('no cache');
  expect(lifetimeOn({ ...cache, expires }, '2026-11-27')).toBe(lifetime);
  expect(lifetimeOn({ ...cache, expires }, '')).toBe('long');
});

test('a list replaces that of its region, and no other', () => {
  const list = (region: string | undefined, date: string) => ({ region, date, caches: [] });
  const before = [list(undefined, '1'), list('cn-beijing', '1')];
  expect(withList(before, list('cn-beijing', '2'))).toEqual([
    list(undefined, '1'),
    list('cn-beijing', '2'),
  ]);
  expect(withList(before, list('cn-a', '2'))).toHaveLength(3);
});
