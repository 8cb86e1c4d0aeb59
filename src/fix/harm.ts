import type { Finding, FindingManifest, Location } from '../finding.ts';
import { ordered, type TextEdit } from '../text/edits.ts';
import type { Range, RepoPath } from '../text/text.ts';
import type { Move } from './moves.ts';
import type { Run } from './rounds.ts';
import { saidBy, type State } from './state.ts';

/** Something that fixes would make worse. */
export interface Harm {
  /** What they would do, as the end of a sentence. */
  readonly words: string;
  /** Where: in the texts after the fixes, or in those before them. */
  readonly path: RepoPath;
  readonly at: Location | undefined;
  /** The object of the finding that came or went; undefined for another harm. */
  readonly manifest?: FindingManifest;
  /** The finding that they would hide; undefined for another harm. */
  readonly hidden?: Finding;
}

/**
 * What a run of fixes has made worse. A file can be read less well. A pod has a wrong id that it did
 * not have. A finding is there that was not there, and no fix says that it brings it to light. Or a
 * finding is gone that no fix was for: it has none that `mayFix` allows, no fix says that it mends it,
 * and no edit has changed the text that it is about.
 */
export function harmsOf(
  before: State,
  run: Run,
  mayFix: (finding: Finding) => boolean,
): readonly Harm[] {
  const { state, texts } = run;
  const broken = [...texts.keys()].filter((path) => state.faultsAt(path) > before.faultsAt(path));
  if (broken.length > 0) {
    return broken.map((path) => {
      return { words: `less of ${path} could be read after it`, path, at: undefined };
    });
  }
  const wrong = [...state.wrong].filter(([name]) => !before.wrong.has(name));
  const around = new Set(before.around);
  const { created, gone } = compare([...before.findings, ...before.around], run);
  let applied: ReadonlySet<string> | undefined;
  const isApplied = (finding: Finding): boolean =>
    (applied ??= new Set(run.applied.map(saidBy))).has(saidBy(finding));
  const uncovered = new Set(run.applied.flatMap(({ fix }) => fix?.uncovers ?? []));
  const mended = new Set(run.applied.flatMap(({ fix }) => fix?.mends ?? []));
  const isHarm = ({ ruleId }: Finding): boolean => !uncovered.has(ruleId);
  // What a source says wrong is as wrong in what is rendered from it.
  const inSources = new Set(
    run.applied.flatMap((one) => (before.isRendered?.(one.path) === false ? [toldIn(one)] : [])),
  );
  // What is told fast comes first: most of what is gone had a fix.
  const isNamed = (finding: Finding): boolean =>
    (finding.fix !== undefined && mayFix(finding)) ||
    mended.has(finding.ruleId) ||
    isApplied(finding) ||
    (before.isRendered?.(finding.path) === true && inSources.has(toldIn(finding))) ||
    isRewritten(finding, run.moved(finding.path));
  return [
    ...wrong.map(([, { words, at }]) => ({ words, path: at.path, at })),
    ...created.filter(isHarm).map((finding) => ({
      words: `it would cause ${finding.ruleId} in ${finding.path}: ${finding.message}`,
      path: finding.path,
      at: finding,
      manifest: finding.manifest,
    })),
    ...gone
      .filter((finding) => !around.has(finding) && !isNamed(finding))
      .map((finding) => ({
        words: `it would hide ${finding.ruleId} in ${finding.path}, which it does not mend`,
        path: finding.path,
        at: undefined,
        manifest: finding.manifest,
        hidden: finding,
      })),
  ];
}

/** What a finding says, of whichever object. */
function toldIn({ ruleId, said }: Finding): string {
  return JSON.stringify([ruleId, said]);
}

/** Has an edit changed the text at the place of a finding? */
function isRewritten({ range }: Finding, move: Move): boolean {
  const starts = move(range.start);
  const ends = move(range.end);
  const length = range.end - range.start;
  return !starts.some((start) => ends.includes(start + length));
}

/** Is a part of a text after edits, or all of it, what they have written? */
function isWritten(edits: readonly TextEdit[], { start, end }: Range): boolean {
  let growth = 0;
  return ordered(edits).some(({ range, text }) => {
    const from = range.start + growth;
    growth += text.length - (range.end - range.start);
    return from < end && start < from + text.length;
  });
}

/** The findings that came, and those that went. */
interface Compared {
  readonly created: readonly Finding[];
  readonly gone: readonly Finding[];
}

/**
 * Pairs findings before and after: first those with one text and one place, then those with one
 * text, then those of one rule at one place, then those of one rule about one object, if the new one
 * stands at a text that was there. What is left
 * has come or gone.
 */
function compare(before: readonly Finding[], { state, written, moved }: Run): Compared {
  let gone = before;
  let created: readonly Finding[] = [...state.findings, ...state.around];
  const placesOf = (finding: Finding): readonly number[] =>
    moved(finding.path)(finding.range.start);
  const pair = (
    oldNames: (finding: Finding) => readonly string[],
    newName: (finding: Finding) => string,
  ): void => {
    if (gone.length === 0 || created.length === 0) return;
    const open = new Map<string, Finding[]>();
    for (const finding of created) {
      const name = newName(finding);
      const known = open.get(name);
      if (known) known.push(finding);
      else open.set(name, [finding]);
    }
    const paired = new Set<Finding>();
    gone = gone.filter((finding) => {
      const found = oldNames(finding).find((name) => (open.get(name)?.length ?? 0) > 0);
      const other = found === undefined ? undefined : open.get(found)?.shift();
      if (other !== undefined) paired.add(other);
      return other === undefined;
    });
    created = created.filter((finding) => !paired.has(finding));
  };
  const said = ({ ruleId, path, said: words, clusters = [] }: Finding): string =>
    JSON.stringify([ruleId, path, words, clusters]);
  const rule = ({ ruleId, path }: Finding): string => `${ruleId} ${path}`;
  const at = (text: string, offset: number): string => `${String(offset)} ${text}`;
  pair(
    (one) => placesOf(one).map((offset) => at(said(one), offset)),
    (one) => at(said(one), one.range.start),
  );
  pair((one) => [said(one)], said);
  pair(
    (one) => placesOf(one).map((offset) => at(rule(one), offset)),
    (one) => at(rule(one), one.range.start),
  );
  // A finding about several images can say less after some of them are fixed, and stand elsewhere: at
  // a text that was there.
  const object = ({ ruleId, path, manifest: { kind, name } }: Finding): string =>
    JSON.stringify([ruleId, path, kind, name]);
  const isNew = ({ path, range }: Finding): boolean => isWritten(written.get(path) ?? [], range);
  pair(
    (one) => [object(one)],
    (one) => (isNew(one) ? '' : object(one)),
  );
  return { created, gone };
}
