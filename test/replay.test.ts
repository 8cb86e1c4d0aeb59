import { afterEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { imageLines, planted, plantedAt } from '../scripts/replay/plant.ts';
import { replay, tableOf, type Limits } from '../scripts/replay/replay.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const ALL: Limits = { commits: 100, isOver: () => false };

/** A clone with these commits, the oldest first; each gives the whole texts of some files. */
function clone(...commits: readonly Readonly<Record<string, string>>[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  folders.push(folder);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
  };
  git('init', '-q');
  for (const files of commits) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('add', '-A');
    git('commit', '-q', '-m', 'Change files');
  }
  return folder;
}

/** A workflow of one template, with lines above its container. */
function workflow(image: string, above = ''): string {
  const parameters = ['a', 'b', 'c', 'd', 'e'].map((name) => `          - name: ${name}\n`);
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: a- }
spec:
  entrypoint: main
  templates:
    - name: main
${above}      inputs:
        parameters:
${parameters.join('')}      container:
        image: ${image}
        command: [a]
`;
}

const NOTHING = {
  suggested: 0,
  ticked: 0,
  standing: 0,
  lineEnds: 0,
  far: 0,
  row: 0,
  silent: 0,
  first: 0,
};

const FAR = '      metadata:\n        labels: { a: b }\n';

/** A workflow whose image is far from its metadata, and from the end of the spec. */
function farWorkflow(image: string): string {
  return `${workflow(image, FAR)}        args:\n${'          - a\n'.repeat(5)}`;
}

describe('a replay', () => {
  test('counts what can be suggested on edited lines, and on all lines', () => {
    const folder = clone(
      { 'near.yaml': workflow('busybox:1'), 'far.yaml': farWorkflow('busybox:1') },
      { 'near.yaml': workflow('busybox:2') },
      { 'far.yaml': farWorkflow('busybox:2') },
      { 'other.yaml': 'image: busybox:1\n', 'README.yaml': 'a: 1\n' },
    );
    const { measures, commits, isCut } = replay(folder, ALL);
    expect([commits, isCut]).toEqual([3, false]);
    expect(measures).toEqual({
      changed: { ...NOTHING, suggested: 1, first: 1, ticked: 1 },
      added: { ...NOTHING, suggested: 2, first: 2 },
      all: { ...NOTHING, suggested: 1, first: 1, ticked: 1 },
    });
  });

  test('counts the boxes of what cannot be suggested', () => {
    const far = workflow('busybox:1').replace(
      '        image: busybox:1\n',
      `${'        # far\n'.repeat(5)}        image: busybox:1\n${'        # far\n'.repeat(5)}`,
    );
    const files = { 'far.yaml': far, 'crlf.yaml': workflow('busybox:1').replaceAll('\n', '\r\n') };
    const { measures } = replay(clone(files), ALL);
    expect(measures).toEqual({
      changed: NOTHING,
      added: { ...NOTHING, suggested: 1, first: 1, ticked: 1 },
      all: { ...NOTHING, ticked: 2 },
    });
  });

  test('says why where nothing can be committed either', () => {
    const crlf = workflow('busybox:1').replaceAll('\n', '\r\n');
    const files = (tag: string): Record<string, string> => ({
      '.github/crlf.yaml': crlf.replace('busybox:1', `busybox:${tag}`),
      '.github/standing.yaml': farWorkflow(`busybox:${tag}`),
    });
    const { measures } = replay(clone(files('1'), files('2')), { ...ALL, commits: 1 });
    expect(measures.changed).toEqual({ ...NOTHING, lineEnds: 1, standing: 1 });
  });

  test('counts all findings of a commit, and those that its first run shows', () => {
    const paths = Array.from({ length: 32 }, (_, at) => `${String(at)}.yaml`);
    const files = Object.fromEntries(paths.map((path) => [path, workflow('a:1')] as const));
    const { measures } = replay(clone(files), ALL);
    expect(measures.added).toEqual({ ...NOTHING, suggested: 32, first: 30 });
  });

  test('takes the newest commits, and says that there are more', () => {
    const folder = clone(
      { 'a.yaml': workflow('busybox:1') },
      { 'a.yaml': workflow('busybox:2') },
      { 'a.yaml': workflow('busybox:3') },
    );
    const replayed = replay(folder, { ...ALL, commits: 2 });
    expect(replayed.measures.changed.suggested).toBe(2);
    expect(tableOf(replayed)).toMatch(/^2 commits, the newest ones\n/);
    expect(replay(folder, { ...ALL, isOver: () => true }).commits).toBe(0);
  });

  test('leaves the clone as it is', () => {
    const folder = clone({ 'a.yaml': workflow('busybox:1') });
    replay(folder, ALL);
    const status = execFileSync('git', ['status', '--porcelain'], { cwd: folder });
    expect(status.toString()).toBe('');
  });

  test('fails with the words of git where there is no clone', () => {
    expect(() => replay(join(tmpdir(), 'nothing-here'), ALL)).toThrow(/git log in/);
  });
});

describe('a planted image', () => {
  test.each([
    ['image: a/b:1', 'b'],
    ['  - image: "a/b:1" # c', 'b'],
    ["image: 'b@sha256:0'", 'b'],
    ['image: a/{{x}}:1', 'tag'],
    ['image: a/B_c:1\r', 'b-c'],
  ])('stands in the place of %j', (line, name) => {
    expect([...imageLines(line).keys()]).toEqual([1]);
    const text = planted(`x\n${line}\ny`, new Set([2]));
    expect(text.split('\n')[1]).toContain(`/planted/${name}:line-2`);
    expect(plantedAt(text)).toBe(2);
    expect(text.replace(/[\w.-]+\/planted\/[\w-]+:line-2/, '')).toBe(
      `x\n${line.replace(/(?<=image: ["']?)[^\s"'#]+/, '')}\ny`,
    );
  });

  test.each(['image: &a b', 'image:', 'image: {{x}}', '# image: a', 'images: a'])(
    'does not stand in the place of %j',
    (line) => {
      expect(imageLines(line).size).toBe(0);
      expect(planted(line, new Set([1]))).toBe(line);
    },
  );
});

test('the table has the share of each measure', () => {
  const tally = { ...NOTHING, suggested: 3, first: 2, ticked: 1, far: 1 };
  const text = tableOf({
    measures: { changed: tally, added: { ...NOTHING, suggested: 4, first: 4 }, all: NOTHING },
    commits: 5,
    isCut: false,
  });
  expect(text.split('\n').map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    '5 commits',
    ' images suggested ticked standing far CRLF row silent share with boxes first run',
    'edited lines, files that were there 5 3 1 0 1 0 0 0 60.0 % 80.0 % 40.0 %',
    'edited lines, new files too 9 7 1 0 1 0 0 0 77.8 % 88.9 % 66.7 %',
    'all lines, each by itself 0 0 0 0 0 0 0 0 – – –',
  ]);
});
