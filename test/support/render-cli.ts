import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnv, cli, type Ran } from './cli.ts';
import { runHere } from './in-process.ts';
import { rememberedProgram } from './remembered-program.ts';
import { readDocuments } from './second-parser.ts';

/** The PATH of a child that finds the programs which the environment of the tests names. */
const PATH = [
  folderOf('helm', process.env['HELM']),
  folderOf('kubectl', process.env['KUBECTL']),
  dirname(process.execPath),
  process.env['PATH'],
]
  .filter((folder) => folder !== undefined)
  .join(delimiter);

/** The folder of a program that renders, or of one that remembers what it has rendered. */
function folderOf(name: string, file: string | undefined): string | undefined {
  return file === undefined ? undefined : (rememberedProgram(name, file) ?? dirname(file));
}

const STILL_CLOCK = fileURLToPath(new URL('still-clock.cjs', import.meta.url));

/** Runs the built program where it finds helm and kubectl, and has time. */
export function renderCli(cwd: string, ...args: readonly string[]): Ran {
  return cli(cwd, args, { env: { PATH }, node: ['-r', STILL_CLOCK] });
}

/** Runs a command line in this process, where it finds helm and kubectl: far faster. */
export async function renderHere(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return runHere(cwd, args, { env: { PATH }, now: () => 0 });
}

/** A finding of the JSON report, as far as these tests look at it. */
export interface JsonFinding {
  readonly ruleId: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly help?: string;
  readonly fix?: {
    readonly title: string;
    readonly safety: string;
    readonly edits: readonly { readonly path: string }[];
  };
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly related: readonly {
    readonly path: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

/** The findings of a report in JSON. */
export function findingsOf({ stdout }: Ran): readonly JsonFinding[] {
  return (JSON.parse(stdout) as { findings: JsonFinding[] }).findings;
}

/** `rule path:line` of each finding. */
export function placesOf(ran: Ran): readonly string[] {
  return findingsOf(ran).map(
    ({ ruleId, path, range }) => `${ruleId} ${path}:${String(range.start.line)}`,
  );
}

/** The objects that helm itself makes of a chart. */
export function helmObjects(
  root: string,
  chart: string,
  values: readonly string[] = [],
): readonly unknown[] {
  const files = values.flatMap((path) => ['-f', path]);
  return objectsBy(process.env['HELM'], root, [
    'template',
    'release-name',
    chart,
    '--include-crds',
    ...files,
  ]);
}

/** The objects that kustomize itself makes of an overlay. */
export function kustomizeObjects(root: string, folder: string): readonly unknown[] {
  return objectsBy(process.env['KUBECTL'], root, ['kustomize', join(root, folder)]);
}

function objectsBy(
  program: string | undefined,
  cwd: string,
  args: readonly string[],
): readonly unknown[] {
  const ran = spawnSync(program ?? 'false', args, { cwd, encoding: 'utf8', env: cleanEnv() });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return readDocuments(ran.stdout);
}
