import { expect, test } from '@jest/globals';
import { fixAll, type Fixed, type Relint } from '../../src/fix/apply.ts';
import type { Finding, Safety } from '../../src/finding.ts';
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
    path: PATH,
    range: { start, end },
    manifest: { kind: 'Workflow', name: 'w' },
    related: [],
    fix: { title: message, safety, edits: [{ path: PATH, edit: { range: { start, end }, text } }] },
    fingerprint: message,
  };
}

function fix(findings: readonly Finding[], relint: Relint, unsafe = false): Fixed {
  return fixAll((path) => (path === PATH ? TEXT : undefined), findings, unsafe, relint);
}

const nothingLeft: Relint = () => ({ findings: [], broken: [] });

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
    broken: [],
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
    broken: [],
  }));
  expect(texts.get(PATH)).toBe('01234B6789');
  expect(applied.map(({ title }) => title)).toEqual(['b']);
});

test('of two findings that say the same, one that is fixed is not taken for the other', () => {
  const [one, two] = [finding('a', 1, 2, 'A'), finding('a', 2, 3, 'B')];
  const { texts } = fix([one, two], (changed) => ({
    findings: changed.get(PATH) === '0A23456789' ? [two] : [],
    broken: [],
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
    return { findings: [finding(String(round), 0, 0, 'x')], broken: [] };
  });
  expect(applied).toHaveLength(40);
});
