import { describe, expect, test } from '@jest/globals';
import { closest, didYouMean, didYouMeanName } from '../../src/text/suggestion.ts';
import {
  brief,
  described,
  duration,
  imageName,
  imagesInTitle,
  listed,
  notesOnMore,
  quoted,
  sentence,
} from '../../src/text/wording.ts';

describe('words of messages', () => {
  test.each([
    [quoted('a'), '"a"'],
    [quoted('a'.repeat(160)), `"${'a'.repeat(160)}"`],
    [quoted('a'.repeat(161)), `"${'a'.repeat(160)}…"`],
    [listed([]), ''],
    [listed(['a']), '"a"'],
    [listed(['a', 'b']), '"a" and "b"'],
    [listed(['a', 'b', 'c']), '"a", "b" and "c"'],
    [listed(['a', 'b', 'c'], 2), '"a", "b" and 1 more'],
    [listed(['a', 'b'], 2), '"a" and "b"'],
    [listed(Array.from({ length: 13 }, () => 'a')).split(', ').length, 12],
    [described(['a'], 'image'), 'image "a"'],
    [described(['a', 'b'], 'image'), '2 images "a" and "b"'],
    [brief('a'.repeat(24)), `"${'a'.repeat(24)}"`],
    [brief('a'.repeat(25)), `"${'a'.repeat(23)}…"`],
    [brief('abc', 2), '"a…"'],
    [imageName('registry.example.com:5000/team/tool:1'), '"tool:1"'],
    [imageName('tool'), '"tool"'],
    [imageName(`a/tool@sha256:${'0'.repeat(64)}`), `"tool@sha256:${'0'.repeat(19)}…"`],
    [imagesInTitle(['a/b:1']), '"b:1"'],
    [imagesInTitle(['a/b:1', 'c']), '2 images'],
    [imagesInTitle(['a', 'b', 'c'], 'large image'), '3 large images'],
    [notesOnMore(0).join(), ''],
    [notesOnMore(1).join(), 'the same holds for 1 more image in this file'],
    [notesOnMore(2).join(), 'the same holds for 2 more images in this file'],
    [sentence('it is'), 'It is'],
    [sentence(''), ''],
    [duration(0.4), '0 s'],
    [duration(89.4), '89 s'],
    [duration(90), '2 min'],
    [duration(149), '2 min'],
    [duration(151), '3 min'],
  ])('%j is %j', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the word that was meant', () => {
  test.each<[string, string[], string | undefined]>([
    ['sarfi', ['json', 'sarif'], 'sarif'],
    ['SARIF', ['sarif'], 'sarif'],
    ['srf', ['sarif'], undefined],
    ['ab', ['ac'], 'ac'],
    ['ab', ['cd'], undefined],
    ['a', ['b'], undefined],
    ['abcdefgh', ['abcdexyz'], 'abcdexyz'],
    ['abcdefgh', ['abcdwxyz'], undefined],
    ['abcdefgh', ['abcdefghijk'], 'abcdefghijk'],
    ['abcdefgh', ['abcdefghijkl'], undefined],
    ['abcd', ['abxd', 'abce', 'abcd'], 'abcd'],
    ['abcd', ['abxd', 'abcx'], 'abxd'],
    ['abdc', ['acdb', 'abcd'], 'abcd'],
    ['bacd', ['abcd'], 'abcd'],
    ['badcfe', ['abcdef'], 'abcdef'],
  ])('%s of %j is %s', (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
    expect(didYouMean(word, candidates)).toBe(
      expected === undefined ? '' : `; did you mean "${expected}"?`,
    );
  });

  test.each([
    ['unsafe', ['unsafe-fixes', 'update'], '; did you mean "unsafe-fixes"?'],
    ['regis', ['region', 'registries'], '; did you mean "registries"?'],
    ['fix', ['fix-rule', 'fix-label', 'fox'], '; did you mean "fox"?'],
    ['up', ['update-baseline'], ''],
  ])('the beginning of a name: %s of %j', (word, names, expected) => {
    expect(didYouMeanName(word, names)).toBe(expected);
  });

  test('may be nearer than usual', () => {
    expect(closest('abcdefgh', ['abcdefxy'], 2)).toBe('abcdefxy');
    expect(closest('abcdefgh', ['abcdewxy'], 2)).toBe(undefined);
  });
});
