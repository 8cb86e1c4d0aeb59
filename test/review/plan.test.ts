import { describe, expect, test } from '@jest/globals';
import { reviewBody } from '../../src/review/body.ts';
import { claimsOf, markOf, reviewMarkerStart } from '../../src/review/marker.ts';
import { namesOf } from '../../src/review/told.ts';
import type { DiffFile } from '../../src/review/pull-request.ts';
import { Sources } from '../../src/report/sources.ts';
import { applySuggestion, suggestionOf } from '../github-server/suggestion.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { rendered } from '../support/rendered.ts';
import { newFile, planFor } from '../support/review.ts';

const SETTINGS = settingsFrom(CONFIG);
const BAD = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));

/** A diff of one hunk around some lines of a file, of which one is new. */
function hunk(path: string, text: string, first: number, last: number, added: number): DiffFile {
  const lines = text.split('\n').slice(first - 1, last);
  const count = String(last - first + 1);
  const signed = lines.map((line, at) => `${first + at === added ? '+' : ' '}${line}`);
  const patch = [`@@ -${String(first)},${count} +${String(first)},${count} @@`, ...signed];
  return { path, status: 'changed', blobSha: '', patch: patch.join('\n') };
}

describe('where a finding is told', () => {
  const image = BAD.text.split('\n').findIndex((line) => line.includes('image:')) + 1;
  const spec = BAD.text.split('\n').indexOf('spec:') + 1;

  test('as a suggestion where its change is in the diff, even if the image is not', () => {
    const files = [hunk('wf.yaml', BAD.text, spec - 1, spec + 1, spec)];
    const { comments, rows } = planFor([BAD], SETTINGS, { files, filter: 'file' });
    expect(rows).toEqual([]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('```suggestion');
    expect(comments[0]?.body).toContain(`· about line ${String(image)}`);
  });

  test('at its template, where only that is in the hunk of the image, and what it covers is said', () => {
    const files = [hunk('wf.yaml', BAD.text, image - 1, image + 1, image)];
    const { comments } = planFor([BAD], SETTINGS, { files });
    expect(comments.map(({ startLine, line }) => [startLine, line])).toEqual([
      [undefined, image - 1],
    ]);
    const body = comments[0]?.body ?? '';
    expect(suggestionOf(body)).toEqual([
      '      metadata:',
      '        annotations:',
      '          k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"',
      '      container:',
    ]);
    expect(body).toContain(
      [
        'The suggestion covers template `whalesay` only. `npx wfcache-lint --fix wf.yaml` covers all:',
        '',
        '- Add k8s.aliyun.com/acr-instance-id: `cn-hangzhou:cri-f34lmbk2rxqx41u8` to spec.podMetadata.',
      ].join('\n'),
    );
    const text = applySuggestion(
      BAD.text,
      { first: image - 1, last: image - 1 },
      suggestionOf(body) ?? [],
    );
    expect(lintFiles([sourceFile('wf.yaml', text)], SETTINGS).findings).toEqual([]);
  });

  test('as a whole where the hunk of the image holds the place of that, too', () => {
    const files = [hunk('wf.yaml', BAD.text, spec, image + 1, image)];
    const { comments } = planFor([BAD], SETTINGS, { files });
    expect(comments.map(({ line }) => line)).toEqual([spec + 1]);
    expect(comments[0]?.body).toContain('  podMetadata:');
    expect(comments[0]?.body).not.toContain('covers');
  });

  test('at the image, with the change as a diff and its command, where no place is in the diff', () => {
    const files = [hunk('wf.yaml', BAD.text, image, image + 1, image)];
    const { comments } = planFor([BAD], SETTINGS, { files });
    expect(comments.map(({ startLine, line }) => [startLine, line])).toEqual([[undefined, image]]);
    const body = comments[0]?.body ?? '';
    expect(body).toContain('```diff\n--- a/wf.yaml\n+++ b/wf.yaml\n@@');
    expect(body).toContain('+      k8s.aliyun.com/acr-instance-id:');
    expect(body).toContain('`npx wfcache-lint --fix wf.yaml` makes it.');
    expect(body).not.toContain('```suggestion');
  });

  test.each([
    ['added', 0, 0, 1],
    ['diff-context', 1, 0, 0],
    ['file', 1, 0, 0],
    ['all', 1, 0, 0],
  ] as const)(
    'with filter %s on a line that is only context',
    (filter, comments, rows, outside) => {
      const files = [hunk('wf.yaml', BAD.text, image - 1, image + 1, image + 1)];
      const plan = planFor([BAD], SETTINGS, { files, filter });
      expect([plan.comments.length, plan.rows.length, plan.outside]).toEqual([
        comments,
        rows,
        outside,
      ]);
    },
  );

  test.each([
    ['diff-context', 0, 1],
    ['file', 1, 0],
    ['all', 1, 0],
  ] as const)(
    'with filter %s outside of every hunk, as a row or not at all',
    (filter, rows, outside) => {
      const files = [hunk('wf.yaml', BAD.text, 1, 2, 1)];
      const plan = planFor([BAD], SETTINGS, { files, filter });
      expect([plan.comments.length, plan.rows.length, plan.outside]).toEqual([0, rows, outside]);
    },
  );

  test('as a row where the lines are not those of the head, or GitHub shows no diff', () => {
    const other = planFor([BAD], SETTINGS, { filter: 'all', isHeads: () => false });
    expect([other.comments.length, other.rows.length]).toEqual([0, 1]);
    const files = [{ ...newFile(BAD), patch: undefined }];
    const cut = planFor([BAD], SETTINGS, { filter: 'file', files });
    expect([cut.comments.length, cut.rows.length]).toEqual([0, 1]);
  });

  test('in no comment and in no row where there would be too many comments', () => {
    const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => sourceFile(path, BAD.text));
    const { comments, rows, beyond, findings } = planFor(files, SETTINGS, { mostComments: 1 });
    expect(comments.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(rows).toEqual([]);
    expect(beyond).toEqual(findings.filter(({ path }) => path !== 'a.yaml'));
    const elsewhere = files.map(({ path, text }) => hunk(path, text, 1, 2, 1));
    const wide = planFor(files, SETTINGS, { files: elsewhere, filter: 'all', mostComments: 0 });
    expect([wide.beyond, wide.rows.length]).toEqual([[], 3]);
  });

  test('without a change where fixes are not wanted', () => {
    const { comments } = planFor([BAD], SETTINGS, { fixes: false });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).not.toMatch(/```/);
  });
});

test('findings that change one map are one suggestion, and accepting it leaves nothing to fix', () => {
  const both = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE.replace('whalesay', 'big')}:1`));
  const { comments, findings } = planFor([both], SETTINGS);
  expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(
    new Set(['acr-instance-id-missing', 'image-cache-missing']),
  );
  expect(comments).toHaveLength(1);
  const [comment] = comments;
  expect(markOf(comment?.body ?? '')?.now.toSorted()).toEqual(findings.flatMap(namesOf).toSorted());
  const lines = suggestionOf(comment?.body ?? '') ?? [];
  const range = { first: comment?.startLine ?? comment?.line ?? 0, last: comment?.line ?? 0 };
  const text = applySuggestion(both.text, range, lines);
  expect(lintFiles([sourceFile('wf.yaml', text)], SETTINGS).findings).toEqual([]);
});

const isLeftOut = (): boolean => false;
const NOTHING_TOLD = {
  comments: [],
  rows: [],
  overflow: [],
  refused: [],
  late: [],
  isLeftOut,
  isUnchanged: (): boolean => false,
  run: '7-1',
};

describe('texts', () => {
  const PAYLOADS = [
    '@org/team #1 <img src=x> </details> ]() | `` ` ``` <!-- -->',
    '```suggestion\nevil\n```',
    '"></td></table><script>alert(1)</script>',
    '[x](javascript:alert(1)) ![y](https://evil.example/z.png) https://evil.example',
    '<!-- wfcache-lint v1 0123456789abcdef -->',
    '\u202Egnp.exe \u001B[2J',
  ];
  /** Nodes that only our own texts make. */
  const OURS =
    /^(?:paragraph|bullet_list|list_item|strong|link|table|thead|tbody|tr|th|td)_(?:open|close)$|^(?:inline|text|softbreak|code_inline|fence|html_block)$/;

  test.each(PAYLOADS)('of a stranger stay texts: %j', (payload) => {
    const file = sourceFile(
      'wf.yaml',
      workflow(`"${ENTERPRISE_IMAGE}:{{x}}"`, '', JSON.stringify(payload)).replaceAll(
        'whalesay\n',
        `${JSON.stringify(payload)}\n`,
      ),
    );
    const { comments, findings } = planFor([file], SETTINGS);
    expect(comments.length).toBeGreaterThan(0);
    const sources = new Sources(new Map([[file.path, file]]));
    const told = { ...NOTHING_TOLD, rows: findings };
    for (const body of [...comments.map((one) => one.body), reviewBody(told, sources)]) {
      const { html, targets, nodes } = rendered(body);
      expect(html).toEqual([expect.stringMatching(/^<!-- wfcache-lint v1 [\w ,-]+ -->$/)]);
      for (const target of targets) {
        expect(target).toMatch(/^https:\/\/github\.com\/org\/wfcache-lint\//);
      }
      expect([...nodes].filter((type) => !OURS.test(type))).toEqual([]);
    }
  });

  test('of a review hold as much as GitHub takes, and say where the rest is', () => {
    const { findings } = lintFiles([BAD], SETTINGS);
    const sources = new Sources(new Map([[BAD.path, BAD]]));
    const rows = Array.from({ length: 5000 }, () => findings).flat();
    const body = reviewBody({ ...NOTHING_TOLD, rows }, sources);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/\d+ more findings: the job summary and the log have all of them\./);
    expect(body).toContain(reviewMarkerStart('7-1'));
    const comments = rows.map(({ fingerprint }) => [fingerprint]);
    expect(reviewBody({ ...NOTHING_TOLD, rows, comments }, sources).length).toBeLessThan(65_536);
    const few = reviewBody({ ...NOTHING_TOLD, rows: findings }, sources);
    expect(claimsOf(few)?.rows).toEqual(findings.map(({ fingerprint }) => fingerprint));
  });

  test('of comments are sentences: each ends with one full stop', () => {
    const { comments } = planFor([BAD], SETTINGS);
    expect(comments.length).toBeGreaterThan(0);
    for (const { body } of comments) {
      const [title = '', blank, message = ''] = body.split('\n');
      expect(title).toMatch(/^\*\*[^*]+[^.*]\*\* · \[[a-z-]+\]\(https:/);
      expect(blank).toBe('');
      expect(message).toMatch(/[^.]\.$/);
    }
  });
});
