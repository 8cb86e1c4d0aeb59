import { expect, test } from '@jest/globals';
import { checkHistories } from '../support/histories/histories.ts';

/**
 * Pull requests that live: pushes, people and faults by chance. `npm run histories` looks at 10,000
 * of them.
 */
const COUNT = 300;
const STEP = 50;

test.each(Array.from({ length: COUNT / STEP }, (_, at) => at))(
  'whatever happens to a pull request, what we say on it is right: %d',
  async (seed) => {
    await expect(checkHistories(STEP, seed)).resolves.toBeUndefined();
  },
  600_000,
);
