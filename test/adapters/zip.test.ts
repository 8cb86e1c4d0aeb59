import { describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { onlyFile } from '../../src/adapters/zip.ts';
import { zip } from '../support/zip.ts';

const MOST = 1000;
const read = (archive: Buffer): ReturnType<typeof onlyFile> =>
  onlyFile(archive, 'report.json', MOST);

test('the only file of an archive', async () => {
  const found = await read(zip({ name: 'report.json', content: '{"a":"ä"}' }));
  expect(found.ok && found.value.toString()).toBe('{"a":"ä"}');
});

test('a file of exactly the most bytes is read, and none of one more', async () => {
  const of = (size: number): Buffer => zip({ name: 'report.json', content: 'x'.repeat(size) });
  expect(await read(of(MOST))).toMatchObject({ ok: true });
  expect(await read(of(MOST + 1))).toEqual({
    ok: false,
    error: '"report.json" in it is too large',
  });
});

const NOT_ALONE = 'it does not hold one file "report.json" and nothing else';
const UNREADABLE = 'it is not a ZIP archive that can be read';
const report = { name: 'report.json', content: '{}' };

describe.each<readonly [string, Buffer, string]>([
  ['nothing', zip(), NOT_ALONE],
  ['another name', zip({ name: 'other.json', content: '{}' }), NOT_ALONE],
  ['a second file', zip(report, { name: 'b', content: '' }), NOT_ALONE],
  ['the same name twice', zip(report, report), NOT_ALONE],
  ['sixty thousand files', zip(...Array.from({ length: 60_000 }, () => report)), NOT_ALONE],
  ['an archive in a folder', zip({ name: 'a/report.json', content: '{}' }), NOT_ALONE],
  ['a path that leads out', zip({ name: '../report.json', content: '{}' }), UNREADABLE],
  ['an absolute path', zip({ name: '/report.json', content: '{}' }), UNREADABLE],
  ['a path of Windows', zip({ name: '..\\report.json', content: '{}' }), UNREADABLE],
  [
    'a path that leads out, beside the report',
    zip(report, { name: '../../x', content: '' }),
    UNREADABLE,
  ],
  ['a folder of that name', zip({ name: 'report.json/', content: '' }), NOT_ALONE],
  [
    'a symbolic link of that name',
    zip({ name: 'report.json', content: '/etc/passwd', mode: 0o12_0777 }),
    '"report.json" in it is not a regular file',
  ],
  [
    'a device of that name',
    zip({ name: 'report.json', content: '', mode: 0o02_0666 }),
    '"report.json" in it is not a regular file',
  ],
  [
    'a size that is a lie, too small',
    zip({ ...report, content: 'x'.repeat(500), size: 2 }),
    UNREADABLE,
  ],
  ['a size that is a lie, too large', zip({ ...report, size: 500 }), UNREADABLE],
  [
    'sixty-four megabytes that say they are ten bytes',
    zip({ ...report, size: 10, raw: deflateRawSync(Buffer.alloc(64 * 1024 * 1024)) }),
    UNREADABLE,
  ],
  [
    'bytes that are not compressed',
    zip({ ...report, raw: Buffer.from('\xff\xff\xff', 'latin1') }),
    UNREADABLE,
  ],
  ['no bytes', Buffer.alloc(0), UNREADABLE],
  ['something else', Buffer.from('not an archive, but longer than the shortest one'), UNREADABLE],
  ['half an archive', zip(report).subarray(10), UNREADABLE],
])('%s', (_, archive, reason) => {
  test('is refused in our own words', async () => {
    expect(await read(archive)).toEqual({ ok: false, error: reason });
  });
});

test('an archive in an archive is only bytes', async () => {
  const inner = zip(report);
  const found = await read(zip({ name: 'report.json', content: inner }));
  expect(found.ok && found.value.equals(inner)).toBe(true);
});
