import { describe, expect, test } from '@jest/globals';
import { SilentSets, type PodFace } from '../../src/lint/silent-sets.ts';
import { sourceFile } from '../support/lint-text.ts';

/** Faces with these texts, each with its text. */
function facesOf(texts: string): readonly (readonly [string, PodFace])[] {
  return texts.split('').map((text) => [text, { images: [], claim: undefined }]);
}

const { path: FILE } = sourceFile('a.yaml', '');
const { path: OTHER } = sourceFile('b.yaml', '');

function setsOf(...sets: readonly (readonly [string, typeof FILE])[]): SilentSets {
  const made = new SilentSets();
  for (const [texts, from] of sets) made.learn(facesOf(texts), from);
  return made;
}

/** The files from which it is known that there is nothing to say of pods with these faces together. */
function sourcesOf(sets: SilentSets, texts: string): readonly string[] | undefined {
  const faces = sets.facesOf(texts.split(''));
  return faces && sets.sourcesOf(faces);
}

describe('sets of faces of which rules say nothing', () => {
  const sets = setsOf(['ab', FILE], ['bc', OTHER], ['d', OTHER], ['e', OTHER], ['ef', FILE]);

  test.each<[string, readonly string[] | undefined]>([
    ['ab', [FILE]],
    ['ba', [FILE]],
    ['aabb', [FILE]],
    ['bc', [OTHER]],
    ['abc', [FILE, OTHER]],
    ['abcd', [FILE, OTHER, OTHER]],
    ['ef', [FILE]],
    ['bd', undefined],
    ['a', undefined],
    ['abx', undefined],
    ['x', undefined],
  ])('%s', (texts, sources) => {
    expect(sourcesOf(sets, texts)).toEqual(sources);
  });

  test('are the first ones that were learned', () => {
    const words = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x1000 + at));
    const many = setsOf(...words.map((word) => [word, FILE] as const));
    const known = words.filter((word) => sourcesOf(many, word) !== undefined);
    expect(known).toEqual(words.slice(0, 256));
  });
});
