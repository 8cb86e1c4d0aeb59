import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { changedLines } from '../../src/fix/changed-lines.ts';
import { insertEntry } from '../../src/yaml/sites/entries.ts';
import { insertionSite } from '../../src/yaml/sites/insertion.ts';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { asMap } from '../../src/yaml/tree.ts';
import { parse } from '../../src/yaml/documents.ts';
import { openFile } from '../support/lint-text.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', '\n', '\r\n', '漢', '😀', ' ', '\uFEFF'),
});

test('a line index says where an offset is, and back', () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), (text, number) => {
      const offset = Math.min(number, text.length);
      const index = new LineIndex(text);
      const { line, column } = index.position(offset);
      const lines = text.split('\n');
      const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      expect(before + column - 1).toBe(offset);
      expect(index.startOf(line)).toBe(before);
      expect(index.lineText(line)).toBe((lines[line - 1] ?? '').replace(/\r$/, ''));
    }),
  );
});

const edits = (text: string): fc.Arbitrary<TextEdit[]> =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(5), fc.string()), { maxLength: 6 }).map((parts) => {
    const made: TextEdit[] = [];
    let free = 0;
    for (const [at, length, inserted] of parts.toSorted((a, b) => a[0] - b[0])) {
      if (at < free) continue;
      const end = Math.min(at + length, text.length);
      made.push({ range: { start: at, end }, text: inserted });
      free = end + 1;
    }
    return made;
  });

test('edits change what they name and nothing else, in whatever order they come', () => {
  const cases = anyText.chain((text) => fc.tuple(fc.constant(text), edits(text)));
  fc.assert(
    fc.property(cases, ([text, list]) => {
      const byHand = list.reduceRight(
        (result, { range, text: inserted }) =>
          result.slice(0, range.start) + inserted + result.slice(range.end),
        text,
      );
      expect(applyEdits(text, list)).toBe(byHand);
      expect(applyEdits(text, list.toReversed())).toBe(byHand);
      expect(applyEdits(text, [...list, ...list])).toBe(byHand);
    }),
  );
});

test('edits that touch are refused', () => {
  const edit = (start: number, end: number, text: string): TextEdit => ({
    range: { start, end },
    text,
  });
  expect(() => applyEdits('abc', [edit(0, 2, 'x'), edit(1, 3, 'y')])).toThrow(RangeError);
  expect(() => applyEdits('abc', [edit(1, 1, 'x'), edit(1, 1, 'y')])).toThrow(RangeError);
});

test('changed lines, put back in, give the edited text', () => {
  const cases = anyText.chain((text) => fc.tuple(fc.constant(text), edits(text)));
  fc.assert(
    fc.property(cases, ([text, list]) => {
      const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
      const changes = changedLines(text, new LineIndex(text), list);
      for (const { line, before, after } of changes.toReversed()) {
        expect(lines.slice(line - 1, line - 1 + before.length)).toEqual(before);
        lines.splice(line - 1, before.length, ...after);
      }
      const expected = applyEdits(text, list)
        .split('\n')
        .map((line) => line.replace(/\r$/, ''));
      const trimmed = (all: string[]): string => all.join('\n').replace(/\n+$/, '');
      expect(trimmed(lines)).toBe(trimmed(expected));
    }),
  );
});

/** Values as YAML of many spellings, with what they mean. */
const scalar = fc.constantFrom('x', '"q"', "'s'", '3', 'true', '""', '"a: b"', 'a#b');
const comment = fc.constantFrom('', ' # note', '\t# {x}');

interface Style {
  readonly flow: boolean;
  readonly step: number;
  readonly eol: string;
  readonly final: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  flow: fc.boolean(),
  step: fc.integer({ min: 1, max: 4 }),
  eol: fc.constantFrom('\n', '\r\n'),
  final: fc.boolean(),
});

