import { describe, expect, test } from '@jest/globals';
import { sharedFacts } from '../../src/facts/shared-facts.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { annotated, HOST, ID, imageCache, workflow } from '../support/joined-files.ts';
import { contextFrom } from '../support/lint-text.ts';
import { projectOf } from '../support/project.ts';

/** What a run knows of all these files that is asked for single ones. */
function factsOf(...texts: readonly string[]): string {
  return sharedFacts(projectOf(texts), contextFrom(DEFAULT_SETTINGS));
}

const claim = (name: string, id: string): string => workflow(name, { spec: annotated(ID, id) });
const [ONE, OTHER] = ['cri-aaaaaaaaaaaaaaaa', 'cri-bbbbbbbbbbbbbbbb'];

describe('what is known of all files', () => {
  test('is the same whatever pods pull, where no image cache is there', () => {
    expect(factsOf(workflow('a', { image: 'b:1' }))).toBe(factsOf(workflow('a', { image: 'b:2' })));
  });

  test('is another where they pull other images, and one is: a fix must leave no image that nobody pulls', () => {
    const cache = imageCache('c', 'b:1');
    expect(factsOf(cache, workflow('a', { image: 'b:1' }))).not.toBe(
      factsOf(cache, workflow('a', { image: 'b:2' })),
    );
    expect(factsOf(cache, workflow('a'))).toBe(factsOf(cache, workflow('b')));
  });

  test('does not depend on how many files say the same of an instance, and on their places', () => {
    const first = claim('a', ONE);
    expect(factsOf(first, claim('b', ONE))).toBe(factsOf(first, `# moved\n${claim('b', ONE)}`));
    expect(factsOf(first, claim('b', ONE))).toBe(factsOf(first));
    expect(factsOf(first)).not.toBe(factsOf(`# moved\n${first}`));
  });

  test('holds all that they say where they do not agree', () => {
    const [a, b, c] = [claim('a', ONE), claim('b', OTHER), claim('c', OTHER)];
    const all = [
      factsOf(a),
      factsOf(b),
      factsOf(a, b),
      factsOf(a, b, c),
      factsOf(a, b, `# x\n${c}`),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('is apart for each instance', () => {
    const other = claim('b', OTHER).replaceAll(HOST, 'other-registry.cn-hangzhou.cr.aliyuncs.com');
    expect(factsOf(claim('a', ONE), other)).not.toBe(factsOf(claim('a', ONE)));
    expect(factsOf(claim('a', ONE), other)).not.toBe(factsOf(claim('a', ONE), claim('b', OTHER)));
  });
});
