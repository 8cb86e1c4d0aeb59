import type { Value } from './values.ts';

/** What a tag stands for: every value it can have; undefined where nothing in sight tells. */
export type Lookup = (name: string) => readonly Value[] | undefined;

/** Values of one text that are followed; a text with more is open. */
const MOST_VALUES = 32;
/** Values that hold tags themselves are looked into so often, nested tags included. */
const MOST_ROUNDS = 8;
/** UTF-16 units of a value; an image reference has 1,024 at most. Hostile files join megabytes. */
const LONGEST = 32 * 1024;

/** Innermost tags: `{{` and `}}` with neither between them. */
const TAG = /\{\{([^{}]*)\}\}/g;

/**
 * The values of a text, its tags replaced as Argo's templates do: simple tags, tags inside tags,
 * and expressions that are a name or a trimmed name (argo-workflows v4.1.2, util/template). A tag
 * without a value stays. Bounded in values, rounds and length.
 */
export function substitute(text: string, lookup: Lookup): readonly Value[] {
  if (!text.includes('{{')) return [{ text, open: false }];
  let values: readonly Value[] = [{ text, open: false }];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = values.flatMap((value) => replaced(value, lookup));
    const changed = next.some(({ text: one }, at) => one !== values[at]?.text);
    values = distinct(next);
    if (!changed || next.length === 0) return values;
  }
  return values;
}

/** All tags of a value replaced once. */
function replaced(value: Value, lookup: Lookup): readonly Value[] {
  const found = new Map<string, readonly Value[]>();
  for (const [, body = ''] of value.text.matchAll(TAG)) {
    const values = lookup(nameOf(body));
    if (values === undefined || values.length === 0) continue;
    const trims = /^\s*=\s*sprig\.trim\(/.test(body);
    found.set(body, trims ? values.map(({ text, open }) => ({ text: text.trim(), open })) : values);
  }
  let heads: readonly Value[] = [value];
  for (const [body, values] of found) {
    // Equal tags in one text have one value: they are replaced together.
    heads = heads
      .flatMap((head) => values.map((one) => withTag(head, body, one)))
      .filter(({ text }) => text.length <= LONGEST)
      .slice(0, MOST_VALUES + 1);
  }
  return heads;
}

function withTag(head: Value, body: string, { text, open }: Value): Value {
  return { text: head.text.replaceAll(`{{${body}}}`, () => text), open: head.open || open };
}

function distinct(values: readonly Value[]): readonly Value[] {
  const byText = new Map<string, Value>();
  for (const { text, open } of values) {
    byText.set(text, { text, open: open || byText.get(text)?.open === true });
  }
  const all = [...byText.values()];
  if (all.length <= MOST_VALUES) return all;
  return all.slice(0, MOST_VALUES).map(({ text }) => ({ text, open: true }));
}

/** `=sprig.trim(NAME)` and `=NAME`, where NAME is dotted words or ends in `['word']`. */
const EXPRESSION = /^=\s*(?:sprig\.trim\(\s*)?([\w.]+(?:\['[\w.-]+'\])?)\s*\)?\s*$/;

/**
 * The name a tag asks for. An expression that computes something is its own name, which nobody
 * knows; `{{=a.b-c}}` subtracts, so a name with a dash has to be quoted there.
 */
function nameOf(body: string): string {
  const trimmed = body.trim();
  if (!trimmed.startsWith('=')) return trimmed;
  const name = EXPRESSION.exec(trimmed)?.[1];
  return name === undefined ? trimmed : name.replace(/\['([^']+)'\]$/, '.$1');
}
