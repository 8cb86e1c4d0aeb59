// Written by `npm run build` from src/ and rules/. Do not edit.
import type { FileTexts, Fixed, FixOptions, LintOptions, LintReport, RuleInfo } from './types.js';
export { fixFiles as fix, lintFiles as lint };
export { InputError } from './input-error.js';
export type * from './types.js';
/** The version of the package. */
export declare const version: string;
/** Every rule, sorted by id. */
export declare const rules: readonly RuleInfo[];
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
declare function lintFiles(files: FileTexts, options?: LintOptions): Promise<LintReport>;
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
declare function fixFiles(files: FileTexts, options?: FixOptions): Promise<Fixed>;
