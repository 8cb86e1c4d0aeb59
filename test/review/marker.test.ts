import { describe, expect, test } from '@jest/globals';
import { reviewBody, type Telling } from '../../src/review/body.ts';
import {
  commentFingerprints,
  commentMarker,
  reviewFingerprints,
  reviewMarker,
} from '../../src/review/marker.ts';
import { Sources } from '../../src/report/sources.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => at.toString(16).padStart(16, '0'));

describe('the marker', () => {
  test.each([1, 2, 999, 1000])('of %i findings is read back', (count) => {
    const all = numbered(count);
    expect(commentFingerprints(`text\n\n${commentMarker(all)}`)).toEqual(all);
    expect(reviewFingerprints(`text\r\n\r\n${reviewMarker('7-1', all)}\r\n`)).toEqual(all);
  });

  test('of more holds the first thousand, and one that holds more is not ours', () => {
    const all = numbered(1001);
    expect(commentFingerprints(commentMarker(all))).toEqual(all.slice(0, 1000));
    expect(reviewFingerprints(reviewMarker('7-1', all))).toEqual(all.slice(0, 1000));
    expect(commentFingerprints(`<!-- wfcache-lint v1 ${all.join(',')} -->`)).toEqual([]);
  });

  test('of a review without findings holds its run', () => {
    expect(reviewMarker('7-1', [])).toBe('<!-- wfcache-lint v1 review 7-1 -->');
    expect(reviewFingerprints(reviewMarker('7-1', []))).toEqual([]);
  });

  test.each([
    ['', 'no marker'],
    [`${commentMarker(numbered(1))}\nmore`, 'not on the last line'],
    [`x ${commentMarker(numbered(1))}`, 'not alone on its line'],
    [reviewMarker('7-1', numbered(1)), 'of a review'],
  ])('is not read: %#', (body) => {
    expect(commentFingerprints(body)).toEqual([]);
  });
});

describe('the body of a review', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  const sources = new Sources(new Map([[file.path, file]]));
  const partsOf = (telling: Partial<Telling>): string[] =>
    reviewBody(
      { comments: 0, rows: [], isLeftOut: () => false, because: undefined, run: '7-1', ...telling },
      sources,
    ).split('\n\n');

  test.each<[Partial<Telling>, string]>([
    [{ comments: 1 }, 'wfcache-lint has 1 comment on this change.'],
    [{ comments: 2 }, 'wfcache-lint has 2 comments on this change.'],
    [{ rows: [finding] }, 'wfcache-lint has 1 finding that no line of the diff can show:'],
    [
      { comments: 2, rows: [finding, finding] },
      'wfcache-lint has 2 comments on this change, and 2 findings that no line of the diff can show:',
    ],
  ])('begins with what there is: %#', (telling, expected) => {
    const parts = partsOf(telling);
    expect(parts[0]).toBe(expected);
    expect(parts).toHaveLength(telling.rows === undefined ? 2 : 3);
  });

  test('says how many rows it has no room for, be it one', () => {
    const rows = Array.from({ length: 500 }, () => finding);
    const told = rows.map((_, at) => partsOf({ rows: rows.slice(0, at + 1) }).at(-2) ?? '');
    const [first, second] = told.filter((text) => text.includes(' more finding'));
    expect(first).toBe('1 more finding: the job summary and the log have all of them.');
    expect(second).toBe('2 more findings: the job summary and the log have all of them.');
  });

  test('says why its rows are no comments', () => {
    expect(partsOf({ rows: [finding], because: 'Because.' })[1]).toBe('Because.');
  });
});
