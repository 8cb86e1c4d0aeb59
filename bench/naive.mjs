/** A linter without any optimisation: it parses every YAML file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const [root = '.'] = process.argv.slice(2);
let documents = 0;
for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!/\.ya?ml$/.test(path)) continue;
  for (const document of parseAllDocuments(readFileSync(join(root, path), 'utf8'))) {
    if (document.errors.length === 0) documents += 1;
  }
}
process.stdout.write(`${documents} documents\n`);
