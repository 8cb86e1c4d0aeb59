import type { Finding, Fix } from '../finding.ts';
import { mergedEdit, sameEdit, touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/** Fixes that can be made at once: their findings, their edits by file, and the files they create. */
export interface Choice {
  readonly findings: readonly Finding[];
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
  readonly creates: ReadonlyMap<RepoPath, string>;
}

/**
 * Chooses fixes that can be made at once, the first ones first. Fixes that add entries to one map at
 * one place are joined. One that touches a chosen fix otherwise is left out; it can be chosen once
 * the others are made. A file is created only where there is none, and equal files are created once.
 */
export function chooseFixes(
  findings: readonly Finding[],
  isThere: (path: RepoPath) => boolean,
): Choice {
  const chosen: Finding[] = [];
  const edits = new Map<RepoPath, ChosenEdits>();
  const creates = new Map<RepoPath, string>();
  const isTaken = ({ path, text }: Created): boolean =>
    isThere(path) || (creates.get(path) ?? text) !== text;
  const editsOf = (path: RepoPath): ChosenEdits => {
    const known = edits.get(path) ?? new ChosenEdits();
    edits.set(path, known);
    return known;
  };
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || fix.creates?.some(isTaken) === true || clashes(fix)) continue;
    if (!fix.edits.every(({ path, edit }) => editsOf(path).takes(edit))) continue;
    chosen.push(finding);
    for (const { path, edit } of fix.edits) editsOf(path).add(edit);
    for (const { path, text } of fix.creates ?? []) creates.set(path, text);
  }
  const made = [...edits].map(([path, { all }]) => [path, all] as const);
  return { findings: chosen, edits: new Map(made.filter(([, all]) => all.length > 0)), creates };
}

/** Do the edits of a fix stand in each other's way? Such a fix can never be made. */
function clashes({ edits }: Fix): boolean {
  if (edits.length < 2) return false;
  const own = new Map<RepoPath, ChosenEdits>();
  return edits.some(({ path, edit }) => {
    const known = own.get(path) ?? new ChosenEdits();
    own.set(path, known);
    if (!known.takes(edit)) return true;
    known.add(edit);
    return false;
  });
}

type Created = NonNullable<Fix['creates']>[number];

/** Edits of one file that do not touch each other, in the order of the text. */
class ChosenEdits {
  readonly #edits: TextEdit[] = [];

  get all(): readonly TextEdit[] {
    return this.#edits;
  }

  /** Can the edit be made together with the others? */
  takes(edit: TextEdit): boolean {
    return this.#near(edit).every(
      ({ known }) => sameEdit(known, edit) || mergedEdit(known, edit) !== undefined,
    );
  }

  /** Adds an edit that {@link takes} has allowed, or joins it with the one at its place. */
  add(edit: TextEdit): void {
    const [near] = this.#near(edit);
    if (near === undefined) this.#edits.splice(this.#firstFrom(edit.range.start), 0, edit);
    else this.#edits[near.at] = mergedEdit(near.known, edit) ?? near.known;
  }

  /** The edits that touch this one: they stand just before or behind its place. */
  #near({ range }: TextEdit): readonly { readonly known: TextEdit; readonly at: number }[] {
    const from = this.#firstFrom(range.start);
    const found: { known: TextEdit; at: number }[] = [];
    for (let at = Math.max(0, from - 1); at < this.#edits.length; at += 1) {
      const known = this.#edits[at];
      if (known === undefined || known.range.start > range.end) break;
      if (touches(known.range, range)) found.push({ known, at });
    }
    return found;
  }

  /** The index of the first edit that begins at an offset or behind it. */
  #firstFrom(offset: number): number {
    let [from, to] = [0, this.#edits.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#edits[middle]?.range.start ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
