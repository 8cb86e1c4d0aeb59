import type { Finding, Fix } from '../finding.ts';
import { applyEdits, sameEdit, touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/**
 * The most rounds. A fix can be followed by another one, fixes at one place wait for each other,
 * and a round that broke a file is tried again. A run that takes more rounds is a fault of the
 * program.
 */
const MOST_ROUNDS = 40;

/** A file before and after its fixes. */
export interface Change {
  readonly path: RepoPath;
  /** The text before; undefined for a file that was not there. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The texts after all rounds, and what has to be said about them. */
export interface Fixed {
  /** Changed and new files only. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** The fixes in the order in which they were applied. */
  readonly applied: readonly Fix[];
}

/** Lints the repository with other texts for some files. */
export type Relint = (texts: ReadonlyMap<RepoPath, string>) => {
  readonly findings: readonly Finding[];
  /** Files that are worse than before: less of them can be read, or a key is in a map twice. */
  readonly broken: readonly RepoPath[];
};

/**
 * Applies fixes in rounds, and lints again after each round, until no fix is left. Within a round
 * the first fix at a place is applied, and one that touches it waits. If a round makes a file
 * worse, one of its fixes is tried alone. If that makes the file worse as well, the file gets its
 * text back and no other fix. A finding that is still there after its own fix gets no fix: a
 * finding without a fix is better than a broken file. A file is created only where there is none.
 * Equal files are created once.
 */
export function fixAll(
  original: (path: RepoPath) => string | undefined,
  findings: readonly Finding[],
  unsafe: boolean,
  relint: Relint,
): Fixed {
  let texts: ReadonlyMap<RepoPath, string> = new Map();
  let current = findings;
  /**
   * This finding is fixed alone in the next round, because its fix and others together broke a
   * file.
   */
  let alone: Finding | undefined;
  const applied: Fix[] = [];
  const untouchable = new Set<RepoPath>();
  const futile = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = alone ? [alone] : current.filter((finding) => !futile.has(textOf(finding)));
    const textAt = (path: RepoPath): string | undefined => texts.get(path) ?? original(path);
    const chosen = chooseFixes(open, unsafe, untouchable, textAt);
    if (chosen.findings.length === 0) break;
    const next = new Map([...texts, ...chosen.creates]);
    for (const [path, edits] of chosen.edits) {
      const before = textAt(path);
      if (before !== undefined) next.set(path, applyEdits(before, edits));
    }
    const after = relint(next);
    const broken = after.broken.filter(
      (path) => chosen.edits.has(path) || chosen.creates.has(path),
    );
    const wasAlone = chosen.findings.length === 1;
    alone = undefined;
    if (broken.length > 0) {
      if (wasAlone) for (const path of broken) untouchable.add(path);
      else [alone] = chosen.findings;
      continue;
    }
    const outlived = survivors(chosen, after.findings);
    if (outlived.length > 0) {
      for (const finding of outlived) futile.add(textOf(finding));
      continue;
    }
    texts = next;
    current = after.findings;
    applied.push(...chosen.findings.flatMap(({ fix }) => fix ?? []));
  }
  return { texts, applied };
}

/**
 * Findings that were fixed and are still there: the same text, at the place to which theirs has
 * moved.
 */
function survivors(chosen: Choice, after: readonly Finding[]): Finding[] {
  const left = new Set(after.map((finding) => placed(finding, finding.range.start)));
  return chosen.findings.filter((finding) => {
    const offsets = moved(finding.range.start, chosen.edits.get(finding.path) ?? []);
    return offsets.some((offset) => left.has(placed(finding, offset)));
  });
}

function placed(finding: Finding, offset: number): string {
  return `${String(offset)} ${textOf(finding)}`;
}

/**
 * The places of an offset after the edits. There is none where the text at the offset is gone, and
 * there are two (before and after the new text) where text was inserted at the offset.
 */
function moved(offset: number, edits: readonly TextEdit[]): number[] {
  let [before, behind] = [offset, offset];
  for (const { range, text } of edits.filter(isFirst)) {
    const growth = text.length - (range.end - range.start);
    if (range.start < offset && range.end <= offset) before += growth;
    if (range.end <= offset) behind += growth;
    else if (range.start <= offset && text === '') return [];
    else if (range.start <= offset) {
      before += range.start - offset;
      behind += range.start - offset;
    }
  }
  return [before, behind];
}

/** Equal edits are made once. */
function isFirst(edit: TextEdit, index: number, all: readonly TextEdit[]): boolean {
  return all.findIndex((one) => sameEdit(one, edit)) === index;
}

/** The text of a finding, without its place in the file. */
function textOf({ ruleId, path, message }: Finding): string {
  return JSON.stringify([ruleId, path, message]);
}

/** The fixes of one round, their edits by file, and the files they create. */
interface Choice {
  readonly findings: readonly Finding[];
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
  readonly creates: ReadonlyMap<RepoPath, string>;
}

function chooseFixes(
  findings: readonly Finding[],
  unsafe: boolean,
  untouchable: ReadonlySet<RepoPath>,
  textAt: (path: RepoPath) => string | undefined,
): Choice {
  const chosen: Finding[] = [];
  const edits = new Map<RepoPath, TextEdit[]>();
  const creates = new Map<RepoPath, string>();
  const isTaken = ({ path, text }: Created): boolean =>
    untouchable.has(path) || textAt(path) !== undefined || (creates.get(path) ?? text) !== text;
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    if (fix.edits.some(({ path, edit }) => untouchable.has(path) || conflicts(edits, path, edit))) {
      continue;
    }
    if (fix.creates?.some(isTaken)) continue;
    chosen.push(finding);
    for (const { path, edit } of fix.edits) {
      const known = edits.get(path);
      if (known) known.push(edit);
      else edits.set(path, [edit]);
    }
    for (const { path, text } of fix.creates ?? []) creates.set(path, text);
  }
  return { findings: chosen, edits, creates };
}

type Created = NonNullable<Fix['creates']>[number];

function conflicts(
  edits: ReadonlyMap<RepoPath, readonly TextEdit[]>,
  path: RepoPath,
  edit: TextEdit,
): boolean {
  const chosen = edits.get(path) ?? [];
  return chosen.some((one) => touches(one.range, edit.range) && !sameEdit(one, edit));
}
