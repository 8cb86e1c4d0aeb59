import { expect, test } from '@jest/globals';
import { shortManifests } from './support/check-kubectl.ts';
import { trialOf, wrongFixes, wrongReview } from './support/fuzz.ts';

/** Inputs of both targets together; `npm run fuzz` has no end. */
const INPUTS = 20_000;
const STEP = 1000;

/** Most inputs are changed from short manifests, because a check has little time. */
const SHORT = shortManifests(600);
const LONGER = shortManifests(1200);

// The readers make an error for each fault of a text, and nobody looks at where.
Error.stackTraceLimit = 0;

const firsts = Array.from({ length: INPUTS / 2 / STEP }, (_, at) => at * STEP);

const LOOKS = { wrongFixes, wrongReview };

/** What is said of these seeds, each with its seed. */
function said(first: number): readonly string[] {
  const manifests = first < 2 * STEP ? LONGER : SHORT;
  return Array.from({ length: STEP }, (_, at) => first + at).flatMap((seed) => {
    const trial = trialOf(seed, manifests);
    // The draws of one do not depend on those of the other; what is read, both look at.
    return Object.entries(LOOKS).flatMap(([name, look]) =>
      look({ ...trial, draw: trial.draw.copy() }).map(
        (one) => `seed ${String(seed)}, ${name}: ${one}`,
      ),
    );
  });
}

test.each(firsts)(
  'text, findings, fixes, second reader; pull request, review, any suggestion accepted: seeds from %d on',
  (first) => {
    expect(said(first)).toEqual([]);
  },
);
