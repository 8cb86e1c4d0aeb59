import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Heap } from '../../src/io.ts';
import { processIo } from '../../src/adapters/process.ts';
import rules from '../../rules/index.ts';
import { lintSession } from '../../src/program/lint.ts';
import { lintInParts } from '../../src/program/parts.ts';
import { takeIn } from '../../src/program/take-in.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import type { Linting } from '../../src/program/linting.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import type { Linted } from '../../src/program/linted.ts';
import { formatImageRef } from '../../src/images/reference.ts';
import type { ImageSizeSource } from '../../src/images/size-source.ts';
import { json } from '../../src/report/json.ts';
import { Sources } from '../../src/report/sources.ts';
import type { RenderScope } from '../../src/program/renders.ts';
import type { RepoPath, SourceFile } from '../../src/text/text.ts';
import { instanceRepository } from '../support/instance-repository.ts';
import { Draw, randomRepository } from '../support/random-repository.ts';
import {
  ACCOUNT,
  annotated,
  caller,
  CHANGED,
  HOST,
  ID,
  JOINED,
  library,
  SIZED,
  workflow,
  type Texts,
} from '../support/joined-files.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { mixOf } from '../support/mixed-cases.ts';
import { CONFIG } from '../support/rule-cases.ts';

const RUNS = Number(process.env['PARTS'] ?? 4);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(texts: Texts): string {
  const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-parts-'));
  folders.push(root);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

interface Wanted {
  readonly paths?: readonly string[];
  readonly sizes?: ImageSizeSource;
  readonly renderWith?: RenderScope;
  readonly now?: () => number;
  readonly heap?: Heap;
  readonly fix?: Linting['fix'];
  readonly unsafeFixes?: boolean;
}

function sessionIn(root: string, { paths = [], renderWith, heap, now = () => 0 }: Wanted): Session {
  const opened = openSession({
    cwd: root,
    paths,
    include: [],
    exclude: [],
    now,
    today: '2026-06-01',
    renderWith,
    ...(heap && { heap }),
  });
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return opened.value;
}

async function lintIn(
  root: string,
  together: number,
  wanted: Wanted = {},
  group = Infinity,
): Promise<Linted> {
  const { fix = 'none', unsafeFixes = false, ...more } = wanted;
  return lintSession(sessionIn(root, wanted), { fix, unsafeFixes, ...more }, { together, group });
}

/** Every file is set apart that may be. */
const EACH_GROUP = { together: 0, group: Infinity };

const VIEW = { version: '', color: false, width: undefined, quiet: false, inActions: false };

/** The findings whose fixes a plan has refused, because they stand in the way of others. */
function refusedIn({ report }: Linted): readonly string[] {
  return report.findings
    .filter(({ help }) => help?.includes('No fix: it would') === true)
    .map(({ fingerprint }) => fingerprint);
}

/** All that a run tells; of these findings not whether they have a fix. */
function allOf(
  { report, sources, savedBy, suppressions }: Linted,
  open: ReadonlySet<string>,
): unknown {
  const { findings, suppressed, problems, ruleErrors, counts } = report;
  const isOpen = findings.some(({ fingerprint }) => open.has(fingerprint));
  return {
    json: isOpen ? undefined : json(report, { ...VIEW, sources: new Sources(sources) }),
    findings: findings.map(({ fix, help, ...one }) =>
      open.has(one.fingerprint) ? one : { ...one, fix, help },
    ),
    suppressed,
    suppressions: suppressions.map((one) => [one, sources.get(one.path)?.text]),
    problems,
    ruleErrors,
    counts,
    saved: [savedBy(findings), ...findings.map((one) => savedBy([one]))],
  };
}

/** In how many repositories files were judged apart, and in how many of them something was found. */
const seen = { apart: 0, found: 0, changed: 0 };

async function expectSameInParts(texts: Texts): Promise<void> {
  const root = folderWith(texts);
  const whole = await lintIn(root, Infinity);
  for (const [most, group] of [
    [0, Infinity],
    [2000, Infinity],
    [0, 1500],
  ] as const) {
    const parts = await lintIn(root, most, {}, group);
    // Which of several fixes is offered that stand in each other's way is found by trying parts of a plan.
    const refused = [refusedIn(whole), refusedIn(parts)];
    const open = new Set(refused[0]?.join() === refused[1]?.join() ? [] : refused.flat());
    expect(allOf(parts, open)).toEqual(allOf(whole, open));
    // What only a run that judges all at once has.
    if (!('repository' in parts)) {
      seen.apart += 1;
      if (whole.report.findings.length > 0) seen.found += 1;
    }
  }
  await expectSameFixes(root);
  await expectSameNamed(root, texts);
  await expectSameLater(root, exchanged(texts));
}

/** The fixes of a run in parts are those of all files together, and so is what is left. */
async function expectSameFixes(root: string): Promise<void> {
  const wanted = { fix: 'show', unsafeFixes: true } as const;
  const [whole, parts] = [await lintIn(root, Infinity, wanted), await lintIn(root, 0, wanted)];
  const shownBy = ({ report, changes, repairs, suppressions }: Linted): unknown => {
    const after = repairs?.after();
    return [report, changes, suppressions, repairs?.fixed, repairs?.changes, after?.report];
  };
  expect(shownBy(parts)).toEqual(shownBy(whole));
  if ((parts.repairs?.changes.length ?? 0) > 0) seen.changed += 1;
}

/** What is said of one file is the same. */
async function expectSameNamed(root: string, texts: Texts): Promise<void> {
  const path = Object.keys(texts).findLast((name) => name !== CONFIG);
  if (path === undefined) return;
  const paths = [path];
  const [whole, parts] = [
    await lintIn(root, Infinity, { paths }),
    await lintIn(root, 0, { paths }),
  ];
  const { findings, suppressed, problems, counts } = whole.report;
  expect(parts.report).toMatchObject({ findings, suppressed, problems, counts });
}

/** Other texts are judged the same later, also after fixes were made. */
async function expectSameLater(root: string, others: Texts): Promise<void> {
  const wanted = { fix: 'show' } as const;
  const [whole, parts] = [await lintIn(root, Infinity, wanted), await lintIn(root, 0, wanted)];
  const texts = new Map(Object.entries(others) as [RepoPath, string][]);
  const laterIn = ({ judgeWith, repairs, costOf, report }: Linted): unknown => {
    const found = [judgeWith, repairs?.after().judgeWith].map((judge) => judge?.(texts).findings);
    return [report.findings.map(costOf), ...found];
  };
  expect(laterIn(parts)).toEqual(laterIn(whole));
}

/** Two files have changed places. */
function exchanged(texts: Texts): Texts {
  const names = Object.keys(texts).filter((name) => name.endsWith('.yaml') && name !== CONFIG);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return { [first]: texts[last] ?? '', [last]: texts[first] ?? '' };
}

/** A repository with each object in a file of its own. */
function split(texts: Texts): Texts {
  return Object.fromEntries(
    Object.values(texts)
      .flatMap((text) => text.split('---\n'))
      .map((text, at) => [`f${String(at)}.yaml`, text]),
  );
}

test('sizes are asked of the images of all files', async () => {
  const asked: string[] = [];
  const sizes: ImageSizeSource = {
    measure: (images) => {
      for (const one of images) asked.push(formatImageRef(one));
      return Promise.resolve(new Map());
    },
  };
  await lintIn(folderWith({ 'a.yaml': workflow('a') }), 0, { sizes });
  expect(asked).toEqual([`${HOST}/a/b:1`]);
});

test('where the time is over, parts that were judged are told, and the others are named', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const root = folderWith(Object.fromEntries(names.map((one) => [`${one}.yaml`, workflow(one)])));
  let clock = 0;
  const { report } = await lintIn(root, 0, { now: () => (clock += 8000) });
  expect(report.findings[0]?.path).toBe('a.yaml');
  expect(report.findings.length).toBeLessThan(names.length);
  expect(report.problems).toEqual([
    {
      path: expect.stringMatching(/^[b-e]\.yaml$/),
      reason: expect.stringContaining('; this file and others were not judged'),
      effect: 'skipped-file',
    },
  ]);
});

