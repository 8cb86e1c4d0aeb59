import { describe, expect, test } from '@jest/globals';
import { Deadline } from '../../src/adapters/deadline.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { Linted } from '../../src/program/linted.ts';
import { answerInTime, OutOfTimeError } from '../../src/program/out-of-time.ts';
import { runCommandLine } from '../../src/commands/cli/run.ts';
import { processIo } from '../../src/adapters/process.ts';
import { givenBy, judgeInTime } from '../../src/program/judge.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import { takeIn } from '../../src/program/take-in.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();

function forever(): never {
  for (;;);
}

/** The same, but it sleeps: for times that leave the work before it enough on any machine. */
function asleepForever(): never {
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (;;) Atomics.wait(never, 0, 0, 5);
}

describe('work is stopped', () => {
  test.each([
    ['in a loop', forever],
    [
      'in a loop that catches everything',
      () => {
        for (;;)
          try {
            forever();
          } catch {
            /* on and on */
          }
      },
    ],
    ['in a regular expression', () => /^(?:a+)+$/.test(`${'a'.repeat(64)}b`)],
  ])('%s', (_name, work) => {
    expect(
      new Deadline({ now: () => 0, seconds: 0.05, secondsCalled: '--timeout' }).run(work),
    ).toMatchObject({
      ok: false,
      error: 'late',
    });
  });

  test('and the time of all parts is counted together', () => {
    let clock = 0;
    const deadline = new Deadline({ now: () => clock, seconds: 10, secondsCalled: '--timeout' });
    const work = (seconds: number) => () => (clock += seconds * 1000);
    expect(deadline.run(work(4), 0.5).ok).toBe(true);
    clock += 60_000;
    expect(deadline.run(work(2), 0.5).ok).toBe(true);
    expect(deadline.run(work(0), 0.5).ok).toBe(false);
    expect(deadline.run(work(0), 0.8).ok).toBe(true);
  });

  test('but errors are those of the work, and work can hold other work', () => {
    const deadline = new Deadline({ now: () => 0, seconds: 10, secondsCalled: '--timeout' });
    expect(() =>
      deadline.run(() => {
        throw new TypeError('own');
      }),
    ).toThrow('own');
    expect(deadline.run(() => [deadline.run(() => 1), 2])).toMatchObject({
      value: [{ value: 1 }, 2],
    });
    expect(
      new Deadline({ now: () => 0, seconds: 0.05, secondsCalled: '--timeout' }).run(() =>
        new Deadline({ now: () => 0, seconds: 10, secondsCalled: '--timeout' }).run(forever),
      ).ok,
    ).toBe(false);
  });
});

describe('an answer', () => {
  test('has as much time as the reading before it, and no more', () => {
    let clock = 0;
    const deadline = new Deadline({ now: () => clock, seconds: 0.05, secondsCalled: '--timeout' });
    expect(deadline.run(() => (clock += 60_000)).ok).toBe(true);
    expect(deadline.run(() => 1).ok).toBe(false);
    expect(answerInTime(deadline, () => 1)).toBe(1);
    expect(() => answerInTime(deadline, forever)).toThrow(
      new OutOfTimeError(
        'The time of the run (0.05 s) was over; give it more with --timeout; the result is not complete',
      ),
    );
  });

  test('that does not come in time ends a command with 3 and one line', async () => {
    let said = '';
    const stderr = { isTerminal: false, width: undefined, write: (text: string) => (said += text) };
    const now = (): never =>
      answerInTime(
        new Deadline({ now: () => 0, seconds: 0.05, secondsCalled: '--timeout' }),
        forever,
      );
    const io = { ...processIo(), stderr, now };
    expect(await runCommandLine(['explain', '.'], io, '1.2.3')).toBe(3);
    expect(said).toMatch(/^error: The time of the run .+ the result is not complete\n$/);
  });
});

