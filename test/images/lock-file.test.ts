import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { formatLockFile, readLockFile, type LockEntry } from '../../src/images/lock-file.ts';
import { updateLock, type LockWish } from '../../src/images/lock-update.ts';
import type { Measured } from '../../src/images/size.ts';
import { openFile } from '../support/lint-text.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const NGINX = 'docker.io/library/nginx:1.27';
const BUSYBOX = 'docker.io/library/busybox:1.36';

const read = (text: string): ReturnType<typeof readLockFile> =>
  readLockFile(openFile('.wfcache-lint.lock.yaml', text));

const entry = (image: string, more: Partial<LockEntry> = {}): LockEntry => ({
  image,
  digest: DIGEST,
  bytes: 70_000_000,
  platform: 'linux/amd64',
  date: '2026-11-24',
  ...more,
});

describe('the size lock file', () => {
  test('gives entries by canonical reference', () => {
    const { entries, problems } = read(
      `version: 1\nimages:\n  - { image: nginx, digest: ${DIGEST}, bytes: 70000000, platform: linux/amd64, date: 2026-11-24 }\n`,
    );
    expect([...entries.values()]).toEqual([entry('docker.io/library/nginx:latest')]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['another version', 'version: 2\nimages: []', 'Expected "version: 1", found 2'],
    ['no version', 'images: []', 'no version'],
    ['a negative size', 'version: 1\nimages: [{image: a, bytes: -1}]', 'Expected an entry'],
    ['a fraction', 'version: 1\nimages: [{image: a, bytes: 1.5}]', 'Expected an entry'],
    ['a giant', 'version: 1\nimages: [{image: a, bytes: 1e308}]', 'Expected an entry'],
    ['no image', 'version: 1\nimages: [{bytes: 1}]', 'Expected an entry'],
    ['no YAML', 'version: [', 'Not valid YAML'],
  ])('%s is named and not used', (_name, text, reason) => {
    const { entries, problems } = read(text);
    expect(entries.size).toBe(0);
    expect(problems).toEqual([
      expect.objectContaining({ reason: expect.stringContaining(reason) }),
    ]);
  });

  test('of two entries for one image, as a merge leaves them, the newer counts', () => {
    const older = entry(NGINX, { bytes: 1, date: '2026-01-01' });
    const newer = entry(NGINX, { bytes: 2, date: '2026-02-01' });
    for (const both of [
      [older, newer],
      [newer, older],
    ]) {
      expect([...read(formatLockFile(both)).entries.values()]).toEqual([newer]);
    }
  });

  test('comes back as it was written, for us and for another parser, an entry a line', () => {
    const text = fc.string({ maxLength: 20 });
    const entries = fc.array(fc.record({ digest: text, platform: text, date: text }));
    fc.assert(
      fc.property(entries, (fields) => {
        const written = fields.map((more, at) => entry(`r.example.com/a:${String(at)}`, more));
        const file = formatLockFile(written);
        expect(load(file)).toEqual({ version: 1, images: written });
        expect([...read(file).entries.values()]).toEqual(written);
        expect(file.trimEnd().split('\n').length).toBe(4 + Math.max(written.length, 0));
      }),
    );
  });
});

describe('layers in the lock file', () => {
  const LAYERS = [
    { digest: 'a1b2c3d4e5f6', bytes: 3 * 2 ** 30 },
    { digest: '0123456789ab', bytes: 0 },
  ];

  test('come back as they were written, in one line', () => {
    const written = entry(NGINX, { layers: LAYERS });
    const text = formatLockFile([written]);
    expect(text).toContain('layers: "a1b2c3d4e5f6=3221225472 0123456789ab=0" }\n');
    expect([...read(text).entries.values()]).toEqual([written]);
  });

  test.each([
    ['words', 'many'],
    ['a long digest', `${'a'.repeat(64)}=5`],
    ['upper case', 'A1B2C3D4E5F6=5'],
    ['no bytes', 'a1b2c3d4e5f6='],
    ['a negative number', 'a1b2c3d4e5f6=-5'],
    ['two blanks', 'a1b2c3d4e5f6=5  a1b2c3d4e5f6=5'],
    ['too many', Array.from({ length: 129 }, () => 'a1b2c3d4e5f6=5').join(' ')],
  ])('that make no sense are left out, and the size is not: %s', (_name, layers) => {
    const { entries, problems } = read(
      `version: 1\nimages:\n  - { image: "${NGINX}", bytes: 5, layers: "${layers}" }\n`,
    );
    expect([[...entries.values()], problems]).toEqual([
      [{ image: NGINX, bytes: 5, digest: '', platform: '', date: '' }],
      [],
    ]);
  });

  test('are added to an entry of an older version, which is no change of it', () => {
    const answer: Measured = {
      state: 'known',
      bytes: 70_000_000,
      digest: DIGEST,
      platform: 'linux/amd64',
      platforms: 1,
      layers: LAYERS,
    };
    const { entries, changed } = updateLock(
      new Map([[NGINX, entry(NGINX)]]),
      new Map([[NGINX, answer]]),
      { wanted: new Set([NGINX]), needed: new Set([NGINX]), today: '2026-11-25' },
    );
    expect([entries, changed]).toEqual([[entry(NGINX, { layers: LAYERS })], []]);
  });
});

describe('an update of the lock file', () => {
  const known = (bytes: number, digest = DIGEST): Measured => ({
    state: 'known',
    bytes,
    digest,
    platform: 'linux/amd64',
    platforms: 2,
  });
  const wish = (...wanted: string[]): LockWish => ({
    wanted: new Set(wanted),
    needed: new Set(wanted),
    today: '2026-11-25',
  });
  const locked = (...entries: LockEntry[]): ReadonlyMap<string, LockEntry> =>
    new Map(entries.map((one) => [one.image, one]));

  test('adds what is new, sorted, with the day', () => {
    const { entries, added, missing } = updateLock(
      locked(entry(NGINX)),
      new Map([[BUSYBOX, known(5)]]),
      wish(NGINX, BUSYBOX, 'r.example.com/unanswered:1'),
    );
    expect(entries).toEqual([entry(BUSYBOX, { bytes: 5, date: '2026-11-25' }), entry(NGINX)]);
    expect(added).toEqual([BUSYBOX]);
    expect(missing).toEqual(['r.example.com/unanswered:1']);
  });

  test('keeps the date of what is still true, and says what is not', () => {
    const before = locked(entry(NGINX), entry(BUSYBOX));
    const answers = new Map([
      [NGINX, known(70_000_000)],
      [BUSYBOX, known(70_000_000, OTHER)],
    ]);
    const { entries, changed } = updateLock(before, answers, wish(NGINX, BUSYBOX));
    expect(entries).toEqual([entry(BUSYBOX, { digest: OTHER, date: '2026-11-25' }), entry(NGINX)]);
    expect(changed).toEqual([BUSYBOX]);
  });

  test('keeps an entry whose registry does not answer', () => {
    const silent = new Map<string, Measured>([[NGINX, { state: 'unknown', reason: 'no answer' }]]);
    const { entries, missing } = updateLock(locked(entry(NGINX)), silent, wish(NGINX));
    expect(entries).toEqual([entry(NGINX)]);
    expect(missing).toEqual([]);
  });

  test('drops what nobody names, unless a file that is not named needs it', () => {
    const before = locked(entry(NGINX), entry(BUSYBOX));
    const all = updateLock(before, new Map(), wish(NGINX));
    expect([all.entries.map(({ image }) => image), all.dropped]).toEqual([[NGINX], [BUSYBOX]]);
    const part = updateLock(before, new Map(), {
      ...wish(NGINX),
      needed: new Set([NGINX, BUSYBOX]),
    });
    expect([part.entries.length, part.dropped]).toEqual([2, []]);
  });
});
