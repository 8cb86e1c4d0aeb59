import { describe, expect, test } from '@jest/globals';
import { planAndTry, planFixes, withRefusals, type PlannedFixes } from '../../src/fix/plan.ts';
import { saidBy, type State } from '../../src/fix/state.ts';
import type { Finding, Fix, Safety } from '../../src/finding.ts';
import { addingEdit } from '../../src/text/edits.ts';
import type { RepoPath } from '../../src/text/text.ts';

const PATH = 'a.yaml' as RepoPath;
const TEXT = '0123456789';

function finding(
  message: string,
  start: number,
  end: number,
  text: string,
  safety: Safety = 'safe',
): Finding {
  return {
    ruleId: 'some-rule',
    severity: 'warning',
    message,
    notes: [],
    said: message,
    path: PATH,
    range: { start, end },
    manifest: { kind: 'Workflow', name: 'w' },
    related: [],
    fix: { title: message, safety, edits: [{ path: PATH, edit: { range: { start, end }, text } }] },
    fingerprint: message,
  };
}

/** What the program would find in changed texts, and in which files it could read less. */
type Relint = (texts: ReadonlyMap<RepoPath, string>) => {
  readonly findings: readonly Finding[];
  readonly broken?: readonly RepoPath[];
  readonly wrong?: State['wrong'];
};

function fix(findings: readonly Finding[], relint: Relint, unsafe = false): PlannedFixes {
  const original = (path: RepoPath): string | undefined => (path === PATH ? TEXT : undefined);
  const judge = (texts: ReadonlyMap<RepoPath, string>): State => {
    const { findings: left, broken = [], wrong = new Map<string, never>() } = relint(texts);
    return {
      findings: left,
      around: [],
      faultsAt: (path) => (broken.includes(path) ? 1 : 0),
      wrong,
    };
  };
  const first: State = { findings, around: [], faultsAt: () => 0, wrong: new Map() };
  return planFixes(
    first,
    { unsafe, isWanted: () => true },
    { original, judgeFrom: () => judge, twins: new Map() },
  );
}

const nothingLeft: Relint = () => ({ findings: [] });

test('fixes that do not touch are applied together', () => {
  const { texts, applied } = fix([finding('a', 1, 2, 'A'), finding('b', 5, 5, 'B')], nothingLeft);
  expect(texts.get(PATH)).toBe('0A234B56789');
  expect(applied).toHaveLength(2);
});

test('of two that touch the first is applied, the second when it still stands afterwards', () => {
  const second = finding('b', 2, 4, 'B');
  const { texts, applied } = fix([finding('a', 1, 3, 'A'), second], (changed) => ({
    findings:
      changed.get(PATH) === '0A3456789'
        ? ([{ ...second, fix: finding('b', 1, 2, 'AB').fix }] as Finding[])
        : [],
  }));
  expect(texts.get(PATH)).toBe('0AB3456789');
  expect(applied).toHaveLength(2);
});

test('unsafe fixes are applied only when asked for', () => {
  const found = [finding('a', 1, 2, 'A', 'unsafe')];
  expect(fix(found, nothingLeft).texts.size).toBe(0);
  expect(fix(found, nothingLeft, true).texts.get(PATH)).toBe('0A23456789');
});

test('a finding that outlives its fix gets its text back, the others keep theirs', () => {
  const stubborn = finding('a', 1, 1, 'A');
  const { texts, applied } = fix([stubborn, finding('b', 5, 6, 'B')], () => ({
    findings: [stubborn],
  }));
  expect(texts.get(PATH)).toBe('01234B6789');
  expect(applied.map(({ title }) => title)).toEqual(['b']);
});

test('of two findings that say the same, one that is fixed is not taken for the other', () => {
  const [one, two] = [finding('a', 1, 2, 'A'), finding('a', 2, 3, 'B')];
  const { texts } = fix([one, two], (changed) => ({
    findings: changed.get(PATH) === '0A23456789' ? [two] : [],
  }));
  expect(texts.get(PATH)).toBe('0AB3456789');
});

test('a file that becomes unreadable gets its text back', () => {
  const { texts, applied } = fix([finding('a', 1, 2, '[')], () => ({
    findings: [],
    broken: [PATH],
  }));
  expect(texts.size).toBe(0);
  expect(applied).toEqual([]);
});

test('fixes that follow from each other without end are cut off', () => {
  let round = 0;
  const { applied } = fix([finding('0', 0, 0, 'x')], () => {
    round += 1;
    return { findings: [finding(String(round), 0, 0, 'x')] };
  });
  expect(applied).toHaveLength(40);
});

