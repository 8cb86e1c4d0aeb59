/**
 * The order of test files for jest: those that take longest first, so that no core idles at the end
 * while the other one has minutes to go. Jest does the same with what it remembers of its last run; on
 * a clean checkout it remembers nothing, goes by the size of files, and keeps the longest for the end.
 */
import Sequencer from '@jest/test-sequencer';
import { fileURLToPath } from 'node:url';

/** Those that take ten seconds of a processor or more, the longest first. The rest is too short to matter. */
export const SLOW = [
  'rules.test.ts',
  'fuzz.test.ts',
  'review/histories.test.ts',
  'memory.test.ts',
  'cost.test.ts',
  'fix/identity.test.ts',
  'e2e/render-kustomize.test.ts',
  'e2e/pull-request.test.ts',
  'e2e/render-helm.test.ts',
  'commands/hostile-output.test.ts',
  'e2e/publish.test.ts',
  'fix/property.test.ts',
  'lint/verdict.test.ts',
  'release.test.ts',
  'program/kustomize-images.test.ts',
  'e2e/team.test.ts',
  'e2e/heap.test.ts',
  'adapters/render/trust.test.ts',
  'e2e/interrupted.test.ts',
  'corpus.test.ts',
  'e2e/scope.test.ts',
  'program/result-cache.test.ts',
  'review/life.test.ts',
  'manifests/as-kubectl.test.ts',
  'program/context.test.ts',
  'e2e/review-lines.test.ts',
  'e2e/action.test.ts',
  'e2e/events.test.ts',
  'installed.test.ts',
  'render/kustomize/random-overlays.test.ts',
];

const TESTS = fileURLToPath(new URL('../test/', import.meta.url));
const ranks = new Map(SLOW.map((name, rank) => [TESTS + name, rank]));

// What is imported is the class; the compiler reads it as the module of the class.
const JestsOwn = /** @type {typeof Sequencer.default} */ (/** @type {unknown} */ (Sequencer));

/** @typedef {Parameters<Sequencer.default['sort']>[0][number]} Test */

export default class SlowFirst extends JestsOwn {
  /**
   * @override
   * @param {Test[]} tests
   * @returns {Promise<Test[]>}
   */
  async sort(tests) {
    const rank = (/** @type {Test} */ { path }) => ranks.get(path) ?? SLOW.length;
    // oxlint-disable-next-line unicorn/no-array-sort -- it is no array that sorts here
    const known = await super.sort(tests);
    return known.toSorted((a, b) => rank(a) - rank(b));
  }
}
