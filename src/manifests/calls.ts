import type { SourceFile } from '../text/text.ts';
import { asScalar, at, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import type { Call, Hooks, Loop, Parameter, Template } from './model.ts';
import { readParameters } from './parameters.ts';
import { plainValue } from './plain-value.ts';
import { filledText } from './pod-fields.ts';
import { readLibraryReference } from './references.ts';
import { stepsOf } from './steps.ts';

/** Reads the template that stands inline in a step; undefined where there is none. */
export type ReadInline = (inline: Node) => Template | undefined;

/** What a steps or dag template starts. */
export function readCalls(
  file: SourceFile,
  template: Node,
  readInline: ReadInline,
): readonly Call[] {
  const steps = stepsOf(template);
  return steps.length === 0
    ? NONE
    : steps.flatMap((step) => readStep(file, step, readInline) ?? []);
}

const NONE: readonly Call[] = [];

function readStep(file: SourceFile, step: Node, readInline: ReadInline): Call | undefined {
  const inline = get(step, 'inline');
  const template = inline && readInline(inline);
  const target = template ? ({ kind: 'inline', template } as const) : readTarget(step);
  if (target === undefined) return undefined;
  return {
    ...callOf(target, readParameters(file, at(step, 'arguments', 'parameters'))),
    name: textOf(get(step, 'name')) ?? '',
    after: tasksBefore(step),
    loop: readLoop(step),
    inlineInputs: template === undefined ? [] : inputsNamed(file, template),
    hooks: readHooks(file, step),
  };
}

/** A tag with an input in it, also inside an expression. */
const INPUT_TAG = /\{\{[^{}]*?\binputs\.parameters\.([\w-]+)[^{}]*\}\}/g;

function inputsNamed({ text }: SourceFile, { inputs, extent }: Template): readonly string[] {
  if (inputs.length === 0) return [];
  const tags = text.slice(extent.start, extent.end).matchAll(INPUT_TAG);
  const named = new Set([...tags].map(([, name = '']) => name));
  return inputs.map(({ name }) => name).filter((name) => named.has(name));
}

/**
 * The `onExit` and `hooks` of a spec, a step or a task: names or references, never inline
 * templates.
 */
export function readHooks(file: SourceFile, owner: Node): Hooks {
  const hooks = get(owner, 'hooks');
  const onExit = textOf(get(owner, 'onExit'));
  if (hooks === undefined && onExit === undefined) return NO_HOOKS;
  const named = new Map<string, Call>();
  for (const [name, { value }] of entriesOf(hooks)) {
    const target = readTarget(value);
    const args = readParameters(file, at(value, 'arguments', 'parameters'));
    if (target !== undefined) named.set(name, callOf(target, args));
  }
  return { onExit, named };
}

/** The hooks of a spec or a step that has none. */
export const NO_HOOKS: Hooks = { onExit: undefined, named: new Map() };

/** A call that runs once and has nothing around it. */
function callOf(target: Call['target'], args: readonly Parameter[]): Call {
  return {
    target,
    arguments: args,
    name: '',
    after: [],
    loop: undefined,
    inlineInputs: [],
    hooks: NO_HOOKS,
  };
}

function readTarget(step: Node): Call['target'] | undefined {
  const reference = get(step, 'templateRef');
  const library = readLibraryReference(reference);
  const template = textOf(get(library ? reference : step, 'template'));
  if (template === undefined) return undefined;
  return library ? { kind: 'reference', library, template } : { kind: 'local', template };
}

/** The tasks for which a task waits: its `dependencies`, or the names in its `depends`. */
function tasksBefore(task: Node): string[] {
  const dependencies = itemsOf(get(task, 'dependencies')).flatMap((item) => textOf(item) ?? []);
  const depends = textOf(get(task, 'depends'));
  if (depends === undefined) return dependencies;
  const named = depends.matchAll(/(?<![\w.-])([A-Za-z0-9_][\w-]*)(?:\.\w+)?/g);
  return [...dependencies, ...[...named].map(([, name = '']) => name)];
}

/** An empty list or text is no loop: the step runs once (types: ShouldExpand). */
function readLoop(step: Node): Loop | undefined {
  const withItems = get(step, 'withItems');
  if (withItems?.kind === 'seq' && withItems.items.length > 0)
    return { kind: 'items', items: withItems.items.map(plainValue) };
  // Items from a tag become a list when the step runs.
  const text = filledText(withItems) ?? filledText(get(step, 'withParam'));
  if (text !== undefined) return { kind: 'param', text };
  const sequence = get(step, 'withSequence');
  if (sequence === undefined) return undefined;
  const field = (name: string): string | undefined => asScalar(get(sequence, name))?.text;
  return {
    kind: 'sequence',
    count: field('count'),
    start: field('start'),
    end: field('end'),
    format: field('format'),
  };
}
