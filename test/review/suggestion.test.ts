import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineChange } from '../../src/review/change.ts';
import { readHunks } from '../../src/review/hunks.ts';
import { fenced, suggestionFor } from '../../src/review/suggestion.ts';
import { applySuggestion, suggestionOf } from '../github-server/suggestion.ts';
import { fixOnly, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { newFile, planFor } from '../support/review.ts';
import { ruleFolders } from '../support/rule-cases.ts';

const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['without a final newline', (text) => text.replace(/\n$/, '')],
];

const cases = ruleFolders().flatMap(({ cases: all }) =>
  all.filter(({ fixed, isFolder }) => fixed !== undefined && !isFolder),
);

describe.each(VARIANTS)('accepting a suggestion, %s', (variant, vary) => {
  test('gives exactly the bytes of the fixes it shows, for every case of every rule', () => {
    let accepted = 0;
    for (const { files, config } of cases) {
      const file = sourceFile('manifest.yaml', vary(files[0]?.text ?? ''));
      const settings = settingsFrom(config);
      const { comments, findings } = planFor([file], settings);
      for (const { body, startLine, line, fingerprints } of comments) {
        const lines = suggestionOf(body);
        if (lines === undefined) continue;
        accepted += 1;
        const range = { first: startLine ?? line, last: line };
        const shown = findings.filter(({ fingerprint }) => fingerprints.includes(fingerprint));
        const [change] = fixOnly([file], shown, settings);
        expect(applySuggestion(file.text, range, lines)).toBe(change?.after);
      }
    }
    if (variant === 'with CRLF') expect(accepted).toBe(0);
    else expect(accepted).toBeGreaterThan(40);
  });
});

describe('a suggestion', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '```', '````suggestion', '~~~', '\tx', '  y', ''), {
      minLength: 1,
      maxLength: 12,
    })
    .map((lines) => `${lines.join('\n')}\n`);

  test('leads from any text to any other, through a comment, where it is offered', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = lineChange(before, after);
        if (change === undefined) return;
        const hunks = readHunks(newFile(sourceFile('a', before)).patch ?? '');
        const suggestion = suggestionFor(change, before, hunks);
        expect(suggestion).toBeDefined();
        if (suggestion === undefined) return;
        const body = `Text with \`\`\`.\n\n${fenced('suggestion', suggestion.lines)}\n\n<!-- -->`;
        const { first, last } = suggestion;
        expect(applySuggestion(before, { first, last }, suggestionOf(body) ?? ['?'])).toBe(after);
      }),
    );
  });

  test.each([
    ['outside the hunks', 'a\nb\nc\nd\ne\nf\n', 'a\nB\nc\nd\ne\nf\n', '@@ -4 +5,2 @@\n+e\n f'],
    ['across two hunks', 'a\nb\nc\nd\n', 'A\nb\nc\nD\n', '@@ -1 +1 @@\n+a\n@@ -4 +4 @@\n+d'],
    ['a last line without an end', 'a\nb', 'a\nB', '@@ -1 +1,2 @@\n a\n+b'],
    ['a carriage return', 'a\r\nb\r\n', 'a\r\nB\r\n', '@@ -1 +1,2 @@\n a\r\n+b\r'],
    ['text that changes direction', 'a\n', '\u202Ea\n', '@@ -1 +1 @@\n+a'],
    ['a control character that is there', '\u001Ba\n', 'b\n', '@@ -1 +1 @@\n+\u001Ba'],
  ])('is not offered for %s', (_name, before, after, patch) => {
    const change = lineChange(before, after);
    expect(change && suggestionFor(change, before, readHunks(patch))).toBeUndefined();
  });

  test('of new lines holds on to the line before, else to the one behind', () => {
    const change = lineChange('a\nb\nc\n', 'a\nx\nb\nc\n');
    const within = (patch: string): unknown =>
      change && suggestionFor(change, 'a\nb\nc\n', readHunks(patch));
    expect(within('@@ -1 +1,3 @@\n a\n b\n+c')).toEqual({ first: 1, last: 1, lines: ['a', 'x'] });
    expect(within('@@ -2 +2,2 @@\n b\n+c')).toEqual({ first: 2, last: 2, lines: ['x', 'b'] });
  });
});
