import type { Language } from '../language.ts';
import { compiled, type Listener, type Phrases } from './phrases.ts';
import { spokenBy, type Spoken } from './spoken.ts';
import { ACTION } from './action.ts';
import { COMMAND_LINE } from './command-line.ts';
import { CONFIGURATION } from './configuration.ts';
import { EXPLAIN } from './explain.ts';
import { HTML } from './html.ts';
import { IMAGE_CACHES } from './image-caches.ts';
import { IMAGES } from './images.ts';
import { GITHUB } from './github.ts';
import { NETWORK } from './network.ts';
import { OUT_OF_TIME } from './out-of-time.ts';
import { PAGES } from './pages.ts';
import { PROBLEMS } from './problems.ts';
import { RENDERING } from './rendering.ts';
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
  ...COMMAND_LINE,
  ...CONFIGURATION,
  ...EXPLAIN,
  ...IMAGES,
  ...IMAGE_CACHES,
  ...GITHUB,
  ...NETWORK,
  ...RENDERING,
};

const READY = compiled(SHARED);

/** Chinese as the mainland writes it, from the catalogues of the rules. */
export function chinese(rules: ReadonlyMap<string, Spoken>, listener?: Listener): Language {
  return {
    tag: 'zh-CN',
    ...spokenBy(rules, READY, listener),
    pageOf: (ruleId) => (rules.has(ruleId) ? 'README.zh.md' : 'README.md'),
  };
}
