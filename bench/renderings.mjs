/**
 * Renders every chart of a folder twice and does nothing else, as many at once as there are processors:
 * what `helm` alone takes for the plain text and for the map.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const [root = '.'] = process.argv.slice(2);
const calls = readdirSync(root).flatMap((name) => {
  const chart = join(root, name);
  return name.startsWith('chart-') ? [[chart], [chart, '--debug']] : [];
});

async function lane() {
  for (let args = calls.pop(); args !== undefined; args = calls.pop()) {
    const child = spawn('helm', ['template', 'bench', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.resume();
    await once(child, 'close');
    if (child.exitCode !== 0) throw new Error(`helm ends with ${String(child.exitCode)}`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, lane));
