import type { LintReport } from 'wfcache-lint';

/** What the page asks the worker: to lint and to mend a manifest. */
export interface Question {
  readonly manifest: string;
  /** The text of a `.wfcache-lint.yaml`; empty for none. */
  readonly configuration: string;
  /** Also the fixes that a person should review. */
  readonly unsafeFixes: boolean;
  /** The language of what the linter says. */
  readonly lang: 'en' | 'zh';
}

/** What the worker answers. */
export type Answer =
  | {
      readonly isLinted: true;
      readonly report: LintReport;
      /** The manifest as the fixes leave it. */
      readonly fixed: string;
      /** How many findings were mended by that. */
      readonly mended: number;
      /** The version of the linter. */
      readonly version: string;
    }
  | {
      readonly isLinted: false;
      /** What is wrong with the configuration, one line each. */
      readonly errors: readonly string[];
    };

/** The name that the manifest has for the linter. */
export const MANIFEST = 'workflow.yaml';
