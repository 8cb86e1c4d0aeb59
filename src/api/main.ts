import packageJson from '../../package.json' with { type: 'json' };
import metas from '../../rules/index.ts';
import { lintSession } from '../program/lint.ts';
import { ruleUrl } from '../report/reporter.ts';
import { languageNamed, refusedIn } from './language-named.ts';
import { openFiles } from './open-files.ts';
import { refuseMissing, reportOf } from './report-of.ts';
import type { FileTexts, Fixed, FixOptions, LintOptions, LintReport, RuleInfo } from './types.ts';

export { fixFiles as fix, lintFiles as lint };
export { InputError } from './input-error.ts';
export type * from './types.ts';

/** The version of the package. */
export const version: string = packageJson.version;

/** Every rule, sorted by id. */
export const rules: readonly RuleInfo[] = metas.map(({ meta }) => {
  const { id, severity, summary } = meta;
  return { id, severity, fix: meta.fix, summary, url: ruleUrl(id) };
});

/**
 * Lints files. It reads nothing but what it is given and the day: no disk, no network. So it runs in a
 * browser as well. Nothing is rendered: templates of Helm and overlays of kustomize are counted in
 * `summary.notJudged`.
 *
 * @example
 * const { findings } = await lint({ 'workflow.yaml': text });
 *
 * @returns what `wfcache-lint --format json` prints
 * @throws {@link InputError} where the configuration, a path, a size or the language is wrong
 */
async function lintFiles(files: FileTexts, options: LintOptions = {}): Promise<LintReport> {
  const language = await languageNamed(options);
  return refusedIn(language, async () => {
    const session = openFiles(files, options);
    const linted = await lintSession(session, {
      fix: 'none',
      unsafeFixes: false,
      sparesAlike: true,
    });
    refuseMissing(linted);
    return reportOf(linted, version, language);
  });
}

/**
 * Mends files, as `wfcache-lint --fix` does. What it is given stays as it is; the new texts are in
 * the result.
 *
 * @example
 * const { files, report } = await fix({ 'workflow.yaml': text });
 * const after = files['workflow.yaml'] ?? text;
 *
 * @throws {@link InputError} where the configuration, a path, a size or the language is wrong
 */
async function fixFiles(files: FileTexts, options: FixOptions = {}): Promise<Fixed> {
  const language = await languageNamed(options);
  return refusedIn(language, async () => {
    const session = openFiles(files, options);
    const { unsafeFixes = false } = options;
    const linted = await lintSession(session, { fix: 'show', unsafeFixes });
    refuseMissing(linted);
    return {
      files: Object.fromEntries(linted.changes.map(({ path, after }) => [path, after])),
      report: reportOf(linted.repairs?.after() ?? linted, version, language),
    };
  });
}
