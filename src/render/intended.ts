import type { RepoPath } from '../text/text.ts';
import type { Reader } from '../yaml/placement.ts';
import {
  documentsOf,
  leafChanges,
  leavesIn,
  type Leaf,
  type Leaves,
  type RenderedDocument,
} from './document-leaves.ts';
import type { RenderedFile } from './rendered-file.ts';

/** The same files before and after an edit of what they are made of. */
export interface Rerendered {
  /** All files of all variants, with the places of their lines. */
  readonly before: readonly RenderedFile[];
  readonly after: readonly Pick<RenderedFile, 'path' | 'text'>[];
  /** The texts that some of the files should have, by their paths. */
  readonly wanted: ReadonlyMap<RepoPath, string>;
}

/**
 * Does an edit do what is wanted and nothing else? Files for which a text is wanted have to hold the
 * data of that text. In the others nothing may be different, with one exception: an object of the
 * same kind, written at the same line, may get the entries that are wanted, since a template is one
 * text for all variants. Undefined if so, else what is wrong: the end of a sentence.
 */
export function unintended(
  { before, after, wanted }: Rerendered,
  read: Reader,
): string | undefined {
  const texts = new Map(after.map(({ path, text }) => [path, text]));
  if (texts.size !== before.length || before.some(({ path }) => !texts.has(path))) {
    return 'other files would be rendered';
  }
  const goals: Goal[] = [];
  for (const file of before) {
    const goal = wanted.get(file.path);
    if (goal === undefined) continue;
    const reached = compared(file, goal, texts.get(file.path) ?? '', read, goals);
    if (reached !== undefined) return reached;
  }
  for (const file of before) {
    const text = texts.get(file.path) ?? '';
    if (wanted.has(file.path) || text === file.text) continue;
    const wrong = side(file, text, read, goals);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** An object that should get something. */
interface Goal {
  readonly kind: string;
  readonly place: string;
  readonly added: ReadonlySet<string>;
}

/** Adds the goals of a file. Gives what is wrong where it did not become what was wanted. */
function compared(
  file: RenderedFile,
  goal: string,
  text: string,
  read: Reader,
  goals: Goal[],
): string | undefined {
  const [old, wanted, fresh] = [file.text, goal, text].map((one) =>
    documentsOf({ text: one, lines: one === file.text ? file.lines : [] }),
  );
  if (old?.length !== wanted?.length || old?.length !== fresh?.length) return OTHER_DOCUMENTS;
  for (const [at, document] of (old ?? []).entries()) {
    const [hope, real] = [wanted?.[at]?.text ?? '', fresh?.[at]?.text ?? ''];
    if (hope === real && hope === document.text) continue;
    const [first, second, third] = [document.text, hope, real].map((one) => leavesIn(one, read));
    if (first?.ok !== true || second?.ok !== true) return 'what is rendered cannot be read';
    if (third?.ok !== true) return 'what would be rendered could not be read';
    if (!isSame(second.value, third.value)) return OTHER_CHANGE;
    const { added } = leafChanges(first.value, second.value);
    goals.push({
      kind: kindOf(first.value),
      place: placeOf(document),
      added: new Set(added.map(spelt)),
    });
  }
  return undefined;
}

const OTHER_DOCUMENTS = 'other objects would be rendered';
const OTHER_CHANGE = 'an edit where this is written would change something else';

/** What is wrong with a file for which nothing is wanted. */
function side(
  file: RenderedFile,
  text: string,
  read: Reader,
  goals: readonly Goal[],
): string | undefined {
  const [old, fresh] = [documentsOf(file), documentsOf({ text, lines: [] })];
  if (old.length !== fresh.length) return OTHER_DOCUMENTS;
  for (const [at, document] of old.entries()) {
    const real = fresh[at]?.text ?? '';
    if (real === document.text) continue;
    const [first, second] = [document.text, real].map((one) => leavesIn(one, read));
    if (first?.ok !== true || second?.ok !== true)
      return 'what would be rendered could not be read';
    const { added, changed } = leafChanges(first.value, second.value);
    if (changed.length > 0) return OTHER_CHANGE;
    if (added.length === 0) continue;
    const [kind, place] = [kindOf(first.value), placeOf(document)];
    const fits = goals.some(
      (goal) =>
        goal.kind === kind &&
        goal.place === place &&
        added.every((leaf) => goal.added.has(spelt(leaf))),
    );
    if (!fits) return 'another object would get it too';
  }
  return undefined;
}

function isSame(a: Leaves, b: Leaves): boolean {
  return a.size === b.size && [...a].every(([key, { value }]) => b.get(key)?.value === value);
}

function kindOf(leaves: Leaves): string {
  return leaves.get(JSON.stringify(['0', 'kind']))?.value ?? '';
}

/** Objects without a known place are all different. */
function placeOf({ written, firstLine }: RenderedDocument): string {
  return written === undefined
    ? `? ${String(firstLine)}`
    : `${written.path}:${String(written.line)}`;
}

/** A leaf without the indexes of items: variants can have items more or fewer. */
function spelt({ path, value }: Leaf): string {
  return JSON.stringify([path.map((key) => (/^\d+$/.test(key) ? '*' : key)), value]);
}
