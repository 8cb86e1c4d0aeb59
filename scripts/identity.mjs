/**
 * Fixes repositories that are made by chance, and looks for a pod that then has a wrong id: as
 * `test/fix/identity.test.ts`, with more of them. Arguments: how many (50,000), and the first seed.
 * Prints each counter-example, and exits 1 if there is one.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const [count = '50000', from = '0'] = process.argv.slice(2);
const path = fileURLToPath(new URL('../test/support/check-identity.ts', import.meta.url));
const { wrongAfterFixes } =
  /** @type {{ wrongAfterFixes: (seed: number) => readonly string[] }} */ (
    await loadTypeScript(path)
  );

let wrong = 0;
for (let done = 0; done < Number(count); done += 1) {
  const said = wrongAfterFixes(Number(from) + done);
  for (const line of said) process.stdout.write(`${line}\n`);
  if (said.length > 0) wrong += 1;
  if ((done + 1) % 500 === 0) process.stderr.write(`${String(done + 1)} of ${count}\n`);
}
process.stdout.write(`${count} repositories, ${String(wrong)} with a wrong end\n`);
process.exitCode = wrong > 0 ? 1 : 0;
