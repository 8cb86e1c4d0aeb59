import type { Finding, FixPart, Location } from '../finding.ts';
import { withPart } from '../fix/part.ts';
import type { Sources } from '../report/sources.ts';
import { applyEdits } from '../text/edits.ts';
import { lineChange, type LineChange } from './change.ts';
import { hunkAround, type Hunk } from './hunks.ts';
import { inReach } from './reach.ts';
import { suggestionFor, type Suggestion } from './suggestion.ts';

/** A line of a file that a finding is about, and the hunks of that file. */
export interface Spot extends Location {
  readonly line: number;
  readonly hunks: readonly Hunk[];
}

/** A finding, or a part of it, and what decides where it is shown. */
export interface Candidate extends Spot {
  /** As it was found. */
  readonly whole: Finding;
  /** The part of its fix that is shown; undefined for the whole fix. */
  readonly part: FixPart | undefined;
  /** With the fix that is shown. */
  readonly finding: Finding;
  /** The change that this fix makes; undefined where there is none, or where it is elsewhere. */
  readonly change: LineChange | undefined;
}

/** A fix, or a part of it, as it could be shown. */
interface Way extends Pick<Candidate, 'part' | 'finding' | 'change'> {
  readonly suggestion: Suggestion | undefined;
}

/** The candidate for a whole finding at one of its places. */
export function wholeAt(finding: Finding, spot: Spot, sources: Sources): Candidate {
  return candidate(finding, wayOf(finding, undefined, spot, sources), spot);
}

/**
 * How a finding is shown on a pull request that is about some of its places: the first of these ways
 * that can be suggested.
 *
 * 1. Its whole fix where `--fix` writes it: in the hunk of one of the places, or for several places
 *    anywhere in the diff.
 * 2. The parts of the fix that cover the places, if they cover all of them.
 * 3. Its whole fix at another place of the diff.
 * 4. The parts that cover some of the places.
 *
 * What no suggestion covers is shown as a whole, at its place.
 */
export function candidatesAt(
  finding: Finding,
  spots: readonly [Spot, ...Spot[]],
  sources: Sources,
): readonly Candidate[] {
  const [first] = spots;
  const fixed = wayOf(finding, undefined, first, sources, hasParts(finding) ? inPlace : inReach);
  if (spots.some((spot) => isNear(fixed, spot))) return [wholeNear(finding, fixed, spots)];
  const found = partsAt(finding, spots, sources);
  const rest = spots.find(({ path, range }) =>
    found.every(({ part }) => part === undefined || !covers(part, { path, range })),
  );
  if (fixed.suggestion && (rest || found.length > 1)) return [wholeNear(finding, fixed, spots)];
  if (rest === undefined) return found;
  const moved = wayOf(finding, undefined, first, sources);
  if (moved.suggestion || found.length === 0) return [wholeNear(finding, moved, spots)];
  return [...found, { ...candidate(finding, moved, rest), change: undefined }];
}

/** The whole fix, at the place in whose hunk it is, else at the first one. */
function wholeNear(finding: Finding, way: Way, spots: readonly [Spot, ...Spot[]]): Candidate {
  return candidate(finding, way, spots.find((spot) => isNear(way, spot)) ?? spots[0]);
}

function hasParts({ fix }: Finding): boolean {
  return (fix?.parts?.length ?? 0) > 0;
}

/** How the edits of a fix are placed in the hunks of a file. */
type Placing = typeof inReach;

const inPlace: Placing = (finding) => finding;

/** The part of the fix that covers the place of a candidate; undefined where there is none. */
export function inPart(one: Candidate, sources: Sources): Candidate | undefined {
  const part = one.whole.fix?.parts?.find((some) => covers(some, one));
  return part && candidate(one.whole, wayOf(one.whole, part, one, sources), one);
}

/** The parts that cover these places and can be suggested, each once. */
function partsAt(finding: Finding, spots: readonly Spot[], sources: Sources): Candidate[] {
  return (finding.fix?.parts ?? []).flatMap((part) => {
    const own = spots.filter((spot) => covers(part, spot));
    const [first] = own;
    if (first === undefined) return [];
    const way = wayOf(finding, part, first, sources);
    if (way.suggestion === undefined) return [];
    return [candidate(finding, way, own.find((spot) => isNear(way, spot)) ?? first)];
  });
}

function covers({ images }: FixPart, { path, range }: Location): boolean {
  return images.some((one) => one.path === path && one.range.start === range.start);
}

function wayOf(
  finding: Finding,
  part: FixPart | undefined,
  { path, hunks }: Spot,
  sources: Sources,
  placing: Placing = inReach,
): Way {
  const text = sources.text(path);
  const shown = placing(part ? withPart(finding, part) : finding, path, text, hunks);
  const change = hunks.length === 0 ? undefined : changeIn(shown, path, text);
  const suggestion = change && suggestionFor(change, text, hunks);
  return { part, finding: shown, change, suggestion };
}

/** What the fix of a finding changes in a file; undefined where it changes others as well. */
function changeIn({ fix }: Finding, path: string, text: string): LineChange | undefined {
  if (fix === undefined || fix.creates !== undefined) return undefined;
  if (!fix.edits.every((one) => one.path === path)) return undefined;
  const edits = fix.edits.map(({ edit }) => edit);
  return lineChange(text, applyEdits(text, edits));
}

/** Can a fix be suggested in the hunk of a line? */
function isNear({ suggestion }: Way, { line, hunks }: Spot): boolean {
  const hunk = hunkAround(hunks, line, line);
  return (
    hunk !== undefined &&
    suggestion !== undefined &&
    hunkAround([hunk], suggestion.first, suggestion.last) === hunk
  );
}

function candidate(whole: Finding, { part, finding, change }: Way, spot: Spot): Candidate {
  return { ...spot, whole, part, finding, change };
}
