import type { Speech } from '../language.ts';
import { holesOf, patternOf, valuesIn, withoutHoles, type Pattern } from './pattern.ts';

/**
 * Texts in another language, by the English text. A hole stands for what differs: `{name}` for a value,
 * which stays as it is, `{name:number}` for a number, `{name:list}` for values in double quotes with
 * commas and `and` between them, `{name:names}` for the same without quotes, `{name:phrase}` for a text
 * that is in the catalogue itself. `(s)` is a plural that may be there. Between two holes stands a text.
 * The translation has the same names, without their kinds.
 */
export type Phrases = Readonly<Record<string, string>>;

/** A phrase with holes, and its translation. */
interface Translated extends Pattern {
  readonly translated: string;
}

/** Phrases that are ready to be looked up. */
export interface Compiled {
  readonly exact: ReadonlyMap<string, string>;
  /** Those that are an end behind another phrase first, then those with the most text of their own. */
  readonly patterns: readonly Translated[];
}

/** What is told of each text while it is looked up; for the tests of the catalogues. */
export interface Listener {
  /** A text is not in the catalogue. */
  readonly missing?: (text: string) => void;
  /** The English text of an entry that was used. */
  readonly used?: (english: string) => void;
  /** How many characters were looked at to compare a text with a pattern. */
  readonly looked?: (characters: number) => void;
}

/** Makes phrases ready. */
export function compiled(phrases: Phrases): Compiled {
  const entries = Object.entries(phrases);
  const isPattern = ([english]: readonly [string, string]): boolean => /\{\w|\(s\)/.test(english);
  return {
    exact: new Map(entries.filter((entry) => !isPattern(entry))),
    patterns: entries
      .filter(isPattern)
      .map(([english, translated]) => ({ ...patternOf(english), translated }))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
  };
}

/** What a pattern counts beside others. What can follow any phrase would be taken for an end of its last value. */
function weightOf({ english, holes: [first] }: Pattern): number {
  const isEnd = first?.kind === 'phrase' && english.startsWith(`{${first.name}:phrase}`);
  return withoutHoles(english).length + (isEnd ? 10_000 : 0);
}

/**
 * How deep phrases can stand inside each other, each line of a text that is none counted as well. Ours
 * are less deep. So a text costs time in proportion to its length, whoever wrote it.
 */
const DEEPEST = 8;

/** Looks texts up in catalogues, the first of which counts first. What is in none stays English. */
export function sayingBy(catalogues: readonly Compiled[], listener: Listener = {}): Speech {
  const sayAt = (text: string, depth: number): string => {
    if (depth > DEEPEST) return text;
    const inner: Speech = (part) => sayAt(part, depth + 1);
    for (const { exact, patterns } of catalogues) {
      const whole = exact.get(text);
      if (whole !== undefined) {
        listener.used?.(text);
        return whole;
      }
      for (const pattern of patterns) {
        const found = valuesIn(pattern, text, listener.looked);
        if (found === undefined) continue;
        listener.used?.(pattern.english);
        return filled(pattern, found, inner);
      }
    }
    const end = text.lastIndexOf('\n');
    if (end !== -1) return `${inner(text.slice(0, end))}\n${inner(text.slice(end + 1))}`;
    listener.missing?.(text);
    return text;
  };
  return (text) => sayAt(text, 0);
}

/** The names of the holes of a text, sorted, each once; for the tests of the catalogues. */
export function holesIn(text: string): readonly string[] {
  return [...new Set(holesOf(text).map(({ name }) => name))].toSorted();
}

function filled({ holes, translated }: Translated, values: readonly string[], say: Speech): string {
  const shown = new Map(
    holes.map(({ name, kind }, at) => {
      const value = values[at] ?? '';
      return [name, shownAs(kind, value, say)];
    }),
  );
  const parts = translated.split(/(\{\w+\})/);
  return parts.reduce((text, part) => joined(text, shown.get(part.slice(1, -1)) ?? part), '');
}

const ENDS_HAN = /[\u3400-\u9FFF] ?$/;
const BEGINS_HAN = /^ ?[\u3400-\u9FFF]/;
const ENDS_LATIN = /[\w"`./*$-] ?$/;
const BEGINS_LATIN = /^ ?[\w"`./*$-]/;

/** Two texts one after the other: a blank between Chinese and Latin, and none between Chinese. */
function joined(left: string, right: string): string {
  const [end, start] = [left.slice(-2), right.slice(0, 2)];
  const isHan = ENDS_HAN.test(end) && BEGINS_HAN.test(start);
  const isMixed =
    (ENDS_HAN.test(end) && BEGINS_LATIN.test(start)) ||
    (ENDS_LATIN.test(end) && BEGINS_HAN.test(start));
  if (!isHan && !isMixed) return left + right;
  const before = left.endsWith(' ') ? left.slice(0, -1) : left;
  return before + (isHan ? '' : ' ') + right.replace(/^ /, '');
}

function shownAs(kind: Pattern['holes'][number]['kind'], value: string, say: Speech): string {
  if (kind === 'phrase') return say(value);
  if (kind === 'list') return listInChinese(value);
  return kind === 'names' ? namesInChinese(value) : value;
}

/** `a, b and 3 more`. */
function namesInChinese(names: string): string {
  return names.replaceAll(', ', '、').replace(/ and (\d+) more$/, ' 和另外 $1 个');
}

/** `"a", "b" and 3 more` with the words and the commas of Chinese. */
function listInChinese(list: string): string {
  return list
    .replaceAll('", "', '"、"')
    .replace(/" and (\d+) more$/, '" 和另外 $1 个')
    .replace(/" and (?="[^"]*"$)/, '" 和 ');
}
