/** Builds dist/ again beside the committed one, and fails if any byte differs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FRESH = 'build/dist';

/** @param {...string} args */
const npm = (...args) =>
  execFileSync('npm', ['run', '-s', ...args], { cwd: ROOT, stdio: 'inherit' });

/** @param {string} folder @returns {ReadonlyMap<string, Buffer>} */
function contents(folder) {
  const root = join(ROOT, folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length), readFileSync(path)];
    }),
  );
}

npm('compile');
npm('bundle', '--', FRESH);
const fresh = contents(FRESH);
const committed = contents('dist');
const paths = [...new Set([...fresh.keys(), ...committed.keys()])].toSorted();
const stale = paths.filter((path) => {
  const [a, b] = [fresh.get(path), committed.get(path)];
  return a === undefined || b === undefined || !a.equals(b);
});
if (stale.length > 0) {
  process.stdout.write(`dist is out of date, run npm run build: ${stale.join(', ')}\n`);
  process.exitCode = 1;
}
