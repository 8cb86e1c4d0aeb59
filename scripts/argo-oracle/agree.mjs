/** How far the model agrees with recorded answers of the controllers. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../typescript.mjs';

const COMPARISON = fileURLToPath(new URL('../../test/support/oracle.ts', import.meta.url));

/**
 * Prints a row for each version and, below, each pod in which the model differs from the controller
 * (`-` only the controller makes it, `+` only the model). Gives the exit code: 1 if any does.
 * @param {string} folder of cases with answers
 * @param {readonly string[]} versions
 */
export async function agreeCases(folder, versions) {
  const comparison = /** @type {typeof import('../../test/support/oracle.ts')} */ (
    await loadTypeScript(COMPARISON)
  );
  const cases = comparison.readCases(folder);
  /** @type {string[]} */
  const rows = [];
  /** @type {string[]} */
  const lines = [];
  for (const version of versions) {
    const sum = { repositories: 0, pods: 0, agreed: 0, exactly: 0, invented: 0 };
    for (const one of cases) {
      const answer = one.answerOf(version);
      if (answer === undefined) continue;
      const found = comparison.compare(comparison.modelLines(one.files, version), answer);
      sum.repositories += 1;
      sum.pods += found.pods;
      sum.agreed += found.agreed;
      sum.exactly += found.exactly;
      sum.invented += found.invented.length;
      lines.push(...found.missing.map((line) => `${version} ${one.name} -${line}`));
      lines.push(...found.invented.map((line) => `${version} ${one.name} +${line}`));
    }
    rows.push(row(version, sum));
  }
  process.stdout.write(`${HEAD}\n${rows.join('\n')}\n${lines.map((line) => `${line}\n`).join('')}`);
  return lines.length === 0 ? 0 : 1;
}

const HEAD = `| Argo | repositories | pods of the controller | agree | share | agree exactly | only in the model |
| --- | --- | --- | --- | --- | --- | --- |`;

/**
 * @param {string} version
 * @param {{ repositories: number, pods: number, agreed: number, exactly: number, invented: number }} sum
 */
function row(version, { repositories, pods, agreed, exactly, invented }) {
  const share = pods === 0 ? '-' : `${((100 * agreed) / pods).toFixed(2)} %`;
  return `| ${[version, repositories, pods, agreed, share, exactly, invented].join(' | ')} |`;
}