/** A repository of two files with a finding each. */
function open(): Session {
  const { root } = repository({
    '.wfcache-lint.yaml': CONFIG,
    'a.yaml': workflow(ENTERPRISE_IMAGE),
    'b.yaml': workflow(ENTERPRISE_IMAGE),
  });
  const opened = openSession({
    cwd: root,
    paths: ['.'],
    include: [],
    exclude: [],
    now: () => 0,
    today: '2026-06-01',
  });
  if (!opened.ok) throw new Error(opened.error.join());
  return opened.value;
}

/** Stops at the part of a run with this number, after `stop` has run in its place or inside of it. */
function lateAt(session: Session, part: number): Session {
  let parts = 0;
  const deadline = new Deadline({ now: () => 0, seconds: 60, secondsCalled: '--timeout' });
  const run = deadline.run.bind(deadline);
  deadline.run = ((work: () => unknown, share?: number) => {
    parts += 1;
    return parts < part
      ? run(work, share)
      : new Deadline({ now: () => 0, seconds: 0.000_001, secondsCalled: '--timeout' }).run(work);
  }) as Deadline['run'];
  return { ...session, deadline };
}

async function lint(session: Session, fix: 'none' | 'show' | 'write' = 'none'): Promise<Linted> {
  return lintSession(session, { fix, unsafeFixes: false });
}

describe('what is known is said, and what is not is named', () => {
  test('where a file takes too long to read', async () => {
    const session = open();
    const files: Session['files'] = function* (walked) {
      for (const file of session.files(walked)) {
        if (file.path === 'b.yaml') asleepForever();
        yield file;
      }
    };
    const slow = {
      ...session,
      files,
      deadline: new Deadline({ now: () => 0, seconds: 8, secondsCalled: '--timeout' }),
    };
    const { report, missing } = await lint(slow);
    expect(missing).toEqual([]);
    expect(report.findings.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(report.problems).toEqual([
      {
        path: 'b.yaml',
        reason:
          'The time of the run (8 s) was over; give it more with --timeout; this file and all after it were not read',
        effect: 'skipped-file',
      },
    ]);
  });

  test('where there is no time for rules', async () => {
    const { report } = await lint(lateAt(open(), 2));
    expect(report.findings).toEqual([]);
    expect(report.ruleErrors.map(({ ruleId }) => ruleId)).toContain('acr-instance-id-missing');
    expect(report.ruleErrors[0]?.message).toContain('--timeout');
  });

  test('where a rule takes too long', () => {
    const { kept } = takeIn(open(), { fixing: true, keepsAll: false });
    const [first, ...others] = kept?.survey.rules ?? [];
    if (kept === undefined || first === undefined) throw new Error('Nothing was kept');
    const slow: Rule = {
      ...first,
      meta: { ...first.meta, id: 'never-ends' },
      check: asleepForever,
    };
    const own = others.filter(({ meta }) => meta.id === 'acr-instance-id-missing');
    kept.survey.useRules([...own, slow, first]);
    const { first: judged, isLate } = judgeInTime(
      givenBy(kept),
      new Deadline({ now: () => 0, seconds: 8, secondsCalled: '--timeout' }),
    );
    expect(isLate).toBe(true);
    expect(judged.verdict.findings.map(({ path, fix }) => [path, fix])).toEqual([
      ['a.yaml', undefined],
      ['b.yaml', undefined],
    ]);
    expect(judged.verdict.ruleErrors.map(({ ruleId }) => ruleId)).toEqual([
      'never-ends',
      first.meta.id,
    ]);
  });

  test.each(['none', 'show', 'write'] as const)(
    'where there is no time for fixes: %s',
    async (fix) => {
      const session = open();
      const { report, changes } = await lint(lateAt(session, 3), fix);
      expect(report.findings.map(({ path, fix: own }) => [path, own])).toEqual([
        ['a.yaml', undefined],
        ['b.yaml', undefined],
      ]);
      expect(report.findings[0]?.help).toContain('No fix: The time of the run (60 s) was over');
      expect(report.problems).toEqual([expect.objectContaining({ path: '.', effect: 'no-fixes' })]);
      expect([changes, report.fixed]).toEqual([[], 0]);
    },
  );
});
