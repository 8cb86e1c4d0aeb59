/**
 * Lets pull requests live that are made by chance, and looks for one on which something wrong is
 * said: as `test/review/histories.test.ts`, with more of them. Arguments: how many (10,000), and the
 * first seed. Prints each counter-example, and exits 1 if there is one.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const [count = '10000', from = '1000'] = process.argv.slice(2);
/** So many histories have one seed. */
const STEP = 50;
const path = fileURLToPath(new URL('../test/support/histories/histories.ts', import.meta.url));
const { checkHistories } =
  /** @type {{ checkHistories: (count: number, seed: number, told: () => void) => Promise<void> }} */ (
    await loadTypeScript(path)
  );

let done = 0;
let wrong = 0;
for (let seed = Number(from); done < Number(count); seed += 1) {
  const end = Math.min(Number(count), done + STEP);
  try {
    await checkHistories(end - done, seed, () => undefined);
  } catch (error) {
    wrong += 1;
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    process.stdout.write(`seed ${String(seed)}: ${String(error)}\n${why}\n`);
  }
  done = end;
  process.stderr.write(`${String(done)} of ${count}\n`);
}
process.stdout.write(`${count} histories, ${String(wrong)} seeds with a wrong one\n`);
process.exitCode = wrong > 0 ? 1 : 0;
