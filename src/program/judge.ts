import everywhere from '../../rules/everywhere.ts';
import ruleIds from '../../rules/ids.ts';
import { fixAll, type Fixed } from '../fix/apply.ts';
import type { Settings } from '../settings.ts';
import type { Verdict } from '../lint/engine.ts';
import type { Counts, Finding } from '../finding.ts';
import type { ImageRef } from '../images/reference.ts';
import { isWorthAsking } from '../images/size.ts';
import { references } from '../facts/images.ts';
import { contextOf, type GivenFacts, type RuleContext } from '../facts/context.ts';
import { lint } from '../lint/lint.ts';
import { faultsOf, readModel, type FileModel } from '../manifests/file-model.ts';
import { joinProject } from '../facts/project.ts';
import type { Rule } from '../rule-kit/rule.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import { Survey } from '../lint/survey.ts';
import type { Reader } from '../yaml/placement.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

export { readModel } from '../manifests/file-model.ts';
export { namesPlatform } from '../rule-kit/rule.ts';

/**
 * Begins to take in a repository, with the rules that look everywhere. The others are loaded when a
 * file names the platform ({@link namesPlatform}). See {@link Survey}.
 */
export async function beginSurvey(
  settings: Settings,
  facts: GivenFacts,
  keepsAll: boolean,
): Promise<Begun> {
  const fixes = settings.cache === 'manifest' ? await import('../caches/fix.ts') : undefined;
  const cacheInManifests = fixes?.cacheInManifests;
  const context = contextOf(settings, { ...facts, ruleIds, cacheInManifests });
  return { survey: new Survey(everywhere, context, keepsAll), context };
}

/** A survey, and what its rules know. */
export interface Begun {
  readonly survey: Survey;
  readonly context: RuleContext;
}

/** The images of a survey whose size no file tells for sure. */
export function unmeasuredImages({ survey, context }: Begun): readonly ImageRef[] {
  const project = joinProject(survey.kept, context.settings.argoVersion);
  const found = references(project, survey.tally.unmeasured);
  return [...found.values()].filter((one) => isWorthAsking(context.sizeOf(one)));
}

/** The kept files of a survey, judged by all rules. Pure: it reads nothing and writes nothing. */
export class Analysis {
  readonly #models: ReadonlyMap<RepoPath, FileModel>;
  readonly #context: RuleContext;
  readonly #rules: readonly Rule[];
  readonly #elsewhere: ReadonlySet<string>;
  readonly #pods: ReturnType<typeof lint>['project']['pods'];
  readonly verdict: Verdict;

  private constructor(
    models: ReadonlyMap<RepoPath, FileModel>,
    rules: readonly Rule[],
    context: RuleContext,
    elsewhere: ReadonlySet<string>,
  ) {
    this.#rules = rules;
    this.#models = models;
    this.#context = context;
    this.#elsewhere = elsewhere;
    // A project without files has nothing to judge: start-up is faster without a round of rules.
    const used = models.size === 0 ? [] : rules;
    const { project, ...verdict } = lint([...models.values()], used, context, elsewhere);
    this.#pods = project.pods;
    this.verdict = verdict;
  }

  /** Judges what a survey has kept. */
  static of({ survey, context }: Begun): Analysis {
    const models = new Map(survey.kept.map((model) => [model.file.path, model]));
    return new Analysis(models, survey.rules, context, survey.elsewhere);
  }

  get models(): readonly FileModel[] {
    return [...this.#models.values()];
  }

  get sources(): ReadonlyMap<RepoPath, SourceFile> {
    return new Map([...this.#models].map(([path, { file }]) => [path, file]));
  }

  get suppressions(): readonly Suppression[] {
    return this.models.flatMap(({ suppressions }) => suppressions);
  }

  get problems(): readonly Problem[] {
    return this.models.flatMap(({ problems }) => problems);
  }

  /** The numbers of the run: what the survey has dropped, and this. Once for each survey. */
  counts({ tally }: Survey, files: number, charts: number): Counts {
    for (const model of this.#models.values()) tally.addModel(model);
    tally.addPods(this.#pods);
    return tally.counts(files, charts);
  }

  /** The same repository with other texts for some files, or more files; only those are read. */
  withTexts(texts: ReadonlyMap<RepoPath, string>, complete: Reader): Analysis {
    const models = new Map(this.#models);
    for (const [path, text] of texts) models.set(path, readModel({ path, text }, complete));
    return new Analysis(models, this.#rules, this.#context, this.#elsewhere);
  }

  /** The texts after all fixes that may be applied. */
  fixed(unsafe: boolean, complete: Reader): Fixed {
    return this.#fix(this.verdict.findings, unsafe, complete, () => true);
  }

  /** The texts after the fixes of these findings, unsafe ones too, and of no others. */
  fixedOnly(findings: readonly Finding[], complete: Reader): Fixed {
    const chosen = new Set(findings.map(({ fingerprint }) => fingerprint));
    return this.#fix(findings, true, complete, ({ fingerprint }) => chosen.has(fingerprint));
  }

  #fix(
    findings: readonly Finding[],
    unsafe: boolean,
    complete: Reader,
    isWanted: (finding: Finding) => boolean,
  ): Fixed {
    return fixAll(
      (path) => this.#models.get(path)?.file.text,
      findings,
      unsafe,
      (texts) => {
        const next = this.withTexts(texts, complete);
        const broken = [...texts.keys()].filter((path) => next.#isWorse(path, this));
        return { findings: next.verdict.findings.filter(isWanted), broken };
      },
    );
  }

  /** Can less of a file be read than before, or does some map have a key twice now? */
  #isWorse(path: RepoPath, before: Analysis): boolean {
    const faults = (of: Analysis): number => {
      const model = of.#models.get(path);
      return model === undefined ? 0 : faultsOf(model);
    };
    return faults(this) > faults(before);
  }
}
