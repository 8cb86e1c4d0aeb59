/**
 * Compares what the program reads of manifests with what kubectl reads of them: as
 * `test/yaml/kubectl.test.ts`, with more files that are made by chance. `KUBECTL` is the path of the
 * program. Arguments: how many files (5,000), and the first seed. Prints each difference, and exits 1
 * if there is one.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const [count = '5000', from = '0'] = process.argv.slice(2);
const kubectl = process.env['KUBECTL'];
if (kubectl === undefined) throw new Error('KUBECTL does not say where kubectl is');
const path = fileURLToPath(new URL('../test/support/check-kubectl.ts', import.meta.url));
const { unreadOfManifests, unreadOfDisguises } =
  /** @type {{ unreadOfManifests: (kubectl: string) => readonly string[], unreadOfDisguises: (kubectl: string, from: number, count: number) => readonly string[] }} */ (
    await loadTypeScript(path)
  );

const said = [
  ...unreadOfManifests(kubectl),
  ...unreadOfDisguises(kubectl, Number(from), Number(count)),
];
for (const line of said) process.stdout.write(`${line}\n\n`);
process.stdout.write(`${count} files, ${String(said.length)} objects read otherwise\n`);
process.exitCode = said.length > 0 ? 1 : 0;
