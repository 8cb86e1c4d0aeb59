import { recordOf } from '../facts/record.ts';
import { isServing } from '../facts/shared-facts.ts';
import type { Report } from '../finding.ts';
import { savedOf, type SavedBy } from '../inventory/saved-pulls.ts';
import type { GroupApart } from '../lint/apart.ts';
import { inOrder } from '../lint/order.ts';
import { servingAlone } from '../manifests/file-model.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import { byPlace } from '../problem.ts';
import type { NonEmpty } from '../text/group-by.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import { judgingWith, repairAndReport, type Besides } from './found.ts';
import { groupsAround, groupsOf, withGroups, type WithGroups } from './groups-read.ts';
import {
  costIn,
  countIn,
  givenBy,
  judge,
  judgeInTime,
  unjudged,
  type Given,
  type Judged,
} from './judge.ts';
import type { Kept } from './keep.ts';
import type { Linted } from './linted.ts';
import type { Linting } from './linting.ts';
import { aroundOf, dependsOnAll, keepLoneFiles, type JudgedFiles } from './lone-files.ts';
import { lookedOf } from './looked.ts';
import { offer } from './offer.ts';
import type { Session } from './open.ts';
import { withoutFixes } from './out-of-time.ts';
import { changedMeanwhile } from './shelf.ts';
import { ToldSoFar } from './told.ts';

/** What was taken in. */
interface Taken {
  readonly walked: Walked;
  readonly kept: Kept;
}

/** What was found in parts. */
export type FoundInParts = Omit<Linted, 'timing' | 'missing'>;

/**
 * Judges a repository in parts, and repairs it if that is asked for. Fixes are planned for the files that
 * findings name, and for all that belongs to these; the others count by their records. Undefined where
 * nothing may be told again that an earlier run has found.
 */
export async function lintInParts(
  session: Session,
  linting: Linting,
  taken: Taken,
  mostInPart: number,
): Promise<FoundInParts | undefined> {
  const { deadline } = session;
  const { kept } = taken;
  const { groups } = kept.survey.apart;
  const isRepaired = linting.fix === 'show' || linting.fix === 'write';
  // What is added to an image cache depends on all files that pull.
  const isJoined = isRepaired || kept.context.cacheInManifests !== undefined;
  const told = judgeParts(session, isJoined ? { ...linting, fix: 'unneeded' } : linting, taken, {
    mostInPart,
  });
  if (told === undefined) return undefined;
  const named = remembered(() => readGroups(kept, givenBy(kept), groupsOf(groups, told.paths)));
  const { report, suppressions } = told;
  const around: Besides['around'] = (judged, texts) => {
    const more = groupsAround(groups, texts).filter(
      ({ files }) => !files.some(({ path }) => judged.models.has(path)),
    );
    return readGroups(kept, judged, more).given;
  };
  if (isJoined && !told.isLate) {
    const { given, problems } = named();
    const first = judgeInTime(given, deadline);
    return repairAndReport(first, kept, session, linting, {
      counts: () => report.counts,
      problems: () => [...report.problems, ...problems],
      ruleErrors: report.ruleErrors,
      suppressions: () => suppressions,
      around,
    });
  }
  const judged = remembered(() => judge(named().given));
  const cost = remembered(() => costIn(judged()));
  return {
    report: isJoined ? { ...report, findings: withoutFixes(report.findings, deadline) } : report,
    sources: told.sources,
    suppressions,
    savedBy: told.savedBy,
    changes: [],
    repairs: undefined,
    rendered: undefined,
    costOf: (finding) => cost()(finding),
    judgeWith: (texts) => judgingWith(judged(), kept, session, linting, { around })(texts),
  };
}

/** The same with these groups, read again, and with the rules that they need. */
function readGroups<G extends Given>(
  kept: Kept,
  around: G,
  groups: readonly GroupApart[],
): WithGroups<G> {
  const { given, problems } = withGroups(around, groups, kept.readShelved);
  return { given: { ...given, rules: kept.survey.rules }, problems };
}

/** Makes something when it is first asked for, and keeps it. */
function remembered<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What was found in all parts. */
interface ToldInParts {
  readonly report: Report;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly suppressions: readonly Suppression[];
  readonly savedBy: SavedBy;
  /** The files that findings and suppressions name. */
  readonly paths: ReadonlySet<string>;
  /** Not all parts were judged. */
  readonly isLate: boolean;
}

/** The share of the heap that may be filled before a part is judged: what was found has to be told, too. */
const TOLD = 0.5;

/**
 * Judges the files that were kept, and after them those that were set apart, in parts of up to
 * `mostInPart` characters. Of a part only its findings stay. Every part is judged with what the records
 * of the others say, so the findings are those of all files together.
 */
