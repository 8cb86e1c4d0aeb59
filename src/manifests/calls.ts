import type { SourceFile } from '../text/text.ts';
import { asScalar, at, entriesOf, get, textOf, type Node } from '../yaml/tree.ts';
import type { Call, Item, Parameter, Template } from './model.ts';
import { readParameters } from './parameters.ts';
import { readLibraryReference } from './references.ts';
import { stepsOf } from './steps.ts';

/** Reads the template that stands inline in a step; undefined where there is none. */
export type ReadInline = (inline: Node) => Template | undefined;

/** What a steps or dag template starts, including the exit handlers and hooks of its steps. */
export function readCalls(file: SourceFile, template: Node, readInline: ReadInline): Call[] {
  return stepsOf(template).flatMap((step) => [
    ...readCall(file, step, readInline),
    ...readHooks(step),
  ]);
}

/**
 * The `onExit` and `hooks` of a spec, a step or a task: names or references, never inline
 * templates.
 */
export function readHooks(owner: Node): Call[] {
  const onExit = textOf(get(owner, 'onExit'));
  const hooks = [...entriesOf(get(owner, 'hooks')).values()];
  return [
    ...(onExit === undefined ? [] : [once({ kind: 'local', template: onExit }, [])]),
    ...hooks.flatMap(({ value }) => {
      const target = readTarget(value);
      return target ? [once(target, [])] : [];
    }),
  ];
}

function once(target: Call['target'], args: readonly Parameter[]): Call {
  return { target, arguments: args, items: [], times: 1 };
}

function readCall(file: SourceFile, step: Node, readInline: ReadInline): Call[] {
  const inline = get(step, 'inline');
  const template = inline && readInline(inline);
  const target = template ? ({ kind: 'inline', template } as const) : readTarget(step);
  if (target === undefined) return [];
  const args = readParameters(file, at(step, 'arguments', 'parameters'));
  return [{ ...once(target, args), ...readLoop(step) }];
}

function readTarget(step: Node): Call['target'] | undefined {
  const reference = get(step, 'templateRef');
  const library = readLibraryReference(reference);
  const template = textOf(get(library ? reference : step, 'template'));
  if (template === undefined) return undefined;
  return library ? { kind: 'reference', library, template } : { kind: 'local', template };
}

/** How often a step runs, and with which literal items. */
function readLoop(step: Node): Pick<Call, 'items' | 'times'> {
  const withItems = get(step, 'withItems');
  if (withItems?.kind === 'seq') {
    return { items: withItems.items.map(readItem), times: withItems.items.length };
  }
  if (withItems !== undefined || get(step, 'withParam') !== undefined) {
    return { items: [], times: undefined };
  }
  const sequence = get(step, 'withSequence');
  return { items: [], times: sequence === undefined ? 1 : sequenceLength(sequence) };
}

function readItem(node: Node): Item {
  if (node.kind === 'scalar') return node.text;
  const fields = [...entriesOf(node)].flatMap(([key, { value }]) => {
    const scalar = asScalar(value);
    return scalar ? [[key, scalar.text] as const] : [];
  });
  return new Map(fields);
}

/**
 * The length of a sequence: `count`, or the numbers from `start` to `end`, where these are literal
 * numbers.
 */
function sequenceLength(node: Node): number | undefined {
  const count = textOf(get(node, 'count'));
  if (count !== undefined) return literalNumber(count);
  const start = literalNumber(textOf(get(node, 'start')) ?? '0');
  const end = literalNumber(textOf(get(node, 'end')) ?? '');
  return start === undefined || end === undefined ? undefined : Math.abs(end - start) + 1;
}

function literalNumber(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
