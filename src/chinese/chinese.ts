import type { Language } from '../language.ts';
import type { Listener, Phrases } from './phrases.ts';
import { spokenBy, type Spoken } from './spoken.ts';
import { ACTION } from './action.ts';
import { HTML } from './html.ts';
import { OUT_OF_TIME } from './out-of-time.ts';
import { PAGES } from './pages.ts';
import { PROBLEMS } from './problems.ts';
import { REPORT } from './report.ts';
import { REVIEW } from './review.ts';
import { RULES } from './rules.ts';

/** All phrases that are not of one rule. */
export const SHARED: Phrases = {
  ...RULES,
  ...REPORT,
  ...PAGES,
  ...PROBLEMS,
  ...ACTION,
  ...REVIEW,
  ...HTML,
  ...OUT_OF_TIME,
};

/** Chinese as the mainland writes it, from the catalogues of the rules. */
export function chinese(rules: ReadonlyMap<string, Spoken>, listener?: Listener): Language {
  return {
    tag: 'zh-CN',
    ...spokenBy(rules, SHARED, listener),
    pageOf: (ruleId) => (rules.has(ruleId) ? 'README.zh.md' : 'README.md'),
  };
}
