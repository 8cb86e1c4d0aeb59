import type { Deadline } from '../adapters/deadline.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { recordOf } from '../facts/record.ts';
import type { Finding, RuleError } from '../finding.ts';
import { placesOf, pullsByPlace, savedOf, type PullsByPlace } from '../inventory/saved-pulls.ts';
import type { FileApart } from '../lint/apart.ts';
import { inOrder } from '../lint/order.ts';
import { readModel, type FileModel } from '../manifests/file-model.ts';
import { byPlace, type Problem } from '../problem.ts';
import type { NonEmpty } from '../text/group-by.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import {
  countIn,
  givenBy,
  judgeInTime,
  problemsOf,
  sourcesOf,
  type Given,
  type Judged,
} from './judge.ts';
import type { Kept } from './keep.ts';
import type { LintedToTell } from './linted.ts';
import type { Linting } from './linting.ts';
import { lookedOf } from './looked.ts';
import { offer } from './offer.ts';
import type { Session } from './open.ts';
import { outOfTime } from './out-of-time.ts';

/** What was taken in. */
interface Taken {
  readonly walked: Walked;
  readonly kept: Kept;
}

/**
 * Judges the files that were kept, and after them those that were set apart, in parts of up to
 * `mostInPart` characters. Of a part only its findings stay. Every part is judged with what the records
 * of the others say, so the findings are those of all files together.
 */
export function judgeParts(
  session: Session,
  linting: Linting,
  { walked, kept }: Taken,
  mostInPart: number,
): Omit<LintedToTell, 'missing' | 'timing'> {
  const { deadline } = session;
  const told = new ToldSoFar();
  const judge = (given: Given): { readonly judged: Judged; readonly isLate: boolean } => {
    const { first, isLate } = judgeInTime(given, deadline);
    const { now, problems } = isLate
      ? { now: first, problems: [] }
      : offer(first, kept, session, linting);
    countIn(now, kept.survey.tally);
    told.add(now, problems);
    return { judged: first, isLate };
  };
  const joined = judge(givenBy(kept));
  let { isLate } = joined;
  const around = isLate ? undefined : aroundParts(joined.judged);
  for (const part of partsOf(kept.survey.apart, mostInPart)) {
    const given =
      around === undefined || isLate ? undefined : deadline.run(() => givenOfPart(part, around));
    if (given?.ok !== true) {
      told.problems.push(unjudged(part, deadline));
      break;
    }
    ({ isLate } = judge(given.value));
  }
  const { survey, rendered } = kept;
  const problems = [...walked.problems, ...session.problems, ...survey.problems, ...told.problems];
  const counts = survey.tally.counts(lookedOf(walked, session, survey.holding, rendered));
  return {
    report: {
      findings: told.findings.toSorted(inOrder),
      suppressed: told.suppressed.toSorted(inOrder),
      ruleErrors: [...told.ruleErrors.values()],
      problems: problems.toSorted(byPlace),
      counts,
      fixed: 0,
    },
    sources: new Map([
      ...told.sources,
      ...survey.apart.map(({ file }) => [file.path, file] as const),
    ]),
    changes: [],
    repairs: undefined,
    savedBy: savedOf(() => told.pulls),
    rendered,
  };
}

/** The files from the first one of a part on. */
function unjudged([first]: NonEmpty<FileApart>, deadline: Deadline): Problem {
  const reason = `${outOfTime(deadline)}; this file and others were not judged`;
  return { path: first.file.path, reason, effect: 'skipped-file' };
}

/** What stays of the parts. It grows while they are judged. */
class ToldSoFar {
  readonly findings: Finding[] = [];
  readonly suppressed: Finding[] = [];
  /** What went wrong, each once. */
  readonly ruleErrors = new Map<string, RuleError>();
  readonly problems: Problem[] = [];
  /** The files that were kept: those set apart are held besides. */
  readonly sources = new Map<RepoPath, SourceFile>();
  readonly #pulls = new Map<string, NonNullable<ReturnType<PullsByPlace['get']>>>();

  /** The pulls at the places that findings name. */
  get pulls(): PullsByPlace {
    return this.#pulls;
  }

  add(judged: Judged, more: readonly Problem[]): void {
    const { verdict, named, project, context } = judged;
    for (const one of verdict.findings) this.findings.push(one);
    for (const one of verdict.suppressed) this.suppressed.push(one);
    for (const one of verdict.ruleErrors) {
      this.ruleErrors.set(JSON.stringify([one.ruleId, one.message]), one);
    }
    // As arguments of one call, more than a hundred thousand of them do not fit on the stack.
    for (const one of [...problemsOf(judged), ...more]) this.problems.push(one);
    if (named.everything)
      for (const [path, file] of sourcesOf(judged)) this.sources.set(path, file);
    const wasted = placesOf(verdict.findings);
    if (wasted.size === 0) return;
    for (const [place, pulls] of pullsByPlace(project, context)) {
      if (wasted.has(place)) this.#pulls.set(place, pulls);
    }
  }
}

/** The files in groups that have up to so many characters, or are one file. */
function* partsOf(files: readonly FileApart[], most: number): Generator<NonEmpty<FileApart>> {
  const [first, ...others] = files;
  if (first === undefined) return;
  let part: [FileApart, ...FileApart[]] = [first];
  let length = first.file.text.length;
  for (const one of others) {
    length += one.file.text.length;
    if (length <= most) {
      part.push(one);
      continue;
    }
    yield part;
    part = [one];
    length = one.file.text.length;
  }
  yield part;
}

/** What every part is judged with, of the files that were kept: what serves pods of any file, and the record. */
function aroundParts({ project, ...judged }: Judged): Given {
  const { context, models, elsewhere } = judged;
  const serving = [...models].flatMap(([path, model]): [RepoPath, FileModel][] => {
    const { imageCaches, accounts } = model;
    const serves = imageCaches.length + accounts.length > 0;
    return serves ? [[path, { ...model, ...NO_OBJECTS, imageCaches, accounts }]] : [];
  });
  const record = recordOf('' as RepoPath, project.pods, context);
  const records = [...elsewhere.records, record];
  return { ...judged, models: new Map(serving), elsewhere: { ...elsewhere, records } };
}

const NO_OBJECTS = {
  manifests: [],
  bystanders: [],
  injectors: [],
  controllers: [],
  kustomizations: [],
};

/** What a part is judged with. Only its own files are named. */
function givenOfPart(part: readonly FileApart[], around: Given): Given {
  const own = new Set<string>(part.map(({ file }) => file.path));
  const models = part.map(({ file }) => [file.path, readModel(file, readCompletely)] as const);
  const { silent, records } = around.elsewhere;
  return {
    ...around,
    models: new Map([...around.models, ...models]),
    elsewhere: { silent, records: records.filter(({ path }) => !own.has(path)) },
    named: { ...around.named, everything: false, has: (path) => own.has(path) },
  };
}
