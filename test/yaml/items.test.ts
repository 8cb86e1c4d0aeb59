import { describe, expect, test } from '@jest/globals';
import { rearrangeItems } from '../../src/yaml/sites/items.ts';
import { collectionPlace } from '../../src/yaml/sites/removal.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { get } from '../../src/yaml/tree.ts';
import { parse } from '../../src/yaml/documents.ts';
import { openFile } from '../support/lint-text.ts';

/** The text with these items in its list `x`; undefined where that is refused. */
function rearranged(text: string, items: readonly (number | string)[]): string | undefined {
  const [document] = parse(openFile('a.yaml', text)).documents;
  const list = get(document?.root, 'x');
  const place = list?.kind === 'seq' ? collectionPlace(list) : undefined;
  const edit = place && rearrangeItems(text, place, items);
  return edit && applyEdits(text, [edit]);
}

const BLOCK = 'a: 1\nx:\n  - "b" # first\n  # about d\n  - d\n\n  - f\nz: 1\n';

describe('in block style', () => {
  test('new items come where they are put, the others keep their lines', () => {
    expect(rearranged(BLOCK, ['"a"', 0, '"c"', 1, 2, '"g"'])).toBe(
      'a: 1\nx:\n  - "a"\n  - "b" # first\n  - "c"\n  # about d\n  - d\n\n  - f\n  - "g"\nz: 1\n',
    );
  });

  test('an item that goes leaves the comment above it', () => {
    expect(rearranged(BLOCK, [0, 2])).toBe(
      'a: 1\nx:\n  - "b" # first\n  # about d\n\n  - f\nz: 1\n',
    );
    expect(rearranged(BLOCK, ['"n"'])).toBe('a: 1\nx:\n  - "n"\n  # about d\n\nz: 1\n');
  });

  test('nothing changes where nothing is to', () => {
    expect(rearranged(BLOCK, [0, 1, 2])).toBe(BLOCK);
  });

  test('line ends stay what they are, and so does a missing one', () => {
    const crlf = BLOCK.replaceAll('\n', '\r\n');
    expect(rearranged(crlf, [0, '"c"', 1, 2])).toBe(
      rearranged(BLOCK, [0, '"c"', 1, 2])?.replaceAll('\n', '\r\n'),
    );
    expect(rearranged('x:\r\n- a', [0, 'b'])).toBe('x:\r\n- a\r\n- b');
    expect(rearranged('x:\n- a\n- b', [0])).toBe('x:\n- a');
  });

  test.each(['x:\n  - >-\n    a\n  - b\n', 'x:\n  - &a a\n  - b\n'])('refused: %j', (text) => {
    expect(rearranged(text, [0, 'c'])).toBeUndefined();
  });
});

describe('in flow style', () => {
  test('items are put in and taken out', () => {
    expect(rearranged('x: [ "a",b ]\n', ['n', 1])).toBe('x: [ n, b ]\n');
  });

  test.each(['x: [a, # why\n  b]\n', 'x: []\n'])('refused: %j', (text) => {
    expect(rearranged(text, ['c'])).toBeUndefined();
  });
});
