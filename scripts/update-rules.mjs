/**
 * Writes the results of the rules for their cases as the expected results, and everything that is
 * made from them; then tests the rules. With the id of a rule: for that rule alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [rule] = process.argv.slice(2);

if (rule !== undefined && !existsSync(join(ROOT, 'rules', rule, 'rule.ts'))) {
  process.stderr.write(`There is no rule ${rule}\n`);
  process.exitCode = 2;
} else {
  const only = rule === undefined ? {} : { RULE: rule };
  // The lists of rules are written before, because the tests run the rules in them. The pages are
  // written afterwards, because they show what the tests write.
  run(['scripts/gen.mjs']);
  const tested = run(
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      'test/rules.test.ts',
    ],
    { UPDATE_RULES: '1', ...only },
  );
  const made = run(['scripts/gen.mjs']);
  process.exitCode = tested || made;
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 */
function run(args, env = {}) {
  const options = {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: /** @type {const} */ ('inherit'),
  };
  return spawnSync(process.execPath, args, options).status ?? 1;
}
