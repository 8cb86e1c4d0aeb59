/** Copies rules/_template to rules/<id>, writes what follows from it, and tests the rule. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [id = ''] = process.argv.slice(2);
const folder = join(ROOT, 'rules', id);

if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(id)) {
  process.stderr.write('Usage: npm run new-rule my-rule-id (kebab-case, two words or more)\n');
  process.exitCode = 2;
} else if (existsSync(folder)) {
  process.stderr.write(`rules/${id} is already there\n`);
  process.exitCode = 2;
} else {
  cpSync(join(ROOT, 'rules/_template'), folder, { recursive: true });
  const rule = join(folder, 'rule.ts');
  writeFileSync(rule, readFileSync(rule, 'utf8').replace('rule-id', id));
  const updated = spawnSync(process.execPath, ['scripts/update-rules.mjs', id], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = updated.status ?? 1;
  process.stdout.write(`Made rules/${id}: begin with bad-basic.yaml\n`);
}
