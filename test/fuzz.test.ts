import { expect, test } from '@jest/globals';
import { shortManifests } from './support/check-kubectl.ts';
import { trialOf, wrongFixes, wrongReview } from './support/fuzz.ts';

/** Inputs of both targets together, as many as the time of a check allows; `npm run fuzz` has no end. */
const INPUTS = 6000;
const STEP = 1000;

const manifests = shortManifests(1200);
const firsts = Array.from({ length: INPUTS / 2 / STEP }, (_, at) => at * STEP);

/** What is said of these seeds, each with its seed. */
function said(wrong: typeof wrongFixes, first: number): readonly string[] {
  return Array.from({ length: STEP }, (_, at) => first + at).flatMap((seed) =>
    wrong(trialOf(seed, manifests)).map((one) => `seed ${String(seed)}: ${one}`),
  );
}

test.each(firsts)('text, findings, fixes, second reader: seeds from %d on', (first) => {
  expect(said(wrongFixes, first)).toEqual([]);
});

test.each(firsts)('pull request, review, any suggestion accepted: seeds from %d on', (first) => {
  expect(said(wrongReview, first)).toEqual([]);
});
