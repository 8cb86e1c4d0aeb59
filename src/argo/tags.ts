import { readExpression, type Expression } from './expression.ts';
import { joinedValue, type Value } from './values.ts';

/**
 * The values of a tag: every value that it can have; undefined where nothing in the files tells it.
 */
export type Lookup = (name: string) => readonly Value[] | undefined;

/** What is filled into the text of a manifest before it is submitted. */
export interface Filling {
  readonly lookup: Lookup;
  /** Equal for fillings that make the same of the text. */
  readonly key: string;
}

/** A text of such a manifest as it is submitted. */
export function filledIn(text: string, filling: Filling | undefined): string {
  return filling === undefined ? text : firstText(text, filling.lookup);
}

/** A text after its tags are filled in; of several values the first one. */
export function firstText(text: string, lookup: Lookup): string {
  return substitute(text, lookup)[0]?.text ?? text;
}

/** The most values of one text that are followed. A text with more of them is open. */
const MOST_VALUES = 32;
/** How often tags inside values are replaced, including nested tags. */
const MOST_ROUNDS = 8;
/**
 * The most UTF-16 units of a value. An image reference has at most 1,024; hostile files join
 * megabytes.
 */
const LONGEST = 32 * 1024;

/** The innermost tags: `{{` and `}}` without another one between them. */
const TAG = /\{\{([^{}]*)\}\}/g;
/** A text that is one tag with a name in it. */
const ONE_TAG = /^\{\{ ?([\w.-]+) ?\}\}$/;

/**
 * The values of a text after its tags are replaced as the templates of Argo do it: simple tags,
 * tags inside tags, and expressions (argo-workflows v4.1.2, util/template). A tag without a value stays. Values, rounds and length are bounded.
 */
export function substitute(text: string, lookup: Lookup): readonly Value[] {
  if (!text.includes('{{')) return [{ text, open: false }];
  return aloneInText(text, lookup) ?? throughout(text, lookup);
}

/**
 * The values of a text that is one simple tag, as most are; undefined for any other text, and where
 * the value has to be looked at again.
 */
function aloneInText(text: string, lookup: Lookup): readonly Value[] | undefined {
  const [, name] = ONE_TAG.exec(text) ?? [];
  if (name === undefined) return undefined;
  const [value, ...others] = lookup(name) ?? [];
  if (value === undefined) return [{ text, open: false }];
  const isDone = others.length === 0 && !value.text.includes('{{') && value.text.length <= LONGEST;
  return isDone ? [value] : undefined;
}

function throughout(text: string, lookup: Lookup): readonly Value[] {
  let values: readonly Value[] = [{ text, open: false }];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = values.flatMap((value) => replaced(value, lookup, round));
    const changed = next.some(({ text: one }, at) => one !== values[at]?.text);
    values = distinct(next);
    if (!changed || next.length === 0) return values;
  }
  return values;
}

/**
 * Replaces all tags of a value once. A value that holds its own tag means that tag of its caller, so
 * it is filled in only in the first round.
 */
function replaced(value: Value, lookup: Lookup, round: number): readonly Value[] {
  const found = new Map<string, readonly Value[]>();
  for (const [, body = ''] of value.text.matchAll(TAG)) {
    const values = valuesOf(body, lookup);
    if (values === undefined || values.length === 0) continue;
    if (round > 0 && values.some(({ text }) => text.includes(`{{${body}}}`))) continue;
    found.set(body, values);
  }
  let heads: readonly Value[] = [value];
  for (const [body, values] of found) {
    // Equal tags in one text have the same value, so they are replaced together.
    heads = heads
      .flatMap((head) => values.map((one) => withTag(head, body, one)))
      .filter(({ text }) => text.length <= LONGEST)
      .slice(0, MOST_VALUES + 1);
  }
  return heads;
}

function withTag(head: Value, body: string, one: Value): Value {
  const text = head.text.replaceAll(`{{${body}}}`, () => one.text);
  return joinedValue(text, head, one);
}

function distinct(values: readonly Value[]): readonly Value[] {
  const byText = new Map<string, Value>();
  for (const value of values) {
    const same = byText.get(value.text);
    byText.set(value.text, same === undefined ? value : joinedValue(value.text, value, same));
  }
  const all = [...byText.values()];
  if (all.length <= MOST_VALUES) return all;
  return all.slice(0, MOST_VALUES).map((one) => ({ ...one, open: true }));
}

/** The values of what stands between the brackets of a tag. */
function valuesOf(body: string, lookup: Lookup): readonly Value[] | undefined {
  const trimmed = body.trim();
  if (!trimmed.startsWith('=')) return lookup(trimmed);
  return evaluated(trimmed.slice(1), lookup);
}

/**
 * The values of an expression: one for each combination of the values of its names. Undefined where
 * one of them is not known, or is a list or a map, which releases write in different ways.
 */
export function evaluated(text: string, lookup: Lookup): readonly Value[] | undefined {
  const expression = readExpression(text);
  if (expression === undefined) return undefined;
  const all = combinations(expression, lookup).map((chosen) => resultOf(expression, chosen));
  return all.every((one) => one !== undefined) ? all : undefined;
}

type Chosen = ReadonlyMap<string, Value>;

function combinations({ names }: Expression, lookup: Lookup): readonly Chosen[] {
  let all: readonly Chosen[] = [new Map()];
  for (const name of names) {
    const values = lookup(name) ?? [];
    // A name without a value can be in a part of the expression that does not count.
    if (values.length === 0) continue;
    all = all
      .flatMap((chosen) => values.map((value) => new Map([...chosen, [name, value]])))
      .slice(0, MOST_VALUES + 1);
  }
  return all;
}

function resultOf({ evaluate }: Expression, chosen: Chosen): Value | undefined {
  const result = evaluate((name) => chosen.get(name)?.text);
  const isText = typeof result === 'string';
  if (!isText && typeof result !== 'number' && typeof result !== 'boolean') return undefined;
  const text = String(result);
  return [...chosen.values()].reduce<Value>((value, one) => joinedValue(text, value, one), {
    text,
    open: false,
  });
}