describe('a plan is refused in part', () => {
  const left = (...findings: readonly Finding[]): { readonly findings: readonly Finding[] } => ({
    findings,
  });
  const A = finding('a', 1, 2, 'A');
  const B = finding('b', 5, 6, 'B');
  /** The findings of A and B that are left in a text, and others. */
  const leftIn = (
    texts: ReadonlyMap<RepoPath, string>,
    more: (text: string) => readonly Finding[],
  ): ReturnType<Relint> => {
    const text = texts.get(PATH) ?? TEXT;
    return left(
      ...(text.includes('A') ? [] : [A]),
      ...(text.includes('B') ? [] : [B]),
      ...more(text),
    );
  };
  const wordsOf = ({ refused }: PlannedFixes): string[] =>
    [...refused.values()].map(({ words }) => words);

  test('where it would cause a finding that was not there', () => {
    const caused: Finding = { ...finding('caused', 8, 9, 'x'), ruleId: 'other' };
    const { fix: _, ...withoutFix } = caused;
    const plan = fix([A, B], (texts) =>
      leftIn(texts, (text) => (text.includes('B') ? [withoutFix] : [])),
    );
    expect(plan.texts.get(PATH)).toBe('0A23456789');
    expect(wordsOf(plan)).toEqual(['it would cause other in a.yaml: caused']);
  });

  test('not where the fix says that it brings the finding to light', () => {
    const { fix: _, ...caused } = { ...finding('caused', 8, 9, 'x'), ruleId: 'other' };
    const uncovering = (rule: string): Finding => {
      return { ...B, fix: { ...finding('b', 5, 6, 'B').fix, uncovers: [rule] } as Fix };
    };
    const planned = (rule: string): PlannedFixes =>
      fix([uncovering(rule)], (texts) =>
        left(texts.get(PATH)?.includes('B') ? caused : uncovering(rule)),
      );
    expect(planned('other').texts.get(PATH)).toBe('01234B6789');
    expect(planned('another').texts.size).toBe(0);
  });

  test('where it would hide a finding that it is not for, unless that goes with it', () => {
    const { fix: _, ...seen } = { ...finding('seen', 8, 9, 'x'), ruleId: 'other' };
    const plan = fix([A, B, seen], (texts) =>
      leftIn(texts, (text) => (text.includes('B') ? [] : [seen])),
    );
    expect(plan.texts.get(PATH)).toBe('0A23456789');
    expect(wordsOf(plan)).toEqual(['it would hide other in a.yaml, which it does not mend']);
    const mending = (rule: string): Finding => {
      return { ...B, fix: { ...finding('b', 5, 6, 'B').fix, mends: [rule] } as Fix };
    };
    const answered = (rule: string): string | undefined =>
      fix([mending(rule), seen], (texts) =>
        leftIn(texts, (text) => (text.includes('B') ? [] : [seen])),
      ).texts.get(PATH);
    expect([answered('other'), answered('another')]).toEqual(['0A234B6789', undefined]);
    const mended = { ...finding('seen', 8, 9, 'x'), ruleId: 'other' };
    expect(fix([finding('b', 5, 6, 'B'), mended], nothingLeft).texts.get(PATH)).toBe('01234B67x9');
  });

  test('where it would leave a wrong id that was not there', () => {
    const at = { path: PATH, range: { start: 5, end: 6 } };
    const wrong = new Map([['pod', { at, words: 'it would give a pod a wrong id' }]]);
    const plan = fix([A, B], (texts) => ({
      ...leftIn(texts, () => []),
      ...(texts.get(PATH)?.includes('B') === true ? { wrong } : {}),
    }));
    expect(plan.texts.get(PATH)).toBe('0A23456789');
    expect(wordsOf(plan)).toEqual(['it would give a pod a wrong id']);
  });

  test('a fix that needs another one is refused with it, and made with it', () => {
    const { fix: _, ...caused } = { ...finding('caused', 8, 9, 'x'), ruleId: 'other' };
    const relint =
      (isBad: (text: string) => boolean): Relint =>
      (texts) =>
        leftIn(texts, (text) => (isBad(text) ? [caused] : []));
    const both = [A, B];
    const needs = relint((text) => text.includes('A') && !text.includes('B'));
    expect(fix(both, needs).texts.get(PATH)).toBe('0A234B6789');
    const never = relint((text) => text.includes('B') || text.includes('A'));
    expect(fix(both, never).texts.size).toBe(0);
    const without = relint(
      (text) => text.includes('B') || (text.includes('A') && !text.includes('B')),
    );
    expect(fix(both, without).texts.size).toBe(0);
  });

  test('the finding keeps the reason instead of its fix', () => {
    const one = finding('b', 5, 6, 'B');
    const { refused } = fix([one], (texts) =>
      texts.size > 0 ? left({ ...one, ruleId: 'x' }) : left(),
    );
    const [told] = withRefusals([one], refused);
    expect(told?.fix).toBeUndefined();
    expect(told?.help).toMatch(/^No fix: it would cause x in a\.yaml/);
  });
});

