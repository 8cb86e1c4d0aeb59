import { joinedValue, type Value } from './values.ts';

/**
 * The values of a tag: every value that it can have; undefined where nothing in the files tells it.
 */
export type Lookup = (name: string) => readonly Value[] | undefined;

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

/**
 * The values of a text after its tags are replaced as the templates of Argo do it: simple tags,
 * tags inside tags, and expressions that are a name or a trimmed name (argo-workflows v4.1.2,
 * util/template). A tag without a value stays. Values, rounds and length are bounded.
 */
export function substitute(text: string, lookup: Lookup): readonly Value[] {
  if (!text.includes('{{')) return [{ text, open: false }];
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
    const values = lookup(nameOf(body));
    if (values === undefined || values.length === 0) continue;
    if (round > 0 && values.some(({ text }) => text.includes(`{{${body}}}`))) continue;
    const trims = /^\s*=\s*sprig\.trim\(/.test(body);
    found.set(body, trims ? values.map((one) => ({ ...one, text: one.text.trim() })) : values);
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

/**
 * `=sprig.trim(NAME)` and `=NAME`, where NAME has words with dots between them, or ends with
 * `['word']`.
 */
const EXPRESSION = /^=\s*(?:sprig\.trim\(\s*)?([\w.]+(?:\['[\w.-]+'\])?)\s*\)?\s*$/;

/**
 * The name that a tag asks for. An expression that computes something is its own name, which has no
 * value. `{{=a.b-c}}` subtracts, so a name with a dash has to be quoted there.
 */
function nameOf(body: string): string {
  const trimmed = body.trim();
  if (!trimmed.startsWith('=')) return trimmed;
  const name = EXPRESSION.exec(trimmed)?.[1];
  return name === undefined ? trimmed : name.replace(/\['([^']+)'\]$/, '.$1');
}