type Shape = 'missing' | 'null' | 'empty' | 'full';
const shape = fc.constantFrom<Shape>('missing', 'null', 'empty', 'full');

/** A spec with podMetadata and annotations in every state of completion. */
function specText(
  { flow, step, eol, final }: Style,
  outer: Shape,
  inner: Shape,
  values: readonly string[],
  note: string,
): string {
  const pad = (depth: number): string => ' '.repeat(step * depth);
  const [one = 'x', two = 'x'] = values;
  const annotations: Record<Shape, string[]> = {
    missing: [`${pad(2)}labels:${note}`, `${pad(3)}l: ${one}`],
    null: [`${pad(2)}annotations:${note}`],
    empty: [`${pad(2)}annotations: {}${note}`],
    full: flow
      ? [`${pad(2)}annotations: { a: ${one}, b: ${two} }${note}`]
      : [`${pad(2)}annotations:${note}`, `${pad(3)}a: ${one}${note}`, `${pad(3)}b: ${two}`],
  };
  const metadata: Record<Shape, string[]> = {
    missing: [],
    null: [`${pad(1)}podMetadata:${note}`],
    empty: [`${pad(1)}podMetadata: {}`],
    full: [`${pad(1)}podMetadata:${note}`, ...annotations[inner]],
  };
  const lines = [
    'spec:',
    `${pad(1)}entrypoint: ${one}${note}`,
    ...metadata[outer],
    `${pad(1)}z: ${two}`,
  ];
  return lines.join(eol) + (final ? eol : '');
}

describe('one more annotation', () => {
  test('goes into a map of any style, and changes nothing else for a second parser', () => {
    fc.assert(
      fc.property(
        style,
        shape,
        shape,
        fc.array(scalar, { minLength: 2, maxLength: 2 }),
        comment,
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (how, outer, inner, values, note, value) => {
          const text = specText(how, outer, inner, values, note);
          const file = openFile('a.yaml', text);
          const root = asMap(parse(file).documents[0]?.root);
          if (root === undefined) throw new Error('not a map');
          const site = insertionSite(file, root, ['spec', 'podMetadata', 'annotations']);
          if (!site.open) throw new Error(site.reason);
          const edit = insertEntry(site, 'new.example/key', value);
          const fixed = applyEdits(text, [edit]);
          const expected = load(text) as Record<string, Record<string, Record<string, unknown>>>;
          const spec = expected['spec'] ?? {};
          spec['podMetadata'] = { ...spec['podMetadata'] };
          spec['podMetadata']['annotations'] = {
            ...(spec['podMetadata']['annotations'] as object | undefined),
            'new.example/key': value,
          };
          expect(load(fixed)).toEqual(expected);
          expect(fixed.replace(edit.text, '')).toBe(
            text.slice(0, edit.range.start) + text.slice(edit.range.end),
          );
          if (how.eol === '\r\n') expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['an anchor that is used', 'spec: &s\n  a: 1\nother: *s\n', 'shared'],
    [
      'a merge key',
      'm: &m {podMetadata: {annotations: {a: b}}}\nspec:\n  <<: *m\n  a: 1\n',
      'merge key',
    ],
    ['a value that is no map', 'spec:\n  podMetadata: 3\n', 'not a map'],
    ['explicit keys', 'spec:\n  ? a\n  : 1\n', '?'],
    ['a null with a tag', 'spec:\n  podMetadata: !!null\n', 'not on its own'],
    ['a null with an anchor', 'spec:\n  podMetadata: &a # none\n', 'not on its own'],
  ])('%s gets none, and the reason is told', (_name, text, reason) => {
    const file = openFile('a.yaml', text);
    const root = asMap(parse(file).documents[0]?.root);
    if (root === undefined) throw new Error('not a map');
    const site = insertionSite(file, root, ['spec', 'podMetadata', 'annotations']);
    expect(site).toEqual({ open: false, reason: expect.stringContaining(reason) });
  });
});