test('unsafe fixes that are not wanted are tried, and refused where they would do harm', () => {
  const safe = finding('safe', 1, 2, 'A');
  const good = finding('good', 4, 5, 'G', 'unsafe');
  const bad = finding('bad', 7, 8, 'B', 'unsafe');
  const { fix: _, ...caused } = { ...finding('caused', 9, 9, ''), ruleId: 'other' };
  const judge = (texts: ReadonlyMap<RepoPath, string>): State => {
    const text = texts.get(PATH) ?? TEXT;
    const left = [safe, good, bad].filter(({ fix: own }) => {
      const [one] = own?.edits ?? [];
      return one !== undefined && !text.includes(one.edit.text);
    });
    const findings = text.includes('B') ? [...left, caused] : left;
    return { findings, around: [], faultsAt: () => 0, wrong: new Map() };
  };
  const making = { original: () => TEXT, judgeFrom: () => judge, twins: new Map() };
  const tried = planAndTry(judge(new Map()), false, making);
  expect(tried.texts.get(PATH)).toBe('0A23456789');
  expect([...tried.refused.keys()]).toEqual([saidBy(bad)]);
  const all = planAndTry(judge(new Map()), true, making);
  expect(all.texts.get(PATH)).toBe('0A23G56789');
  expect([...all.refused.keys()]).toEqual([saidBy(bad)]);
});

describe('fixes that are one for who reads them', () => {
  const one = finding('one', 1, 2, 'A');
  const two = finding('two', 3, 4, 'B');
  const other = finding('other', 6, 7, 'C');
  const { fix: _, ...caused } = { ...finding('caused', 9, 9, ''), ruleId: 'another-rule' };
  const names = new Set([saidBy(one), saidBy(two)]);
  const twins = new Map([...names].map((name) => [name, names]));

  /** What a plan makes of the text. `more` is found beside those findings that are not fixed. */
  const madeOf = (
    found: readonly Finding[],
    more: (text: string) => readonly Finding[] = () => [],
    unsafe = false,
  ): string => {
    const judge = (texts: ReadonlyMap<RepoPath, string>): State => {
      const text = texts.get(PATH) ?? TEXT;
      const left = found.filter((each) => !text.includes(each.fix?.edits[0]?.edit.text ?? ''));
      const findings = [...left, ...more(text)];
      return { findings, around: [], faultsAt: () => 0, wrong: new Map() };
    };
    const first: State = judge(new Map());
    const making = { original: () => TEXT, judgeFrom: () => judge, twins };
    const { texts } = planFixes(first, { unsafe, isWanted: () => true }, making);
    return texts.get(PATH) ?? TEXT;
  };

  test('are made together', () => {
    expect(madeOf([one, two, other])).toBe('0A2B45C789');
  });

  test.each(['A', 'B'])('are both left where one (%s) does harm, and others are made', (letter) => {
    const harm = (text: string): readonly Finding[] => (text.includes(letter) ? [caused] : []);
    expect(madeOf([one, two, other], harm)).toBe('012345C789');
  });

  test('are both left where one finding would still be there', () => {
    const stubborn = (text: string): readonly Finding[] => (text.includes('B') ? [two] : []);
    expect(madeOf([one, two, other], stubborn)).toBe('012345C789');
  });

  test('are both left where one is unsafe and only safe ones are made', () => {
    const found = [one, finding('two', 3, 4, 'B', 'unsafe'), other];
    expect(madeOf(found)).toBe('012345C789');
    expect(madeOf(found, undefined, true)).toBe('0A2B45C789');
  });
});

test('many fixes take as many judgements as one', () => {
  let judged = 0;
  const count = (length: number): number => {
    judged = 0;
    const text = '.'.repeat(length * 2);
    const findings = Array.from({ length }, (_, at) => finding(String(at), at * 2, at * 2, 'x'));
    const done: State = { findings: [], around: [], faultsAt: () => 0, wrong: new Map() };
    const { applied } = planFixes(
      { ...done, findings },
      { unsafe: true, isWanted: () => true },
      { original: () => text, judgeFrom: () => () => ((judged += 1), done), twins: new Map() },
    );
    expect(applied).toHaveLength(length);
    return judged;
  };
  expect(count(2000)).toBe(count(1));
});

test('fixes that add to one map at one place are joined, and one key has one value', () => {
  const adding = (key: string, value: string): Finding => {
    const entries = [{ key, text: `${key}=${value}` }];
    const edit = addingEdit(
      { start: 5, end: 5 },
      { before: '<', entries, separator: ',', after: '>' },
    );
    const one = finding(`${key} ${value}`, 5, 5, '');
    return { ...one, fix: { title: key, safety: 'safe', edits: [{ path: PATH, edit }] } };
  };
  let judged = 0;
  const keys = Array.from({ length: 60 }, (_, at) => `k${String(at)}`);
  const done = (): ReturnType<Relint> => ((judged += 1), { findings: [] });
  const { texts, applied } = fix([...keys.map((key) => adding(key, 'v')), adding('k0', 'v')], done);
  expect(texts.get(PATH)).toBe(`01234<${keys.map((key) => `${key}=v`).join()}>56789`);
  expect(applied).toHaveLength(61);
  // Once at the beginning, and once with all of them.
  expect(judged).toBe(2);
  const other = fix([adding('k', 'v'), adding('k', 'w')], nothingLeft);
  expect(other.texts.get(PATH)).toBe('01234<k=v>56789');
});
