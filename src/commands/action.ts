import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Core from '@actions/core';
import rules from '../../rules/index.ts';
import { failOn, wholeNumber } from '../config/values.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import type { Io } from '../ports.ts';
import { commandMessage, inertLog, visible } from '../report/escape.ts';
import { github } from '../report/github.ts';
import { json } from '../report/json.ts';
import { markdown } from '../report/markdown.ts';
import { sarif } from '../report/sarif.ts';
import { counted, tally, type View } from '../report/reporter.ts';
import { Sources } from '../report/sources.ts';
import { run, type Finished, type Outcome } from '../run.ts';

/** What the action uses of `@actions/core`. */
export type Toolkit = Pick<typeof Core, 'getInput' | 'getMultilineInput' | 'setOutput' | 'summary'>;

/**
 * Lints with the inputs of action.yml; leaves annotations, a job summary, a SARIF and a JSON file,
 * and the outputs. Counts and paths of ours are the only outputs: no text of a stranger's.
 */
export async function actionCommand(toolkit: Toolkit, io: Io, version: string): Promise<ExitCode> {
  const outcome = await runWith(toolkit, io);
  if (!outcome.ok) {
    for (const error of outcome.errors) io.stdout.write(`::error::${commandMessage(error)}\n`);
    return 2;
  }
  const { report } = outcome;
  const view = viewOf(outcome, version);
  const level = failOn(toolkit.getInput('fail-on') || 'warning');
  const most = toolkit.getInput('max-warnings');
  io.stdout.write(github(report, view));
  for (const { path, line, reason } of report.problems) {
    const place = line === undefined ? path : `${path}:${String(line)}`;
    io.stdout.write(`${inertLog(visible(`Not checked: ${place}: ${reason}`))}\n`);
  }
  await toolkit.summary.addRaw(markdown(report, view)).write();
  setOutputs(toolkit, outcome, view, io);
  const { error, warning, info } = tally(report.findings);
  const { files, manifests } = report.counts;
  io.stdout.write(
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} info in ${counted(manifests, 'manifest')} of ${counted(files, 'file')}.\n`,
  );
  return exitCode(report, level, wholeNumber('max-warnings', most === '' ? undefined : most));
}

async function runWith(toolkit: Toolkit, io: Io): Promise<Outcome> {
  const paths = toolkit.getMultilineInput('paths');
  const config = toolkit.getInput('config');
  return run({
    cwd: io.cwd,
    paths: paths.length > 0 ? paths : ['.'],
    config: config === '' ? undefined : config,
    include: toolkit.getMultilineInput('include'),
    exclude: toolkit.getMultilineInput('exclude'),
    fix: 'none',
    unsafeFixes: false,
    now: io.now,
    settleIn: io.settleIn,
  });
}

function viewOf({ sources }: Finished, version: string): View {
  return {
    sources: new Sources(sources),
    version,
    color: false,
    width: undefined,
    quiet: false,
    inActions: true,
  };
}

function setOutputs(toolkit: Toolkit, { report }: Finished, view: View, io: Io): void {
  const folder = mkdtempSync(join(io.env['RUNNER_TEMP'] ?? tmpdir(), 'wfcache-lint-'));
  const files = { sarif: join(folder, 'wfcache-lint.sarif'), report: join(folder, 'report.json') };
  writeFileSync(files.sarif, sarif(rules.map(({ meta }) => meta))(report, view));
  writeFileSync(files.report, json(report, view));
  const { error, warning } = tally(report.findings);
  toolkit.setOutput('findings', report.findings.length);
  toolkit.setOutput('errors', error);
  toolkit.setOutput('warnings', warning);
  toolkit.setOutput('fixable', report.findings.filter(({ fix }) => fix !== undefined).length);
  toolkit.setOutput('sarif-file', files.sarif);
  toolkit.setOutput('report-file', files.report);
}
