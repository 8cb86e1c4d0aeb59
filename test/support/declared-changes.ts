import { load } from 'js-yaml';
import { differencesOf, type Difference, type Leaf } from './differences.ts';
import { isMap, valuesOf } from './second-parser.ts';

/** Takes out of a list of differences those that it explains. */
type Explains = (found: readonly Difference[]) => readonly Difference[];

/**
 * The lines of `changes.txt` that explain a difference, by line, and the differences that no line
 * explains. A line is a verb with one place, `move` one with two; a place is the last keys of a
 * path, with ` > ` between them and `*` for any:
 *
 * - `add PLACE`: the value was not there; `remove PLACE`: it is not there any more
 * - `set PLACE`: it was another one; `quote PLACE`: it is the text that was written without quotes
 * - `rename PLACE`: its key was another one beside the same value
 * - `move PLACE to PLACE`: it stood elsewhere in the document with the same key and the same value
 */
function explained(
  lines: readonly string[],
  differences: readonly Difference[],
): { readonly used: readonly string[]; readonly rest: readonly Difference[] } {
  const used: string[] = [];
  let rest = differences;
  for (const line of lines) {
    const taken = new Set(readLine(line)(rest));
    if (taken.size > 0) used.push(line);
    rest = rest.filter((one) => !taken.has(one));
  }
  return { used, rest };
}

function readLine(line: string): Explains {
  const [verb = '', ...words] = line.split(' ');
  const [place = '', target = ''] = words.join(' ').split(' to ');
  const here = ends(place);
  const there = ends(target);
  switch (verb) {
    case 'add':
      return (found) => found.filter(({ before, after }) => before === undefined && here(after));
    case 'remove':
      return (found) => found.filter(({ before, after }) => after === undefined && here(before));
    case 'set':
      return (found) => found.filter(({ before, after }) => here(before) && here(after));
    case 'quote':
      return (found) => found.filter((one) => here(one.before) && isQuoted(one));
    case 'rename':
      return (found) =>
        pairs(found, (from, to) => {
          const parent = JSON.stringify(from.path.slice(0, -1));
          return here(from) && parent === JSON.stringify(to.path.slice(0, -1));
        });
    case 'move':
      return (found) =>
        pairs(found, (from, to) => {
          const isSame = (at: number): boolean => from.path.at(at) === to.path.at(at);
          return here(from) && there(to) && isSame(0) && isSame(-1);
        });
    default:
      throw new Error(`Not a change: ${line}`);
  }
}

function ends(place: string): (leaf: Leaf | undefined) => boolean {
  const keys = place.split(' > ');
  return (leaf) => {
    const tail = leaf?.path.slice(-keys.length) ?? [];
    return tail.length === keys.length && keys.every((key, at) => key === '*' || key === tail[at]);
  };
}

/** The text that is there now means, read as YAML, what was there. */
function isQuoted({ before, after }: Difference): boolean {
  const text = after?.value;
  return typeof text === 'string' && Object.is(load(text), before?.value);
}

/** Values that have gone and come back, each once. */
function pairs(
  found: readonly Difference[],
  match: (from: Leaf, to: Leaf) => boolean,
): Difference[] {
  const free = new Set(found.filter(({ before }) => before === undefined));
  return found.flatMap((old) => {
    const { before } = old;
    if (before === undefined || old.after !== undefined) return [];
    const partner = [...free].find(
      ({ after }) =>
        after !== undefined && Object.is(after.value, before.value) && match(before, after),
    );
    if (partner === undefined) return [];
    free.delete(partner);
    return [old, partner];
  });
}

/** A file as far as its meaning goes. */
interface Text {
  readonly path: string;
  readonly text: string;
}

/** What stands between two versions of some files. */
export interface Compared {
  /** The lines of `changes.txt` that explain something. */
  readonly used: readonly string[];
  /** What no line explains: paths of keys with their values, or files. */
  readonly rest: readonly unknown[];
}

/**
 * Holds the difference between files before and after their fixes against the lines of
 * `changes.txt`. A file that is created is explained by `create KIND`.
 */
export function changesBetween(
  lines: readonly string[],
  before: readonly Text[],
  after: readonly Text[],
): Compared {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const edited = lines.filter((line) => !line.startsWith('create '));
  const compared = after.map(({ path, text }): Compared => {
    const was = old.get(path);
    if (was === undefined) return created(lines, { path, text });
    const { used, rest } = explained(edited, differencesOf(valuesOf(was), valuesOf(text)));
    const isSilent = was !== text && used.length + rest.length === 0;
    return { used, rest: isSilent ? [`${path}: other bytes with the same meaning`] : rest };
  });
  return {
    used: compared.flatMap(({ used }) => used),
    rest: compared.flatMap(({ rest }) => rest),
  };
}

function created(lines: readonly string[], { path, text }: Text): Compared {
  const made = valuesOf(text).map((value) => `create ${isMap(value) ? String(value['kind']) : ''}`);
  const rest = made.filter((line) => !lines.includes(line)).map((line) => `${path}: ${line}`);
  return { used: made.filter((line) => lines.includes(line)), rest };
}
