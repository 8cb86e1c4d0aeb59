import type { Call, Item, Parameter } from '../manifests/model.ts';

/** One place from which a template is started, and the scope in which its arguments are written. */
export interface CallSite {
  readonly call: Call;
  readonly scope: TagScope;
}

/** What the tags in the text of a template can refer to. */
export interface TagScope {
  /**
   * The `arguments` of the spec that runs, then those of the specs it refers to. The first one that
   * has a parameter counts.
   */
  readonly workflow: readonly (readonly Parameter[])[];
  readonly inputs: readonly Parameter[];
  /**
   * Every place in the files that starts the template; none for an entrypoint that nothing calls.
   */
  readonly sites: readonly CallSite[];
  /** The `withItems` of the step in which the text stands. */
  readonly items: readonly Item[];
}

/** What a text can become at run time. */
export interface Values {
  /** Every value that can be known and has no tags, in the order in which they appear. */
  readonly known: readonly string[];
  /** As far as the files show, no other value is possible. */
  readonly complete: boolean;
  /**
   * The text with the tags that are not resolved left in it. Its registry can be known all the
   * same.
   */
  readonly partial: readonly string[];
}

const MOST_VALUES = 32;
const DEEPEST = 8;
/**
 * The most UTF-16 units of a value. An image reference has at most 1,024; hostile files join
 * megabytes.
 */
const LONGEST = 1024;
/**
 * The most tags that are looked up for one text. Call sites multiply from level to level, and
 * hostile files do that on purpose.
 */
const MOST_LOOKUPS = 500;

interface Budget {
  lookups: number;
}

/**
 * Resolves the Argo tags of an image, as far as the files allow it. The number of values, their
 * length and the depth are bounded: a value that is longer than any image is left out.
 */
export function evaluate(text: string, scope: TagScope): Values {
  return expand(text, scope, 0, { lookups: MOST_LOOKUPS });
}

function expand(text: string, scope: TagScope, depth: number, budget: Budget): Values {
  if (text.length > LONGEST) return UNKNOWN;
  if (!text.includes('{{')) return { known: [text], complete: true, partial: [] };
  let heads: readonly string[] = [''];
  let complete = true;
  for (const part of splitTags(text)) {
    const values = part.tag === undefined ? undefined : valuesOf(part.tag, scope, depth, budget);
    if (values && !values.complete) complete = false;
    const found = values ? [...values.known, ...values.partial] : [];
    const tails = found.length > 0 ? found : [part.text];
    const joined = heads.flatMap((head) => tails.map((tail) => head + tail));
    heads = joined.filter(({ length }) => length <= LONGEST).slice(0, MOST_VALUES);
    if (heads.length < joined.length) complete = false;
  }
  const distinct = [...new Set(heads)];
  const known = distinct.filter((value) => !value.includes('{{'));
  const partial = distinct.filter((value) => value.includes('{{'));
  return { known, complete: complete && partial.length === 0, partial };
}

/**
 * Splits a text into literal parts and `{{…}}` tags. A tag that holds another tag counts as text
 * that cannot be resolved.
 */
function splitTags(text: string): { readonly text: string; readonly tag?: string }[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part) =>
      TAG.test(part) ? { text: part, tag: part.slice(2, -2).trim() } : { text: part },
    );
}

const TAG = /^\{\{[^{}]*\}\}$/;
const UNKNOWN: Values = { known: [], complete: false, partial: [] };

/** The values of one tag. Trivial expressions (`{{=name}}`, `{{=sprig.trim(name)}}`) are names. */
function valuesOf(tag: string, scope: TagScope, depth: number, budget: Budget): Values {
  budget.lookups -= 1;
  if (depth > DEEPEST || budget.lookups < 0) return UNKNOWN;
  const name = /^=\s*(?:sprig\.trim\()?\s*([\w.-]+)\s*\)?$/.exec(tag)?.[1] ?? tag;
  const [, kind, parameter] = /^(workflow|inputs)\.parameters\.([\w.-]+)$/.exec(name) ?? [];
  if (kind === 'workflow' && parameter !== undefined) return workflowValues(parameter, scope);
  if (kind === 'inputs' && parameter !== undefined) {
    return inputValues(parameter, scope, depth, budget);
  }
  return name === 'item' || name.startsWith('item.') ? itemValues(name, scope) : UNKNOWN;
}

/** The value in the file is a default: the person who submits the workflow may give another one. */
function workflowValues(name: string, scope: TagScope): Values {
  for (const parameters of scope.workflow) {
    const found = parameters.find((parameter) => parameter.name === name);
    if (found !== undefined) return { ...literal(found), complete: false };
  }
  return UNKNOWN;
}

function literal(parameter: Parameter): Values {
  const text = parameter.value?.text;
  if (text !== undefined && text.includes('{{')) return UNKNOWN;
  const known = text === undefined ? parameter.choices : [text];
  return { known, complete: !parameter.dynamic && known.length > 0, partial: [] };
}

function inputValues(name: string, scope: TagScope, depth: number, budget: Budget): Values {
  const input = scope.inputs.find((parameter) => parameter.name === name);
  if (scope.sites.length === 0) return input ? literal(input) : UNKNOWN;
  const parts = scope.sites.map(({ call, scope: outer }) => {
    const argument = call.arguments.find((parameter) => parameter.name === name);
    if (argument === undefined) return input ? literal(input) : UNKNOWN;
    if (argument.value === undefined) return UNKNOWN;
    return expand(argument.value.text, { ...outer, items: call.items }, depth + 1, budget);
  });
  return {
    known: [...new Set(parts.flatMap((part) => part.known))].slice(0, MOST_VALUES),
    complete: parts.every((part) => part.complete),
    partial: [...new Set(parts.flatMap((part) => part.partial))].slice(0, MOST_VALUES),
  };
}

function itemValues(name: string, scope: TagScope): Values {
  const key = name === 'item' ? undefined : name.slice('item.'.length);
  const known = scope.items.flatMap((item) => {
    if (typeof item === 'string') return key === undefined ? [item] : [];
    return key === undefined ? [] : (item.get(key) ?? []);
  });
  const plain = known.filter((value) => !value.includes('{{'));
  return {
    known: plain,
    complete: plain.length > 0 && plain.length === scope.items.length,
    partial: [],
  };
}
