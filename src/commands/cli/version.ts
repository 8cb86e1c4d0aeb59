import { lookAround } from '../../adapters/surroundings.ts';
import type { Io } from '../../io.ts';

/** The text of `--version --verbose`: what a report of a bug has to say. */
export function verboseVersion(version: string, { cwd, env, stdout }: Io): string {
  const { node, system, tools } = lookAround(cwd, env);
  const rows: readonly (readonly [string, string])[] = [
    ['wfcache-lint', version],
    ['node', node],
    ['system', system],
    ['output', outputOf(stdout)],
    ['ci', env['GITHUB_ACTIONS'] === 'true' ? 'GitHub Actions' : env['CI'] ? 'yes' : 'no'],
    ...tools.map((tool) => [tool.name, tool.version ?? 'not found'] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function outputOf({ isTerminal, width }: Io['stdout']): string {
  if (!isTerminal) return 'no terminal';
  return width === undefined ? 'a terminal' : `a terminal of ${String(width)} columns`;
}
