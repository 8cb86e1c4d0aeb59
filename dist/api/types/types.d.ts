// Written by `npm run build` from src/ and rules/. Do not edit.
import type { LintReport } from './generated/report.js';
export type { Edit, Finding, Fix, LintReport, Position, Problem, Range, } from './generated/report.js';
/**
 * The files of a repository: texts by path, as an object, a `Map`, or pairs. Paths are relative to
 * its root and have `/` between their names. Only names with `.yaml`, `.yml` and `.json` are read;
 * others do no harm.
 */
export type FileTexts = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;
/** In which language people are told. */
export interface LanguageOption {
    /**
     * The language of titles, causes, notes, help and reasons: English, or simplified Chinese, which is
     * loaded when it is first asked for. Ids, places, edits and fingerprints are the same in both.
     * English by default.
     */
    readonly lang?: 'en' | 'zh';
}
/** How files are linted. */
export interface LintOptions extends LanguageOption {
    /**
     * The configuration: the text of a `.wfcache-lint.yaml`, or the same as an object. Without it, the
     * file of that name counts that is at the root of the files, if there is one.
     */
    readonly configuration?: string | object;
    /**
     * The sizes of images: compressed bytes by reference, or the text of a `.wfcache-lint.lock.yaml`.
     * Without them, the file of that name counts that is at the root of the files, if there is one.
     */
    readonly sizes?: string | Readonly<Record<string, number>>;
    /**
     * The files and folders that the report is about; everything by default. What other files call,
     * give and cache is known all the same.
     */
    readonly paths?: readonly string[];
    /** The day of the run, `YYYY-MM-DD`, for what ends on a day; today in UTC by default. */
    readonly today?: string;
}
/** How files are fixed. */
export interface FixOptions extends LintOptions {
    /** Also the fixes that a person should review. */
    readonly unsafeFixes?: boolean;
}
/** What fixes have made of files. */
export interface Fixed {
    /** The whole new text of each file that was changed or added, by path, in the order of paths. */
    readonly files: Readonly<Record<string, string>>;
    /** What is left to say about the files after that. `summary.fixed` counts what was mended. */
    readonly report: LintReport;
}
/** A rule. */
export interface RuleInfo {
    readonly id: string;
    /** The severity where the configuration sets no other. */
    readonly severity: 'error' | 'warning' | 'info';
    /** The fixes that its findings can have. */
    readonly fix: 'none' | 'safe' | 'unsafe';
    /** One sentence. */
    readonly summary: string;
    /** The address of its page. */
    readonly url: string;
}
