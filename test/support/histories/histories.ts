import fc from 'fast-check';
import { GitHubServer } from '../../github-server/server.ts';
import { Remembered } from './checks.ts';
import { LOOK, STEPS } from './commands.ts';
import { job } from './job.ts';
import { linter } from './manifests.ts';
import { LivingPull } from './pull.ts';

/** The most steps of a history. */
const MOST_STEPS = 18;

/**
 * Lets so many pull requests live, each with a history made by chance. Throws with the shortest
 * history that was found to end wrongly, and with what repeats it. `told` hears after each history.
 */
export async function checkHistories(
  count: number,
  seed: number,
  told: () => void = () => undefined,
): Promise<void> {
  const lint = linter();
  const history = fc.asyncProperty(
    fc.tuple(LOOK, LOOK, LOOK),
    fc.commands([...STEPS], { maxCommands: MOST_STEPS, size: 'max' }),
    async (looks, steps) => {
      const github = await GitHubServer.start();
      try {
        const real = await LivingPull.open(github, 'history', looks, lint);
        await job(real, []);
        const setup = (): { model: Remembered; real: LivingPull } => ({
          model: new Remembered(),
          real,
        });
        await fc.asyncModelRun(setup, steps);
        if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
      } finally {
        await github.close();
        told();
      }
    },
  );
  await fc.assert(history, { numRuns: count, seed, endOnFailure: false });
}
