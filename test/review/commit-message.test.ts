import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/finding.ts';
import { commitMessage, isOwnMessage } from '../../src/review/commit-message.ts';
import { fixComment, leftLines, refusalComment } from '../../src/review/fix-words.ts';
import { doneProposal, isDeclined, proposal } from '../../src/review/proposal.ts';
import { sourceFile } from '../support/lint-text.ts';

const path = '[skip ci] Fixes #1.yaml';
const change = { path: sourceFile(path, '').path, before: 'a', after: 'b', edits: [] };
const OURS = { text: '', signature: undefined };

describe('the message of a fix commit', () => {
  test('holds counts, and nothing of a manifest', () => {
    const { headline, body } = commitMessage(2, [change], OURS);
    expect(`${headline}\n\n${body}`).toBe(
      'fix: pull without a password, from image caches\n\n2 findings fixed in 1 file.\n\nFixed-by: wfcache-lint',
    );
    expect(isOwnMessage(`${headline}\n\n${body}\n`)).toBe(true);
    expect(isOwnMessage(`Revert\n\nFixed-by: wfcache-lint\n\nmore`)).toBe(false);
  });

  test('begins as the workflow says, and ends with who signs it off', () => {
    const wishes = { text: 'chore: caches\n\nSee RUN-7.', signature: 'bot <1+bot@x>' };
    const { headline, body } = commitMessage(1, [change], wishes);
    expect(headline).toBe('chore: caches');
    expect(body).toBe(
      'See RUN-7.\n\n1 finding fixed in 1 file.\n\nSigned-off-by: bot <1+bot@x>\nFixed-by: wfcache-lint',
    );
    expect(isOwnMessage(`${headline}\n\n${body}`)).toBe(true);
  });
});

const finding = (fingerprint: string, ruleId = 'some-rule'): Finding =>
  ({ fingerprint, ruleId }) as Finding;
const [A, B] = [finding('a'.repeat(16)), finding('b'.repeat(16), 'other-rule')];
const PROPOSED = {
  fixed: 2,
  changes: [change],
  findings: [A, B],
  left: new Map(),
  startsNothing: false,
};

describe('a pull request with fixes', () => {
  test('says what it holds', () => {
    const { headline, body } = proposal(PROPOSED);
    expect(headline).toBe('Fix 2 findings of wfcache-lint');
    expect(body).toContain('- `[skip ci] Fixes #1.yaml`\n');
    expect(body).toContain('- 1 finding of [other-rule](');
    expect(body).not.toContain('GITHUB_TOKEN');
    const left = new Map([['x.yaml', 'is executable']]);
    const more = proposal({ ...PROPOSED, left, startsNothing: true }).body;
    expect(more).toContain('- Not fixed: `x.yaml` is executable\n');
    expect(more).toContain('GITHUB\\_TOKEN');
  });

  test('names fifty files', () => {
    const shown = (paths: readonly string[]): readonly string[] =>
      proposal({
        ...PROPOSED,
        findings: [],
        changes: paths.map((one) => ({
          ...change,
          path: sourceFile(one, '').path,
          before: undefined,
        })),
      })
        .body.split('\n')
        .filter((line) => line.startsWith('- '));
    expect(shown(['new.yaml'])).toEqual(['- `new.yaml` (new)']);
    const many = Array.from({ length: 52 }, (_, at) => `${String(at)}.yaml`);
    expect(shown(many.slice(0, 50))).toHaveLength(50);
    expect(shown(many).slice(49)).toEqual(['- `49.yaml` (new)', '- and 2 more files']);
  });

  test('that a person has closed is declined, until there is a finding that it did not hold', () => {
    const { body } = proposal(PROPOSED);
    expect(isDeclined(body, [B, A])).toBe(true);
    expect(isDeclined(body.replaceAll('\n', '\r\n'), [A])).toBe(true);
    expect(isDeclined(body, [A, finding('c'.repeat(16))])).toBe(false);
    expect(isDeclined(doneProposal(body), [A])).toBe(false);
    expect(isDeclined('Something else', [A])).toBe(false);
  });

  test('of more findings than a marker holds is declined as a whole', () => {
    const many = Array.from({ length: 2001 }, (_, at) => finding(String(at).padStart(16, '0')));
    const { body } = proposal({ ...PROPOSED, findings: many });
    expect(body.length).toBeLessThan(65_536);
    expect(isDeclined(body, many)).toBe(true);
  });
});

describe('what is said about a fix commit', () => {
  test('names what was left alone, and that no checks run', () => {
    const left = new Map([['x.yaml', 'is executable']]);
    const told = { sha: 'abc', fixed: 1, changes: [change], left, startsNothing: true };
    expect(fixComment(told)).toMatch(
      /^wfcache-lint fixed 1 finding in 1 file: abc\.\n\n- Not fixed: `x\.yaml` is executable\n\nChecks do not run on this commit/,
    );
    const quiet = { ...told, left: new Map(), startsNothing: false };
    expect(fixComment(quiet)).toBe('wfcache-lint fixed 1 finding in 1 file: abc.');
    expect(refusalComment('It is <b>')).toBe('wfcache-lint did not fix anything. It is \\<b\\>.');
  });

  test('names fifty files', () => {
    const left = new Map(Array.from({ length: 52 }, (_, at) => [String(at), 'is a link']));
    expect(leftLines(left)).toHaveLength(51);
    expect(leftLines(left).at(-1)).toBe('Not fixed: 2 more files');
  });
});