function judgeParts(
  session: Session,
  linting: Linting,
  { walked, kept }: Taken,
  { mostInPart }: { readonly mostInPart: number },
): ToldInParts | undefined {
  const { deadline } = session;
  const { survey, rendered } = kept;
  const { groups, unjoined, changed } = survey.apart;
  const told = new ToldSoFar();
  const judgePart = (given: Given): JudgedFiles & { readonly isLate: boolean } => {
    const { first, isLate } = judgeInTime(given, deadline);
    const { now, problems } = isLate
      ? { now: first, problems: [] }
      : offer(first, kept, session, linting);
    countIn(now, survey.tally);
    told.add(now, problems);
    told.dependsOnAll ||= !isLate && dependsOnAll({ first, now });
    return { first, now, isLate };
  };
  const joined = judgePart(givenBy(kept));
  let { isLate } = joined;
  const around = isLate ? undefined : aroundParts(joined.first);
  const besides = isLate || !kept.tellsKnown ? undefined : aroundOf(joined.first, kept);
  if (besides !== undefined) keepLoneFiles(joined, besides, kept);
  const isKnown = ({ known }: GroupApart): boolean =>
    besides !== undefined && known?.around.shared === besides.shared;
  for (const { known } of groups.filter(isKnown)) {
    if (known === undefined) continue;
    survey.tally.addManifests(known.manifests.length);
    survey.tally.addPods(known.pods);
    told.addKnown(known);
  }
  const open = groups.filter((group) => !isKnown(group));
  for (const part of partsOf(open, mostInPart)) {
    const own = part.flatMap(({ files }) => files.map(({ path }) => path)).filter(kept.named.has);
    const [first] = own;
    if (first === undefined) continue;
    const read =
      around === undefined || isLate || !deadline.hasRoom(TOLD)
        ? undefined
        : deadline.run(() => readGroups(kept, around, part));
    if (read?.ok !== true) {
      told.problems.push(unjudged(first, deadline));
      isLate = true;
      break;
    }
    told.problems.push(...read.value.problems);
    const judged = judgePart(namingOnly(read.value.given, new Set(own)));
    ({ isLate } = judged);
    if (besides !== undefined && !isLate) keepLoneFiles(judged, besides, kept);
  }
  if (kept.tellsKnown && told.dependsOnAll) {
    kept.forgetFindings();
    if (kept.hasUnread) return undefined;
  }
  if (unjoined !== undefined) told.problems.push(unjudged(unjoined, deadline));
  told.problems.push(...changed.map(changedMeanwhile));
  told.readSources(groups.flatMap(({ files }) => files));
  const problems = [...walked.problems, ...session.problems, ...survey.problems, ...told.problems];
  const counts = survey.tally.counts(lookedOf(walked, session, survey.holding, rendered));
  const { sources, suppressions, paths, pulls } = told;
  return {
    report: {
      findings: told.findings.toSorted(inOrder),
      suppressed: told.suppressed.toSorted(inOrder),
      ruleErrors: [...told.ruleErrors.values()],
      problems: problems.toSorted(byPlace),
      counts,
      fixed: 0,
    },
    sources,
    suppressions,
    savedBy: savedOf(() => pulls),
    paths,
    isLate: isLate || unjoined !== undefined,
  };
}

/** The groups together that have up to so many characters, or are one group. */
function* partsOf(groups: readonly GroupApart[], most: number): Generator<NonEmpty<GroupApart>> {
  const [first, ...others] = groups;
  if (first === undefined) return;
  let part: [GroupApart, ...GroupApart[]] = [first];
  let length = lengthOf(first);
  for (const one of others) {
    const own = lengthOf(one);
    length += own;
    if (length <= most) {
      part.push(one);
      continue;
    }
    yield part;
    part = [one];
    length = own;
  }
  yield part;
}

function lengthOf({ files }: GroupApart): number {
  return files.reduce((sum, { length }) => sum + length, 0);
}

/** What every part is judged with, of the files that were kept: what serves pods of any file, and the record. */
function aroundParts({ project, ...judged }: Judged): Given {
  const { context, models, elsewhere } = judged;
  const serving = [...models].flatMap(([path, model]) =>
    isServing(model) ? [[path, servingAlone(model)] as const] : [],
  );
  const records = [...elsewhere.records, recordOf(project.pods, context)];
  return { ...judged, models: new Map(serving), elsewhere: { ...elsewhere, records } };
}

/** The same, where only these files are named. */
function namingOnly(given: Given, own: ReadonlySet<string>): Given {
  return {
    ...given,
    named: { ...given.named, everything: false, has: (path) => own.has(path) },
  };
}
