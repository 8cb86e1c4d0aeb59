import type { Loop } from '../manifests/model.ts';
import { substitute, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

/** One turn of a loop: the values of `{{item}}` and of `{{item.KEY}}` that belong together. */
export type Turn = ReadonlyMap<string, Value>;

/** The turns of a step. */
export interface Turns {
  /** The turns with different values, each once, and how often it runs. */
  readonly turns: readonly { readonly values: Turn; readonly times: number }[];
  /**
   * There can be more or other turns: the run makes the list, or the list is too long to follow.
   */
  readonly open: boolean;
}

/** The most turns of one loop that are followed. */
const MOST_TURNS = 64;

const ONCE: Turns = { turns: [{ values: new Map(), times: 1 }], open: false };

/**
 * A loop that is not known before the run: one turn without values, which can run any number of
 * times.
 */
const UNKNOWN: Turns = { turns: [{ values: new Map(), times: 1 }], open: true };

/**
 * The turns of a loop (argo-workflows v4.1.2, workflow/controller/steps.go, expandStep): literal
 * `withItems`, a `withParam` that is or becomes JSON, a `withSequence` of known numbers.
 */
export function turnsOf(loop: Loop | undefined, lookup: Lookup): Turns {
  if (loop === undefined) return ONCE;
  if (loop.kind === 'sequence') return sequence(loop, lookup);
  if (loop.kind === 'items')
    return joined(
      loop.items.map((text) => text),
      lookup,
    );
  const [json, ...others] = substitute(loop.text, lookup);
  if (json === undefined || others.length > 0) return UNKNOWN;
  const list = parsedList(json.text);
  if (list === undefined) return UNKNOWN;
  const found = joined(list, lookup);
  return json.open ? { ...found, open: true } : found;
}

/** The values of a turn, before those around its loop. */
export function withTurn(lookup: Lookup, turn: Turn): Lookup {
  if (turn.size === 0) return lookup;
  return (name) => {
    const value = turn.get(name);
    return value === undefined ? lookup(name) : [value];
  };
}

function joined(items: readonly unknown[], lookup: Lookup): Turns {
  const counted = new Map<string, { readonly values: Turn; times: number }>();
  for (const item of items.slice(0, MOST_TURNS)) {
    const values = turnOf(item, lookup);
    const key = JSON.stringify([...values].map(([name, { text }]) => [name, text]));
    const known = counted.get(key);
    if (known) known.times += 1;
    else counted.set(key, { values, times: 1 });
  }
  // A loop without items never runs its step. The step is written all the same, so it is one turn
  // that runs 0 times.
  const turns = items.length === 0 ? [{ values: new Map(), times: 0 }] : [...counted.values()];
  return { turns, open: items.length > MOST_TURNS };
}

/** One item as Argo prints it: text as it is; numbers, booleans, lists and maps as JSON. */
function turnOf(item: unknown, lookup: Lookup): Turn {
  const values = new Map<string, Value>([['item', valueOf(item, lookup)]]);
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
    for (const [key, field] of Object.entries(item)) {
      values.set(`item.${key}`, valueOf(field, lookup));
    }
  }
  return values;
}

function valueOf(item: unknown, lookup: Lookup): Value {
  const text = typeof item === 'string' ? item : JSON.stringify(item);
  const [first = { text, open: true }, ...others] = substitute(text, lookup);
  return others.length === 0 ? first : { text, open: true };
}

function parsedList(text: string): readonly unknown[] | undefined {
  if (text.includes('{{')) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The numbers of a sequence: `count`, or from `start` to `end` inclusive, up or down. They are
 * formatted as Go's `%d` and `%0Nd` do it.
 */
function sequence(
  { count, start = '0', end, format }: Extract<Loop, { kind: 'sequence' }>,
  lookup: Lookup,
): Turns {
  const number = (text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    const [value, ...others] = substitute(text, lookup);
    const isNumber = value !== undefined && others.length === 0 && /^-?\d{1,9}$/.test(value.text);
    return isNumber ? Number(value.text) : undefined;
  };
  const from = number(start);
  const many = number(count);
  const last = count === undefined ? number(end) : (from ?? 0) + (many ?? 0) - 1;
  if (from === undefined || last === undefined || (count !== undefined && many === undefined)) {
    return UNKNOWN;
  }
  const length = count === undefined ? Math.abs(last - from) + 1 : Math.max(0, many ?? 0);
  const step = last < from ? -1 : 1;
  const numbers = Array.from({ length: Math.min(length, MOST_TURNS) }, (_, at) => from + step * at);
  const turns = numbers.map((one) => ({
    values: new Map([['item', { text: formatted(one, format), open: false }]]),
    times: 1,
  }));
  const rest = length - turns.length;
  return {
    turns: rest > 0 ? [...turns, { values: new Map(), times: rest }] : turns,
    open: false,
  };
}

function formatted(number: number, format: string | undefined): string {
  if (format === undefined) return String(number);
  return format.replace(/%(0?)(\d*)([dxXo])/, (_, zero: string, width: string, verb: string) => {
    const text = number.toString(verb === 'd' ? 10 : verb === 'o' ? 8 : 16);
    const cased = verb === 'X' ? text.toUpperCase() : text;
    return cased.padStart(Number(width || '0'), zero === '0' ? '0' : ' ');
  });
}
