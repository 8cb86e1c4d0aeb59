/** Asks the real controller of Argo Workflows which pods it makes. See README.md. */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { agreeCases } from './agree.mjs';
import { ask, lint } from './ask.mjs';
import { checkCases, updateCases } from './cases.mjs';
import { checkPlanted } from './planted.mjs';
import { lintCases } from './verdicts.mjs';

/** The releases with which the recorded answers are made: one or two for each set of rules. */
const RELEASES = ['3.5.12', '3.7.14', '3.7.18', '4.0.5'];
const CASES = 'test/argo/cases';

const USAGE = `Usage:
  node scripts/argo-oracle/run.mjs --argo VERSION < repositories.json > pods.json
  node scripts/argo-oracle/run.mjs --check [DIR] [--argo VERSION]...
  node scripts/argo-oracle/run.mjs --update [DIR]
  node scripts/argo-oracle/run.mjs --agree [DIR] [--argo VERSION]...
  node scripts/argo-oracle/run.mjs --lint [DIR] [--before DIR] [--argo VERSION]...
  node scripts/argo-oracle/run.mjs --planted [--argo VERSION]...
`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      agree: { type: 'boolean' },
      argo: { type: 'string', multiple: true },
      before: { type: 'string' },
      check: { type: 'boolean' },
      lint: { type: 'boolean' },
      planted: { type: 'boolean' },
      update: { type: 'boolean' },
    },
  });
  const [folder = CASES] = positionals;
  const versions = values.argo?.map((version) => version.replace(/^v/, '')) ?? RELEASES;
  if (values.update) return updateCases(folder, versions, ask);
  if (values.agree) return agreeCases(folder, versions);
  if (values.lint) return lintCases(folder, values.before, versions, lint);
  if (values.planted) return checkPlanted(versions, ask, lint);
  if (values.check) return checkCases(folder, versions, ask);
  const [version] = versions;
  if (values.argo?.length !== 1 || version === undefined) throw new Error(USAGE);
  const repositories = /** @type {import('./ask.mjs').Repositories} */ (
    JSON.parse(await text(process.stdin))
  );
  process.stdout.write(`${JSON.stringify(ask(version, repositories), null, 2)}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
