// Written by `npm run build` from src/ and rules/. Do not edit.
import type { LanguageOption, LintReport } from '../types.js';
export { InputError } from '../input-error.js';
export type { Edit, Finding, Fix, LintReport, Position, Problem, Range } from '../types.js';
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
export declare function lintFolder(folder: string, options?: FolderOptions): Promise<LintReport>;
/**
 * Mends the files of a folder, as `wfcache-lint --fix --format json` does in it.
 *
 * @throws {@link InputError} where an option, a path or the configuration is wrong
 */
export declare function fixFolder(folder: string, options?: FixFolderOptions): Promise<FixedFolder>;
