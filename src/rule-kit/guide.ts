import type { Platform } from '../settings.ts';

/**
 * What the page of a rule says beside its `meta`. It stands in a module of its own, because only
 * the pages and `wfcache-lint rules RULE` need it. All of it is plain text.
 */
export interface RuleGuide {
  /** What is wrong in the files, in one or two sentences. */
  readonly wrong: string;
  /** What a person does about it, step by step, also where there is no automatic fix. */
  readonly repair: readonly [string, ...string[]];
  /** Where it is a mistake. */
  readonly holds: {
    readonly platforms: readonly [Platform, ...Platform[]];
    /** The versions of Argo. */
    readonly argo: string;
    /** What else decides, in one or two sentences. */
    readonly note?: string;
  };
}
