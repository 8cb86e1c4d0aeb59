import type { Platform } from '../settings.ts';
import type { ChineseRule } from './chinese.ts';
import type { RuleMeta } from './rule.ts';

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

/** All that the page of a rule says. */
export interface RuleTexts {
  readonly meta: RuleMeta;
  readonly guide: RuleGuide;
}

/** The texts of a rule in Chinese. The versions of Argo stay: they are a phrase that many rules share. */
export function chineseTexts({ meta, guide }: RuleTexts, chinese: ChineseRule): RuleTexts {
  const { summary, rationale, switchOff, allow, source = meta.source, wrong, repair } = chinese;
  const { note, ...holds } = guide.holds;
  return {
    meta: { ...meta, summary, rationale, switchOff, source, ...(allow && { allow }) },
    guide: {
      wrong,
      repair,
      holds: { ...holds, ...(note === undefined ? {} : { note: chinese.note ?? note }) },
    },
  };
}
