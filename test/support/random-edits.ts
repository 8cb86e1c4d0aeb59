import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';

/** Texts with few different lines, so that many are equal; with all kinds of line ends. */
const texts: fc.Arbitrary<string> = fc
  .record({
    bom: fc.boolean(),
    lines: fc.array(fc.constantFrom('', 'a', 'b', '  a: 1', '--- a', '+b', '\\ x'), {
      maxLength: 24,
    }),
    end: fc.constantFrom('\n', '\r\n'),
    isOpen: fc.boolean(),
  })
  .map(({ bom, lines, end, isOpen }) => {
    const text = lines.join(end) + (isOpen || lines.length === 0 ? '' : end);
    return (bom ? '\uFEFF' : '') + text;
  });

/** Edits of a text of this length that do not touch each other, in any order. */
function editsFor(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const one = fc.record({
    gap: fc.nat({ max: 12 }),
    size: fc.constantFrom(0, 0, 1, 2, 5),
    text: fc.constantFrom('', 'a', '\n', 'a\n', '\r\n', '  a: 1\n', 'x\ny\n', '\nz'),
  });
  const chosen = fc.record({
    fromStart: fc.boolean(),
    atEnd: fc.boolean(),
    list: fc.array(one, { maxLength: 6 }),
  });
  return chosen.map(({ fromStart, atEnd, list }) => {
    const edits: TextEdit[] = [];
    let at = fromStart ? 0 : 1;
    for (const { gap, size, text } of list) {
      const start = edits.length === 0 && fromStart ? 0 : at + gap;
      if (start + size > length) break;
      edits.push({ range: { start, end: start + size }, text });
      at = start + size + 1;
    }
    if (atEnd && at <= length) edits.push({ range: { start: length, end: length }, text: 'end' });
    return edits.toReversed();
  });
}

/** A text, and edits that are made one list after the other. */
export interface Edited {
  readonly text: string;
  readonly rounds: readonly (readonly TextEdit[])[];
  readonly after: string;
}

/** A text that is edited in one round or in several. */
export const edited: fc.Arbitrary<Edited> = texts
  .map((text): Edited => ({ text, rounds: [], after: text }))
  .chain(withRound)
  .chain((one) => fc.boolean().chain((more) => (more ? withRound(one) : fc.constant(one))))
  .chain((one) => fc.boolean().chain((more) => (more ? withRound(one) : fc.constant(one))));

function withRound({ text, rounds, after }: Edited): fc.Arbitrary<Edited> {
  return editsFor(after.length).map((edits) => ({
    text,
    rounds: [...rounds, edits],
    after: applyEdits(after, edits),
  }));
}
