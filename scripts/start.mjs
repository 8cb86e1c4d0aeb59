/**
 * Runs the command line from the sources, without a compile: `npm start -- ARGS`. Paths are relative
 * to the folder in which npm was called. Types are not checked.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

// npm runs scripts in the folder of package.json, and says here where it was called.
process.chdir(process.env['INIT_CWD'] ?? '.');
await loadTypeScript(fileURLToPath(new URL('../src/commands/cli/main.ts', import.meta.url)));
