import { describe, expect, test } from '@jest/globals';
import { filesOfSnapshot, Walked, type Watch } from '../../src/program/files.ts';
import type { FoundFile } from '../../src/manifests/file.ts';
import { err, ok } from '../../src/result.ts';
import { LIMITS } from '../../src/text/limits.ts';
import type { RepoPath, SourceFile } from '../../src/text/text.ts';
import { naming } from '../support/named.ts';

const path = (name: string): RepoPath => name as RepoPath;
const numbered = (count: number, file: (path: RepoPath) => FoundFile): Map<RepoPath, FoundFile> =>
  new Map(
    Array.from({ length: count }, (_, at) => path(`${String(at)}.yaml`)).map((one) => [
      one,
      file(one),
    ]),
  );

/** What is read of a snapshot, and what was found on the way. */
function taken(
  files: ReadonlyMap<RepoPath, FoundFile>,
  watch: Partial<Watch> = {},
  named = naming(),
): { readonly read: readonly SourceFile[]; readonly walked: Walked } {
  const walked = new Walked();
  const snapshot = { files, problems: [], leftOut: ['link.yaml'] };
  const read = [...filesOfSnapshot(snapshot, named, { now: () => 0, ...watch }, walked)];
  return { read, walked };
}

describe('the limits of a run', () => {
  test('bytes of manifests', () => {
    const text = 'x'.repeat(LIMITS.fileBytes);
    const most = LIMITS.runBytes / LIMITS.fileBytes;
    const { read, walked } = taken(numbered(most + 2, (one) => ok({ path: one, text })));
    expect(read).toHaveLength(most);
    expect(walked.problems).toEqual([
      {
        path: `${String(most)}.yaml`,
        reason:
          'Too large: a run may have 268,435,456 bytes of manifests; split it or exclude it; this file and all after it were not read',
        effect: 'skipped-file',
      },
    ]);
  });

  test('files', () => {
    const { walked } = taken(numbered(LIMITS.files + 2, () => 'irrelevant'));
    expect(walked.looked).toBe(LIMITS.files);
    expect(walked.problems).toEqual([
      {
        path: `${String(LIMITS.files)}.yaml`,
        reason: expect.stringContaining('100,000 files'),
        effect: 'skipped-file',
      },
    ]);
  });
});

test('a long run says how far it is, and the process is suited to it', () => {
  const told: string[] = [];
  const tuned: number[] = [];
  const watch = {
    progress: (files: number) => void told.push(String(files)),
    tune: (files: number) => void tuned.push(files),
  };
  taken(
    numbered(1499, () => 'irrelevant'),
    watch,
  );
  expect(told).toEqual(['500', '1000']);
  expect(tuned).toEqual(Array.from({ length: 1499 }, (_, at) => at + 1));
});

test('the process is suited to the characters of the manifests, too', () => {
  const tuned: number[] = [];
  const found = numbered(3, (one) => ok({ path: one, text: 'four' }));
  taken(found, { tune: (_, characters) => void tuned.push(characters) });
  expect(tuned).toEqual([4, 8, 12]);
});

test('of files that are not named only the relevant ones are seen', () => {
  const problem = (one: RepoPath) =>
    err({ path: one, reason: 'broken', effect: 'skipped-file' as const });
  const files = new Map<RepoPath, FoundFile>([
    [path('a.yaml'), ok({ path: path('a.yaml'), text: 'a' })],
    [path('b.yaml'), problem(path('b.yaml'))],
    [path('c.yaml'), 'helm-chart'],
    [path('kustomization.yaml'), 'irrelevant'],
    [path('my-kustomization.yaml'), 'irrelevant'],
    [path('x/kustomization.yml'), 'irrelevant'],
  ]);
  const all = taken(files).walked;
  expect(all).toMatchObject({
    read: 6,
    looked: 6,
    charts: new Set(['c.yaml']),
    problems: [{ path: 'b.yaml' }],
  });
  expect(all.kustomizations).toEqual(['kustomization.yaml', 'x/kustomization.yml']);
  expect([...all.relevant]).toEqual(['a.yaml']);
  expect([...all.links]).toEqual(['link.yaml']);
  const { read, walked } = taken(files, {}, naming('a.yaml'));
  expect(read.map((one) => one.path)).toEqual(['a.yaml']);
  expect(walked).toMatchObject({ read: 6, looked: 1, charts: new Set(), problems: [] });
  expect(walked.links.size).toBe(0);
});
