/**
 * Reads texts that are made by chance with both readers of YAML, and looks for one that they read
 * differently: as `test/yaml/simple.test.ts`, with more of them. Arguments: how many seeds (50,000;
 * four texts each), and the first one. Prints each counter-example, and exits 1 if there is one.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const [count = '50000', from = '0'] = process.argv.slice(2);
const path = fileURLToPath(new URL('../test/support/check-readers.ts', import.meta.url));
const { comparedBySeed } =
  /** @type {{ comparedBySeed: (seed: number) => readonly { text: string, simple: unknown, agrees: boolean }[] }} */ (
    await loadTypeScript(path)
  );

Error.stackTraceLimit = 0;
const read = [0, 0, 0, 0];
let wrong = 0;
for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
  for (const [at, { text, simple, agrees }] of comparedBySeed(seed).entries()) {
    if (simple !== undefined) read[at] = (read[at] ?? 0) + 1;
    if (agrees) continue;
    wrong += 1;
    process.stdout.write(`seed ${String(seed)}, text ${String(at)}: ${JSON.stringify(text)}\n`);
  }
}
const shares = read.map((some) => `${((100 * some) / Number(count)).toFixed(1)} %`);
process.stdout.write(
  `${count} seeds, ${String(wrong)} texts read differently; simple: ${shares.join(', ')}\n`,
);
process.exitCode = wrong > 0 ? 1 : 0;