/** A session in which something happens when all files were read. */
function afterReading(session: Session, happens: () => void): Session {
  function* files(walked: Parameters<Session['files']>[0]): Generator<SourceFile> {
    yield* session.files(walked);
    happens();
  }
  return { ...session, files };
}

const LEARNING = {
  'a.yaml': workflow('a', { spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8') }),
  'b.yaml': workflow('b'),
  'c.yaml': library('c', { image: `${HOST}/c/c:1` }),
  'd.yaml': caller('d', 'c', 'busybox:1.36'),
};

test('where there is no time to find out what belongs together, that is said', async () => {
  const spec = annotated('k8s.aliyun.com/eci-image-cache', 'true').replaceAll('"', '');
  const root = folderWith({ ...LEARNING, 'e.yaml': `${ACCOUNT}---\n${workflow('e', { spec })}` });
  for (const fix of ['none', 'show'] as const) {
    let clock = 0;
    const session = afterReading(sessionIn(root, { now: () => clock }), () => (clock = 40_000));
    const { report } = await lintSession(session, { fix, unsafeFixes: false }, EACH_GROUP);
    expect(new Set(report.findings.map(({ path }) => path))).toEqual(new Set(['e.yaml']));
    expect(report.findings.filter((one) => one.fix !== undefined && fix === 'show')).toEqual([]);
    expect(report.problems).toMatchObject([
      { path: 'a.yaml', reason: expect.stringContaining('this file and others were not judged') },
    ]);
  }
});

test('where there is no time for all parts, no fix is offered', async () => {
  const root = folderWith(LEARNING);
  const all = await lintIn(root, 0, { fix: 'show' });
  expect(all.report.findings.filter(({ fix }) => fix !== undefined)).toHaveLength(2);
  let clock = 0;
  const { report, repairs } = await lintIn(root, 0, { now: () => (clock += 6500), fix: 'show' });
  expect(report.findings).toMatchObject([
    { path: 'b.yaml', help: expect.stringContaining('No fix: The time of the run') },
  ]);
  expect(report.findings[0]?.fix).toBeUndefined();
  expect(repairs).toBeUndefined();
});

test('where there is no room for what is found, the parts that are left are named', async () => {
  let asked = 0;
  const used = () => ((asked += 1) === 1 ? 10 : 60);
  const heap = { used, limit: () => 100, collect: () => {} };
  const { report } = await lintIn(folderWith(LEARNING), 0, { heap });
  expect(report.findings).toEqual([]);
  expect(report.problems).toMatchObject([
    { path: 'a.yaml', reason: expect.stringContaining('The memory of the run') },
  ]);
});

test('a file that is changed meanwhile is named, and so is what belongs to it; the others are judged', async () => {
  const root = folderWith({
    'a.yaml': workflow('a'),
    'b.yaml': library('b', { image: `${HOST}/b/b:1` }),
    'c.yaml': caller('c', 'b', 'busybox:1.36'),
    'd.yaml': workflow('d'),
  });
  const session = sessionIn(root, {});
  const changed = { path: 'b.yaml' as RepoPath, text: workflow('x') };
  const readAgain = (path: RepoPath) =>
    path === changed.path ? changed : session.readAgain?.(path);
  for (const fix of ['none', 'show'] as const) {
    const linting = { fix, unsafeFixes: false };
    const { report } = await lintSession({ ...session, readAgain }, linting, EACH_GROUP);
    expect(report.findings.map(({ path }) => path)).toEqual(['a.yaml', 'd.yaml']);
    expect(report.problems).toEqual([
      {
        path: 'b.yaml',
        reason: 'The file was changed while it was judged; run the program again',
        effect: 'skipped-file',
      },
    ]);
  }
});

test('a rule that throws an error in a part without findings is named', async () => {
  const [one] = rules;
  const throwing: Rule = {
    ...(one as Rule),
    meta: { ...(one as Rule).meta, id: 'throws' },
    check: ({ project }) => {
      if (project.manifests.some(({ name }) => name === 'c')) throw new Error('broken');
    },
  };
  const texts = {
    'a.yaml': workflow('a'),
    'c.yaml': workflow('c', { image: 'busybox:1.36', spec: SIZED }),
  };
  const session = sessionIn(folderWith(texts), {});
  const { walked, kept } = takeIn(session, { fixing: true, keepsAll: false, parts: EACH_GROUP });
  if (kept === undefined) throw new Error('nothing was kept');
  kept.survey.useRules([...kept.survey.rules, throwing]);
  const linting = { fix: 'show', unsafeFixes: false } as const;
  const report = (await lintInParts(session, linting, { walked, kept }, 0))?.report;
  expect(report?.findings.map(({ path }) => path)).toEqual(['a.yaml']);
  expect(report?.ruleErrors).toEqual([{ ruleId: 'throws', message: 'broken' }]);
});

test('fixes are written', async () => {
  const root = folderWith(LEARNING);
  const fixed = await lintIn(root, 0, { fix: 'write' });
  expect(fixed.report.fixed).toBeGreaterThan(1);
  expect(fixed.report.findings).toEqual([]);
  const written = fixed.changes.map(({ path }) => readFileSync(join(root, path), 'utf8'));
  expect(written).toEqual(fixed.changes.map(({ after }) => after));
  const again = await lintIn(root, 0, { fix: 'write' });
  expect([again.changes, again.report.findings]).toEqual([[], []]);
});

describe('a group that is too large to be judged by itself', () => {
  const texts = {
    'a.yaml': `${caller('a', 'lib', `${HOST}/a/c:1`)}---\n${workflow('own')}`,
    'b.yaml': workflow('b'),
    'k.yaml': ACCOUNT,
    'lib.yaml': library('lib', { image: '{{inputs.parameters.image}}' }),
    'z.yaml': workflow('z'),
  };
  const most = texts['b.yaml'].length + 10;

  test('is judged with the files that are kept, in their order', () => {
    const root = folderWith(texts);
    const session = sessionIn(root, {});
    const parts = { together: 0, group: most };
    const { kept } = takeIn(session, { fixing: false, keepsAll: false, parts });
    expect(kept?.survey.kept.map(({ file }) => file.path)).toEqual([
      'a.yaml',
      'k.yaml',
      'lib.yaml',
    ]);
    const { groups } = kept?.survey.apart ?? {};
    expect(groups?.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['b.yaml'],
      ['z.yaml'],
    ]);
  });

  test('is not forgotten where there is no time to read it again', async () => {
    const session = sessionIn(folderWith(texts), {});
    // As a run is stopped whose time is over.
    const stop = Object.assign(new Error('stopped'), { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' });
    const readAgain = (path: RepoPath): SourceFile | undefined => {
      if (path === 'lib.yaml') throw stop;
      return session.readAgain?.(path);
    };
    const linting = { fix: 'none', unsafeFixes: false } as const;
    const parts = { together: 0, group: most };
    const { report } = await lintSession({ ...session, readAgain }, linting, parts);
    expect(report.problems).toMatchObject([
      { path: 'a.yaml', reason: expect.stringContaining('this file and others were not judged') },
    ]);
  });

  test('is left out, and named, where one of its files has changed meanwhile', async () => {
    const session = sessionIn(folderWith(texts), {});
    const readAgain = (path: RepoPath): SourceFile | undefined =>
      path === 'lib.yaml' ? { path, text: '' } : session.readAgain?.(path);
    const linting = { fix: 'none', unsafeFixes: false } as const;
    const parts = { together: 0, group: most };
    const { report } = await lintSession({ ...session, readAgain }, linting, parts);
    expect(report.findings.map(({ path }) => path)).toEqual(['b.yaml', 'z.yaml']);
    expect(report.problems).toMatchObject([
      { path: 'lib.yaml', reason: expect.stringContaining('was changed while') },
    ]);
  });
});

describeWithRenderers('KUBECTL')('what is rendered', () => {
  test('is judged at once', async () => {
    const root = folderWith({
      'a.yaml': workflow('a'),
      'base/kustomization.yaml': 'resources: [w.yaml]\nnamespace: n\n',
      'base/w.yaml': workflow('w'),
    });
    const renderWith = {
      env: { PATH: dirname(process.env['KUBECTL'] ?? '') },
      makeTemporary: processIo().files.makeTemporary,
    };
    const told = await lintIn(root, 0, { renderWith });
    expect(told.rendered === undefined).toBe(false);
    expect('repository' in told).toBe(true);
  });
});

describe('a repository that is judged in parts is told as one that is judged at once', () => {
  test.each(Object.entries(JOINED))('%s', async (_, texts) => {
    await expectSameInParts(texts);
  });

  test.each(Object.entries(CHANGED))('%s', async (_, { texts, others }) => {
    await expectSameLater(folderWith(texts), others);
  });

  test('cases of several rules', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) await expectSameInParts(mixOf(new Draw(seed)));
  });

  test('several instances', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const { files, config } = instanceRepository(seed);
      await expectSameInParts({
        ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
        [CONFIG]: config,
      });
    }
  });

  test('libraries, patches and defaults', async () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const many = [seed, seed + 1000, seed + 2000].map((one) =>
        Object.values(randomRepository(one)),
      );
      await expectSameInParts(split({ all: many.flat().join('---\n') }));
    }
  });

  test('and most of these are', () => {
    expect(seen.apart).toBeGreaterThan(RUNS);
    expect(seen.found).toBeGreaterThan(RUNS);
    expect(seen.changed).toBeGreaterThan(RUNS);
  });
});
