import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import type { Draft } from '../../src/rule-kit/draft.ts';
import { lintFiles, settingsFrom, sourceFile, type Rule } from '../support/lint-text.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const FILE = sourceFile('a.yaml', workflow(ENTERPRISE_IMAGE));

/** The first rule, with another id and another check. */
function ruleOf(check: Rule['check'], id = 'region-unknown', last = false): Rule {
  const [rule] = rules;
  if (rule === undefined) throw new Error('no rule');
  const { meta, concerns } = rule;
  return {
    meta: { ...meta, id, severity: 'warning' },
    messages: { one: () => ({ title: 'one' }), two: () => ({ title: 'two' }) },
    concerns: { ...concerns, last },
    check,
  };
}

function draft(message: 'one' | 'two', start: number, more: Partial<Draft> = {}): Draft {
  const at = { path: FILE.path, range: { start, end: start + 1 } };
  return { at, manifest: { kind: 'Workflow', name: 'a' }, message, data: {}, ...more };
}

const saying = (...drafts: readonly Draft[]): Rule['check'] => {
  return (_facts, report) => {
    for (const one of drafts) report(one);
  };
};

const findingsOf = (rule: Rule, config = ''): ReturnType<typeof lintFiles>['findings'] =>
  lintFiles([FILE], settingsFrom(config), [rule]).findings;

describe('findings', () => {
  test('that are equal are one, with the fix of the one that has one', () => {
    const fix = { title: 'Mend it', safety: 'safe', edits: [] } as const;
    const [found, ...more] = findingsOf(
      ruleOf(saying(draft('one', 5), draft('one', 5, { fix }), draft('one', 5))),
    );
    expect(more).toEqual([]);
    expect(found?.fix).toEqual(fix);
  });

  test('can be more than fit on the stack at once', () => {
    const many = Array.from({ length: 150_000 }, (_, at) => draft('one', at));
    const check: Rule['check'] = (_facts, report) => {
      for (const one of many) report(one);
    };
    expect(findingsOf(ruleOf(check))).toHaveLength(150_000);
  });

  test('of one place and of others are kept apart, in the order of the file', () => {
    const found = findingsOf(ruleOf(saying(draft('two', 9), draft('two', 5), draft('one', 5))));
    expect(found.map(({ message, range }) => `${message} ${String(range.start)}`)).toEqual([
      'one 5',
      'two 5',
      'two 9',
    ]);
  });

  test('that say the same at several places have fingerprints of their own; the first keeps its one', () => {
    const alone = findingsOf(ruleOf(saying(draft('one', 5)))).map(({ fingerprint }) => fingerprint);
    const three = findingsOf(ruleOf(saying(draft('one', 5), draft('one', 7), draft('one', 9)))).map(
      ({ fingerprint }) => fingerprint,
    );
    expect(three[0]).toBe(alone[0]);
    expect(new Set(three).size).toBe(3);
  });

  test.each([
    ['', undefined, 'warning'],
    ['', 'info', 'info'],
    ['rules: { region-unknown: error }', 'info', 'error'],
  ] as const)('with %j and severity %s are a %s', (config, severity, expected) => {
    const drafts = saying(draft('one', 5, severity === undefined ? {} : { severity }));
    expect(findingsOf(ruleOf(drafts), config)).toMatchObject([{ severity: expected }]);
  });
});

describe('a rule', () => {
  test('that is off does not run', () => {
    expect(findingsOf(ruleOf(saying(draft('one', 5))), 'rules: { region-unknown: off }')).toEqual(
      [],
    );
  });

  test('that throws loses its own findings after that, and is named; the others run', () => {
    const broken = (id: string, last: boolean): Rule =>
      ruleOf(
        () => {
          throw new Error(`broken ${id}`);
        },
        id,
        last,
      );
    const { findings, ruleErrors } = lintFiles([FILE], settingsFrom(''), [
      broken('first', false),
      ruleOf(saying(draft('one', 5))),
      broken('last', true),
    ]);
    expect(findings).toHaveLength(1);
    expect(ruleErrors).toEqual([
      { ruleId: 'first', message: 'broken first' },
      { ruleId: 'last', message: 'broken last' },
    ]);
  });
});
