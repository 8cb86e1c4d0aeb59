import type { Finding, RuleError } from '../finding.ts';
import { atPlaces, placesOf, pullsByPlace, type PullsByPlace } from '../inventory/saved-pulls.ts';
import type { LoneFile } from '../lint/lone-file.ts';
import type { ShelvedFile } from '../lint/shelved-file.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import { remember } from '../text/remember.ts';
import { copyOf, type RepoPath, type SourceFile } from '../text/text.ts';
import { pathsNamed, problemsOf, suppressionsOf, type Judged } from './judge.ts';
import { changedMeanwhile } from './shelf.ts';

/** What stays of the parts. It grows while they are judged. */
export class ToldSoFar {
  readonly findings: Finding[] = [];
  readonly suppressed: Finding[] = [];
  readonly suppressions: Suppression[] = [];
  /** What went wrong, each once. */
  readonly ruleErrors = new Map<string, RuleError>();
  readonly problems: Problem[] = [];
  /** What was said of one part depends on what else is judged with it. */
  dependsOnAll = false;
  /** The files that findings and suppressions name. */
  readonly paths = new Set<RepoPath>();
  readonly sources = new Map<RepoPath, SourceFile>();
  readonly #texts = new Map<string, string>();
  readonly #pulls = new Map<string, NonNullable<ReturnType<PullsByPlace['get']>>>();

  /** The pulls at the places that findings name. */
  get pulls(): PullsByPlace {
    return this.#pulls;
  }

  add(judged: Judged, more: readonly Problem[]): void {
    const { verdict, project, context, models } = judged;
    for (const one of verdict.findings) this.findings.push(this.#alone(one));
    for (const one of verdict.suppressed) this.suppressed.push(this.#alone(one));
    for (const one of verdict.ruleErrors) {
      this.ruleErrors.set(JSON.stringify([one.ruleId, one.message]), one);
    }
    // As arguments of one call, more than a hundred thousand of them do not fit on the stack.
    for (const one of [...problemsOf(judged), ...more]) this.problems.push(one);
    const suppressions = suppressionsOf(judged);
    for (const one of suppressions) this.suppressions.push(one);
    const all = [...verdict.findings, ...verdict.suppressed];
    for (const path of [...all.flatMap(pathsNamed), ...suppressions.map((one) => one.path)]) {
      this.paths.add(path);
      const model = models.get(path);
      if (model !== undefined) this.sources.set(path, model.file);
    }
    const wasted = placesOf(verdict.findings);
    if (wasted.size === 0) return;
    for (const [place, pulls] of pullsByPlace(project, context)) {
      if (wasted.has(place)) this.#pulls.set(place, pulls);
    }
  }

  /** Adds what an earlier run has found of a file. */
  addKnown({ findings, pulls }: LoneFile): void {
    for (const one of findings) {
      this.findings.push(one);
      for (const path of pathsNamed(one)) this.paths.add(path);
    }
    for (const [place, own] of atPlaces(pulls)) this.#pulls.set(place, own);
  }

  /**
   * A finding with its own texts: slices of the text of a file would keep all of it in memory. What many
   * findings say in the same words is there once.
   */
  #alone(finding: Finding): Finding {
    const { label, help, message, notes, said } = finding;
    const once = (text: string): string => remember(this.#texts, text, () => copyOf(text));
    return {
      ...finding,
      said: copyOf(said),
      message: copyOf(message),
      notes: notes.map(once),
      ...(label === undefined ? {} : { label: once(label) }),
      ...(help === undefined ? {} : { help: once(help) }),
    };
  }

  /** Reads the files that only findings of other parts name. */
  readSources(files: readonly ShelvedFile[]): void {
    for (const { path, take } of files) {
      if (!this.paths.has(path) || this.sources.has(path)) continue;
      const file = take();
      if (file === undefined) this.problems.push(changedMeanwhile(path));
      else this.sources.set(path, file);
    }
  }
}
