import { resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { processIo } from '../../adapters/process.ts';
import { glob, rendered, seconds, UsageError } from '../../config/values.ts';
import { lintSession } from '../../program/lint.ts';
import { openSession, type Session } from '../../program/open.ts';
import { InputError } from '../input-error.ts';
import { languageNamed, refusedIn } from '../language-named.ts';
import { refuseMissing, reportOf } from '../report-of.ts';
import type { LanguageOption, LintReport } from '../types.ts';

export { InputError } from '../input-error.ts';
export type { Edit, Finding, Fix, LintReport, Position, Problem, Range } from '../types.ts';

/** How a folder is linted: the options of the command line of the same names. */
export interface FolderOptions extends LanguageOption {
  /** Files and folders, relative to the folder; all of it by default. */
  readonly paths?: readonly string[];
  /** The configuration file, relative to the folder; by default the one at the root. */
  readonly config?: string;
  /** Only files that match one of these globs, relative to the root. */
  readonly include?: readonly string[];
  /** No files that match one of these globs, relative to the root. */
  readonly exclude?: readonly string[];
  /** What is rendered: `auto`, `off`, `helm`, `kustomize` or `helm,kustomize`; `auto` by default. */
  readonly render?: string;
  /** The seconds that it may take to read, judge and repair; 60 by default. */
  readonly timeout?: number;
}

/** How a folder is mended. */
export interface FixFolderOptions extends FolderOptions {
  /** Also the fixes that a person should review. */
  readonly unsafeFixes?: boolean;
}

/** What fixes have done in a folder. */
export interface FixedFolder {
  /** The files that were written, relative to the root. */
  readonly written: readonly string[];
  /** What is left to say after that. `summary.fixed` counts what was mended. */
  readonly report: LintReport;
}

/**
 * Lints a folder, as `wfcache-lint --format json` does in it. The repository around it is the
 * context, and paths in the report are relative to its root. No registry is asked.
 *
 * @throws {@link InputError} where an option, a path or the configuration is wrong
 */
export async function lintFolder(folder: string, options: FolderOptions = {}): Promise<LintReport> {
  const language = await languageNamed(options);
  return refusedIn(language, async () => {
    const session = openFolder(folder, options);
    const linted = await lintSession(session, {
      fix: 'none',
      unsafeFixes: false,
      sparesAlike: true,
    });
    refuseMissing(linted);
    return reportOf(linted, packageJson.version, language);
  });
}

/**
 * Mends the files of a folder, as `wfcache-lint --fix --format json` does in it.
 *
 * @throws {@link InputError} where an option, a path or the configuration is wrong
 */
export async function fixFolder(
  folder: string,
  options: FixFolderOptions = {},
): Promise<FixedFolder> {
  const language = await languageNamed(options);
  return refusedIn(language, async () => {
    const session = openFolder(folder, options);
    const { unsafeFixes = false } = options;
    const linted = await lintSession(session, { fix: 'write', unsafeFixes });
    refuseMissing(linted);
    return {
      written: linted.changes.map(({ path }) => path),
      report: reportOf(linted, packageJson.version, language),
    };
  });
}

/** The process belongs to somebody else, so it is not tuned. */
function openFolder(
  folder: string,
  { paths = [], config, include = [], exclude = [], render = 'auto', timeout }: FolderOptions,
): Session {
  const { now, env, files, today } = processIo();
  const opened = openSession({
    cwd: resolve(folder),
    paths,
    config,
    include: checked(() => include.map(glob)),
    exclude: checked(() => exclude.map(glob)),
    render: checked(() => rendered(render, 'render')),
    renderWith: { env, makeTemporary: files.makeTemporary },
    today: today(),
    now,
    called: (name) => `the option ${name}`,
    timeout: timeout === undefined ? undefined : checked(() => seconds(String(timeout), 'timeout')),
  });
  if (!opened.ok) throw new InputError(opened.error);
  return opened.value;
}

/** Reads what the command line reads as well. Throws {@link InputError}. */
function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw new InputError([error.message]);
    throw error;
  }
}
