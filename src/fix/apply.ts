import type { Finding, Fix } from '../finding.ts';
import { applyEdits, sameEdit, touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/**
 * Fixes may follow from fixes, those at one place wait for each other, and a round that broke a file
 * is tried again; a run longer than this is a mistake of ours.
 */
const MOST_ROUNDS = 40;

/** A file before and after its fixes. */
export interface Change {
  readonly path: RepoPath;
  /** Undefined: there was no such file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The texts after all rounds, and what is left to say about them. */
export interface Fixed {
  /** Changed and new files only. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** In the order they were applied. */
  readonly applied: readonly Fix[];
}

/** Lints the repository with some files' texts replaced. */
export type Relint = (texts: ReadonlyMap<RepoPath, string>) => {
  readonly findings: readonly Finding[];
  /** Files that are worse than before: less of them can be read, or a key stands there twice. */
  readonly broken: readonly RepoPath[];
};

/**
 * Applies fixes in rounds, linting again after each, until none is left. Within a round the first
 * fix at a place wins and one that touches it waits. Where a round makes a file worse, one of its
 * fixes is tried by itself; if that does it, too, the file gets its text back and no further fix. A
 * finding that outlives its own fix gets none: better unfixed than broken. A file is created only
 * where there is none; equal ones are created once.
 */
export function fixAll(
  original: (path: RepoPath) => string | undefined,
  findings: readonly Finding[],
  unsafe: boolean,
  relint: Relint,
): Fixed {
  let texts: ReadonlyMap<RepoPath, string> = new Map();
  let current = findings;
  /** Tried by itself in the next round: in company with others it broke a file. */
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

/** Fixed findings that are still there, word for word, at the place their own has moved to. */
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
 * Where an offset is after the edits: nowhere where what stood there is gone, and before or behind
 * what was inserted right there.
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

/** What a finding says, wherever it has moved. */
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
