import type { Finding } from '../finding.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import { chooseFixes, type Choice } from './choose.ts';
import { inTurn, moveBy, type Move } from './moves.ts';
import { isIn, saidBy, type Judge, type State } from './state.ts';

/**
 * The most rounds. A fix can be followed by another one, and fixes that touch each other wait for
 * each other. A run that takes more rounds is a fault of the program.
 */
const MOST_ROUNDS = 40;

/** The texts of some files, and the repository judged with them. */
export interface Stage {
  /** Changed and new files only. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** The edits that make each text from the original one; none for new files. */
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
  readonly state: State;
}

/** What rounds of fixes have made of a repository. */
export interface Run extends Stage {
  /** The findings whose fixes were made, in the order in which they were made. */
  readonly applied: readonly Finding[];
  /** The texts of findings that are still there after their own fix. The fix was not made. */
  readonly outlived: ReadonlySet<string>;
  /** The edits that the run has made in the texts with which it began; of a new file its whole text. */
  readonly written: Stage['edits'];
  /** Where the offsets of a file are now. */
  readonly moved: (path: RepoPath) => Move;
}

/** What is needed to make fixes. */
export interface Making {
  readonly original: (path: RepoPath) => string | undefined;
  /**
   * Judges texts by what these ones say of instances: what is written later does not count. A plan
   * that goes on begins anew with its texts, so that it ends as several runs would.
   */
  readonly judgeFrom: (texts: Stage['texts']) => Judge;
  /**
   * The names of findings that are one for who reads them, as what is written once and rendered several
   * times: their fixes are made together or not at all. Each name has all of them. See {@link saidBy}.
   */
  readonly twins: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Makes fixes in rounds, and judges again after each round, until no finding is left with a fix
 * that may be made. A finding that is still there after its own fix keeps it, and the fix is not
 * made.
 */
export function makeInRounds(
  start: Stage,
  mayFix: (finding: Finding) => boolean,
  original: Making['original'],
  judge: Judge,
): Run {
  let stage = start;
  // What a plan begins with are the texts of the files.
  let written: Stage['edits'] = start.texts.size === 0 ? start.edits : new Map();
  const startText = (path: RepoPath): string | undefined => start.texts.get(path) ?? original(path);
  const applied: Finding[] = [];
  const outlived = new Set<string>();
  const moves = new Map<RepoPath, Move[]>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { texts } = stage;
    const textAt = (path: RepoPath): string | undefined => texts.get(path) ?? original(path);
    const open = stage.state.findings.filter(
      (finding) => finding.fix && mayFix(finding) && !isIn(outlived, finding),
    );
    const choice = chooseFixes(open, (path) => textAt(path) !== undefined);
    if (choice.findings.length === 0) break;
    const next = new Map([...texts, ...choice.creates]);
    for (const [path, edits] of choice.edits) next.set(path, applyEdits(textAt(path) ?? '', edits));
    const state = judge(next);
    const survived = survivors(choice, state.findings);
    for (const finding of survived) outlived.add(saidBy(finding));
    if (survived.length > 0) continue;
    const isOne = written === stage.edits;
    stage = { texts: next, edits: editsAfter(stage.edits, choice, original), state };
    written = isOne ? stage.edits : editsAfter(written, choice, startText);
    for (const [path, text] of choice.creates) {
      written = new Map([...written, [path, [{ range: { start: 0, end: 0 }, text }]]]);
    }
    // There can be more than fit on the stack as arguments of one call.
    for (const finding of choice.findings) applied.push(finding);
    for (const [path, edits] of choice.edits) {
      moves.set(path, [...(moves.get(path) ?? []), moveBy(edits)]);
    }
  }
  return { ...stage, applied, outlived, written, moved: (path) => inTurn(moves.get(path) ?? []) };
}

/** The edits of the texts at some time, joined with those of one more choice. */
function editsAfter(
  edits: Stage['edits'],
  choice: Choice,
  textThen: Making['original'],
): Stage['edits'] {
  const all = new Map(edits);
  for (const [path, more] of choice.edits) {
    const text = textThen(path);
    if (text !== undefined) {
      all.set(path, composeEdits(edits.get(path) ?? NO_EDITS, more, text.length));
    }
  }
  return all;
}

/**
 * Findings that were fixed as a whole and are still there: the same text, at the place to which
 * theirs has moved.
 */
function survivors({ findings, edits }: Choice, after: readonly Finding[]): Finding[] {
  if (after.length === 0) return [];
  const left = new Set(after.map((finding) => placed(finding, finding.range.start)));
  const moves = new Map<RepoPath, Move>();
  const moveOf = (path: RepoPath): Move => {
    const known = moves.get(path) ?? moveBy(edits.get(path) ?? NO_EDITS);
    moves.set(path, known);
    return known;
  };
  const whole = findings.filter(({ fix }) => !fix?.isPart);
  return whole.filter((finding) =>
    moveOf(finding.path)(finding.range.start).some((offset) => left.has(placed(finding, offset))),
  );
}

const NO_EDITS: readonly TextEdit[] = [];

function placed(finding: Finding, offset: number): string {
  return `${String(offset)} ${saidBy(finding)}`;
}
