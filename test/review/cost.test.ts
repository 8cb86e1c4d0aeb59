import { expect, test } from '@jest/globals';
import { FIX_CONFIG } from '../../bench/inputs.mjs';
import { JUDGING, type Shape } from '../support/cost-shapes.ts';
import { settingsFrom, sourceFile } from '../support/lint-text.ts';
import { planFor } from '../support/review.ts';
import { steepSteps, stepsOfWork } from '../support/steps.ts';

const SETTINGS = settingsFrom(FIX_CONFIG);
/** More than one run comments on, so that both reviews have as many comments. */
const COUNT = 24;
const COMMENTS = 12;

/** Plans the review of a pull request that adds these files. */
function review(shape: Shape, count: number): void {
  const files = Object.entries(shape(count)).map(([path, text]) => sourceFile(path, text));
  const { comments, beyond } = planFor(files, SETTINGS, { mostComments: COMMENTS });
  expect([comments.length, beyond.length > 0]).toEqual([COMMENTS, true]);
}

// What judges the fixes of the comments is counted in test/cost.test.ts.
test('a review of four times the input takes about four times the steps', async () => {
  const shape = JUDGING['workflows with a finding, each in a file']!;
  const one = await stepsOfWork(() => review(shape, COUNT), '/src/review/');
  const four = await stepsOfWork(() => review(shape, 4 * COUNT), '/src/review/');
  expect([one.has('near-changes.ts'), four.has('near-changes.ts')]).toEqual([true, true]);
  expect(steepSteps(one, four, 5 * COUNT)).toEqual([]);
});
