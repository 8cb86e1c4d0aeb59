import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import examples from '../rules/examples.ts';
import guides from '../rules/guides.ts';
import rules from '../rules/index.ts';
import { describeRules } from '../src/commands/cli/rules.ts';
import { sourceFile, type Finding, type SourceFile } from './support/lint-text.ts';
import { caseFile, pageExample, type CaseFile } from './support/rule-cases.ts';
import { lintBy } from './support/rule-run.ts';

/** The most lines of one file of an example. */
const LONGEST = 16;

/** The most columns of a line of an example; what is longer is scrolled on most screens. */
const WIDEST = 109;

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))(
  'the page of $id',
  ({ id, rule }) => {
    const example = pageExample(id);
    const said = (files: readonly SourceFile[]): readonly Finding[] => lintBy(rule, example, files);

    test('shows a bad example with the wrong line marked, and a good one', () => {
      const bad = sources(example.bad);
      const [first] = said(bad);
      expect(first && linesAt(bad, first)).toMatch(/ # \S/);
      expect(said(sources(example.good))).toEqual([]);
    });

    test('holds for each platform that it names, unless it says more about them', () => {
      const { platforms = [], note } = guides[id]?.holds ?? {};
      const silent = platforms.filter((platform) => {
        const config = `platform: ${platform}\n${(example.config ?? '').replace(/^platform: .*\n/m, '')}`;
        return lintBy(rule, { ...example, config }, sources(example.bad)).length === 0;
      });
      expect(note === undefined ? silent : []).toEqual([]);
      expect(silent.length).toBeLessThan(platforms.length);
    });

    test('has examples that a reader sees at a glance', () => {
      for (const { text } of [...example.bad, ...example.good]) {
        const lines = text.trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(LONGEST);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDEST);
      }
    });

    test('names --fix where there is one, and only there', () => {
      const steps = (guides[id]?.repair ?? []).join(' ');
      expect(steps.includes('--fix') && rule.meta.fix === 'none').toBe(false);
      expect(steps.includes('--unsafe-fixes') && rule.meta.fix !== 'unsafe').toBe(false);
    });

    test('is what the command line prints', () => {
      const page = flat(readFileSync(caseFile(id, 'README.md'), 'utf8').replace(/[\\`]/g, ''));
      const screen = flat(describeRules(id));
      const { wrong = '', repair = [], holds } = guides[id] ?? {};
      for (const text of [wrong, ...repair, holds?.argo ?? '', rule.meta.rationale]) {
        expect(page).toContain(flat(text));
        expect(screen).toContain(flat(text));
      }
      expect(screen).toContain(flat(examples[id]?.bad ?? 'none'));
    });
  },
);

function sources(files: readonly CaseFile[]): SourceFile[] {
  return files.map(({ path, text }) => sourceFile(path, text));
}

/** The line of the file at which a finding begins, and the one above it, for blocks of text. */
function linesAt(files: readonly SourceFile[], { path, range }: Finding): string {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const at = text.slice(0, range.start).split('\n').length;
  const lines = text.split('\n').slice(Math.max(0, at - 2), at);
  return lines.filter((line, index) => index > 0 || at === 1 || /: \|/.test(line)).join('\n');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
