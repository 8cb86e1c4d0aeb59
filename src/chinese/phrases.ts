import type { Speech } from '../language.ts';

/**
 * Texts in another language, by the English text. A hole stands for what differs: `{name}` for a value,
 * which stays as it is, `{name:number}` for a number, `{name:list}` for values in double quotes with
 * commas and `and` between them, `{name:names}` for the same without quotes, `{name:phrase}` for a text that is in the catalogue itself. `(s)` is a
 * plural that may be there. The translation has the same names, without their kinds.
 */
export type Phrases = Readonly<Record<string, string>>;

/** What a hole can be, and what it matches. */
const KINDS = {
  value: '[^]+?',
  number: '≥?[\\d,]+(?:\\.\\d+)?',
  list: '"[^]*?(?:"| more)',
  names: '[^]+?',
  phrase: '[^]+?',
} as const;

type Kind = keyof typeof KINDS;

/** A text with holes. */
interface Pattern {
  readonly english: string;
  readonly matches: RegExp;
  readonly holes: readonly { readonly name: string; readonly kind: Kind }[];
  readonly translated: string;
}

/** Phrases that are ready to be looked up. */
export interface Compiled {
  readonly exact: ReadonlyMap<string, string>;
  /** Those with the most text of their own first. */
  readonly patterns: readonly Pattern[];
}

/** What is told of each text while it is looked up; for the tests of the catalogues. */
export interface Listener {
  /** A text is not in the catalogue. */
  readonly missing?: (text: string) => void;
  /** The English text of an entry that was used. */
  readonly used?: (english: string) => void;
}

const HOLE = /\{(\w+)(?::(value|number|list|names|phrase))?\}/;
const HOLES = new RegExp(HOLE, 'g');

/** Makes phrases ready. */
export function compiled(phrases: Phrases): Compiled {
  const entries = Object.entries(phrases);
  const isPattern = ([english]: readonly [string, string]): boolean =>
    HOLE.test(english) || english.includes('(s)');
  return {
    exact: new Map(entries.filter((entry) => !isPattern(entry))),
    patterns: entries
      .filter(isPattern)
      .map(([english, translated]) => patternOf(english, translated))
      .toSorted((a, b) => weightOf(b.english) - weightOf(a.english)),
  };
}

/**
 * The most characters of a text that is compared with phrases. Holes can be tried in many ways, so a
 * long text that a stranger wrote would take minutes.
 */
const LONGEST = 2000;

/**
 * Looks texts up in catalogues, the first of which counts first. What is in none stays English, and so
 * does what is very long.
 */
export function sayingBy(catalogues: readonly Compiled[], listener: Listener = {}): Speech {
  return function say(text): string {
    for (const { exact, patterns } of catalogues) {
      const whole = exact.get(text);
      if (whole !== undefined) {
        listener.used?.(text);
        return whole;
      }
      if (text.length > LONGEST) continue;
      for (const pattern of patterns) {
        const found = pattern.matches.exec(text);
        if (found === null) continue;
        listener.used?.(pattern.english);
        return filled(pattern, found.slice(1), say);
      }
    }
    const end = text.length > LONGEST ? -1 : text.lastIndexOf('\n');
    if (end !== -1) return `${say(text.slice(0, end))}\n${say(text.slice(end + 1))}`;
    listener.missing?.(text);
    return text;
  };
}

/** The names of the holes of a text, sorted, each once; for the tests of the catalogues. */
export function holesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(HOLES)].map(([, name = '']) => name))].toSorted();
}

function patternOf(english: string, translated: string): Pattern {
  const holes = [...english.matchAll(HOLES)].map(([, name = '', kind = 'value']) => {
    return { name, kind: kind as Kind };
  });
  const [first = '', ...rest] = english.split(new RegExp(HOLES.source.replace(/\((?!\?)/g, '(?:')));
  const source = rest.reduce(
    (before, text, at) => `${before}(${KINDS[holes[at]?.kind ?? 'value']})${literal(text)}`,
    literal(first),
  );
  return { english, matches: new RegExp(`^${source}$`), holes, translated };
}

function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('\\(s\\)', 's?');
}

function weightOf(english: string): number {
  return english.replaceAll(HOLES, '').length;
}

function filled({ holes, translated }: Pattern, values: readonly string[], say: Speech): string {
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
  const isHan = ENDS_HAN.test(left) && BEGINS_HAN.test(right);
  const isMixed =
    (ENDS_HAN.test(left) && BEGINS_LATIN.test(right)) ||
    (ENDS_LATIN.test(left) && BEGINS_HAN.test(right));
  if (!isHan && !isMixed) return left + right;
  return left.replace(/ $/, '') + (isHan ? '' : ' ') + right.replace(/^ /, '');
}

function shownAs(kind: Kind, value: string, say: Speech): string {
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
