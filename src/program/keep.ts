import everywhere from '../../rules/everywhere.ts';
import ruleIds from '../../rules/ids.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { lazy } from '../adapters/lazy.ts';
import { contextOf, type GivenFacts, type RuleContext } from '../facts/context.ts';
import { references } from '../facts/images.ts';
import { joinProject } from '../facts/project.ts';
import type { ImageRef } from '../images/reference.ts';
import { isWorthAsking } from '../images/size.ts';
import { Survey } from '../lint/survey.ts';
import { readModel } from '../manifests/file-model.ts';
import { namesPlatform } from '../rule-kit/rule.ts';
import type { Settings } from '../settings.ts';
import type { SourceFile } from '../text/text.ts';

const allRules = lazy(() => import('../../rules/index.ts'));
const cacheFixes = lazy(() => import('../caches/fix.ts'));

/** What a run needs of its files. */
export interface Keeping {
  /** Fixes will be made, so files will change. */
  readonly fixing: boolean;
  /** Every file is kept, even if no rule has anything to say about it. */
  readonly keepsAll: boolean;
}

/**
 * The files of a run that rules may need together, and what rules know before they run. At first
 * there are only the rules that look at every file. The others are loaded when a file names the
 * platform, or may name it after it is fixed.
 */
export class Kept {
  readonly survey: Survey;
  readonly context: RuleContext;
  #needsAllRules: boolean;
  #hasAllRules = false;

  constructor(settings: Settings, facts: GivenFacts, { fixing, keepsAll }: Keeping) {
    const cacheInManifests =
      settings.cache === 'manifest' ? cacheFixes().cacheInManifests : undefined;
    this.context = contextOf(settings, { ...facts, ruleIds, cacheInManifests });
    this.survey = new Survey(everywhere, this.context, keepsAll);
    this.#needsAllRules = fixing;
  }

  /** Takes in one file. */
  add(file: SourceFile): void {
    this.#needsAllRules ||= namesPlatform(file.text);
    if (this.#needsAllRules && !this.#hasAllRules) {
      this.survey.useRules(allRules().default);
      this.#hasAllRules = true;
    }
    this.survey.add(readModel(file, readCompletely));
  }

  /** The images of all files whose size no file gives with certainty. */
  get unmeasured(): readonly ImageRef[] {
    const { survey, context } = this;
    const project = joinProject(survey.kept, context.settings.argoVersion);
    const found = references(project, survey.tally.unmeasured);
    return [...found.values()].filter((one) => isWorthAsking(context.sizeOf(one)));
  }
}
