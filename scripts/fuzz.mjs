/**
 * Fixes and reviews manifests that are made and damaged by chance, as `test/fuzz.test.ts`, for as
 * long as one wants. Arguments: minutes (60), and the first seed. Prints each input for which
 * something is wrong, and exits 1 if there is one.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const [minutes = '60', from = '1000000'] = process.argv.slice(2);
/** @param {string} name */
const load = (name) =>
  loadTypeScript(fileURLToPath(new URL(`../test/support/${name}`, import.meta.url)));
const { trialOf, wrongFixes, wrongReview } =
  /** @type {typeof import('../test/support/fuzz.ts')} */ (await load('fuzz.ts'));
const { shortManifests } = /** @type {typeof import('../test/support/check-kubectl.ts')} */ (
  await load('check-kubectl.ts')
);

const manifests = shortManifests(1200);
const end = performance.now() + Number(minutes) * 60_000;
let seed = Number(from);
let wrong = 0;
for (; performance.now() < end; seed += 1) {
  for (const look of [wrongFixes, wrongReview]) {
    try {
      const said = look(trialOf(seed, manifests));
      for (const one of said) process.stdout.write(`seed ${String(seed)}: ${one}\n`);
      if (said.length > 0) wrong += 1;
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stdout.write(`seed ${String(seed)}: ${words}\n`);
      wrong += 1;
    }
  }
}
process.stdout.write(
  `${String((seed - Number(from)) * 2)} inputs, ${String(wrong)} with a wrong end\n`,
);
process.exitCode = wrong > 0 ? 1 : 0;
