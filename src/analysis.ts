import rules from '../rules/index.ts';
import { fixAll, type Fixed } from './fix/apply.ts';
import type { Settings } from './config/settings.ts';
import { count } from './lint/counts.ts';
import type { Counts } from './lint/finding.ts';
import { readModel, type FileModel, type Project } from './lint/project.ts';
import { lint, type Facts } from './lint/lint.ts';
import type { RuleContext } from './lint/rule.ts';
import type { Verdict } from './lint/engine.ts';
import type { Reader } from './source/placement.ts';
import type { Problem, RepoPath } from './source/text.ts';

/**
 * The repository, judged by all rules.
 * Pure: it reads nothing and writes nothing.
 */
export class Analysis {
  readonly #models: ReadonlyMap<RepoPath, FileModel>;
  readonly #settings: Settings;
  readonly #facts: Facts;
  readonly #project: Project;
  readonly #context: RuleContext;
  readonly verdict: Verdict;

  private constructor(models: ReadonlyMap<RepoPath, FileModel>, settings: Settings, facts: Facts) {
    this.#models = models;
    this.#settings = settings;
    this.#facts = facts;
    const judged = lint([...models.values()], rules, settings, facts);
    this.#project = judged.project;
    this.#context = judged.context;
    this.verdict = { findings: judged.findings, ruleErrors: judged.ruleErrors };
  }

  /** Judges these files. */
  static of(models: readonly FileModel[], settings: Settings, facts: Facts): Analysis {
    return new Analysis(new Map(models.map((model) => [model.file.path, model])), settings, facts);
  }

  get models(): readonly FileModel[] {
    return [...this.#models.values()];
  }

  get problems(): readonly Problem[] {
    return this.models.flatMap(({ problems }) => problems);
  }

  /** The numbers of the run; `files` and `charts` as in {@link count}. */
  count(files: number, charts: number): Counts {
    return count(this.models, this.#project, files, charts, this.#context.sizeOf);
  }

  /** The same repository with other texts for some files; only those are read again. */
  withTexts(texts: ReadonlyMap<RepoPath, string>, complete: Reader): Analysis {
    const models = new Map(this.#models);
    for (const [path, text] of texts) models.set(path, readModel({ path, text }, complete));
    return new Analysis(models, this.#settings, this.#facts);
  }

  /** The texts after all fixes that may be applied. */
  fixed(unsafe: boolean, complete: Reader): Fixed {
    return fixAll(
      (path) => this.#models.get(path)?.file.text,
      this.verdict.findings,
      unsafe,
      (texts) => {
        const next = this.withTexts(texts, complete);
        const broken = [...texts.keys()].filter((path) => next.#isWorse(path, this));
        return { findings: next.verdict.findings, broken };
      },
    );
  }

  /** Can less of a file be read than before? */
  #isWorse(path: RepoPath, before: Analysis): boolean {
    const problems = (of: Analysis): number => of.#models.get(path)?.problems.length ?? 0;
    return problems(this) > problems(before);
  }
}

export { readModel } from './lint/project.ts';
