import type { Call, Parameter } from '../manifests/model.ts';
import { templateLookup, tuples } from './arguments.ts';
import { resolveTarget } from './resolve.ts';
import type { ExecutionGround, Resolved, TemplateStart } from './start.ts';
import { evaluated, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

/** The most templates through which an output that is passed on is followed. */
const DEEPEST = 4;

const OUTPUT = /^(?:steps|tasks)\.([\w-]+)\.outputs\.parameters\.([\w.-]+)$/;

/**
 * The values that outputs of steps can have, as far as they are written. Only the run knows all of
 * them.
 */
export function withOutputs(
  lookup: Lookup,
  around: Pick<TemplateStart, 'template' | 'owner' | 'reach' | 'name'>,
  ground: ExecutionGround,
): Lookup {
  return (name) => lookup(name) ?? outputValues(name, lookup, around, ground, 0);
}

function outputValues(
  name: string,
  lookup: Lookup,
  around: Pick<TemplateStart, 'template' | 'owner' | 'reach' | 'name'>,
  ground: ExecutionGround,
  depth: number,
): readonly Value[] | undefined {
  const [, step, parameter] = OUTPUT.exec(name) ?? [];
  const call = around.template.calls.find((one) => one.name === step);
  if (call === undefined || depth > DEEPEST) return undefined;
  const found = resolveTarget(call.target, around, lookup, ground).flatMap((one) => {
    const output = one.template.outputs.find((each) => each.name === parameter);
    if (output === undefined) return [];
    if (output.expression !== undefined)
      return computedValues(output.expression, call, one, lookup, ground);
    const inner = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(output.source ?? '')?.[1];
    const passed =
      inner === undefined ? undefined : outputValues(inner, lookup, one, ground, depth + 1);
    return passed ?? writtenValues(output, name);
  });
  return found.length === 0 ? undefined : found;
}

/** The values of an output that an expression makes of what the call passes. */
function computedValues(
  expression: string,
  { arguments: args, loop }: Call,
  { template, owner }: Resolved,
  lookup: Lookup,
  { spec }: ExecutionGround,
): readonly Value[] {
  // The output of a loop is a list of the outputs of its turns.
  if (loop !== undefined) return [];
  const all = tuples(args, template, lookup, spec).map((values) =>
    evaluated(expression, templateLookup(template, values, undefined, spec, owner)),
  );
  return all.includes(undefined) ? [] : all.flatMap((values) => values ?? []);
}

/**
 * The written values of an output: the default, besides what the run makes. Argo does not pass on a
 * fixed value.
 */
function writtenValues({ value, dynamic }: Parameter, name: string): readonly Value[] {
  if (value === undefined || !dynamic || value.text.includes('{{')) return [];
  return [
    { text: `{{${name}}}`, open: true },
    { text: value.text, open: true },
  ];
}
