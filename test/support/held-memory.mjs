/** Prints what `test/support/held-memory.ts` finds, as JSON. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../scripts/typescript.mjs';

const path = fileURLToPath(new URL('held-memory.ts', import.meta.url));
const { tooMuchHeld } = /** @type {typeof import('./held-memory.ts')} */ (
  await loadTypeScript(path)
);
process.stdout.write(JSON.stringify(await tooMuchHeld()));
