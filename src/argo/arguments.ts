import type { Manifest, Parameter, Template } from '../manifests/model.ts';
import type { MapValues } from './config-maps.ts';
import { inputValues, ownText } from './parameter-values.ts';
import { submittedIn, type ExecutionSpec } from './spec.ts';
import { substitute, type Lookup } from './tags.ts';
import { NO_VALUES, type Tuple, type Value } from './values.ts';

const INPUT = 'inputs.parameters.';

/**
 * The most different tuples of one template in one execution that are followed. Further ones count
 * as open.
 */
export const MOST_VARIANTS = 32;

/**
 * What a call passes to a template: every combination of values that is possible. Arguments for
 * which the template has no input are left out.
 */
export function tuples(
  args: readonly Parameter[],
  { inputs }: Template,
  lookup: Lookup,
  { mapValues }: Pick<ExecutionSpec, 'mapValues'>,
): readonly Tuple[] {
  if (args.length === 0) return [NO_VALUES];
  const wanted = new Set<string>();
  for (const { name } of inputs) wanted.add(name);
  return product(
    args
      .filter(({ name }) => wanted.has(name))
      .map((one) => [one.name, passedValues(one, lookup, mapValues)]),
  );
}

function passedValues(
  { name, value, dynamic, mapKey }: Parameter,
  lookup: Lookup,
  mapValues: MapValues,
): readonly Value[] {
  const mapped = value === undefined || dynamic ? mapKey && mapValues(mapKey) : undefined;
  if (mapped !== undefined) return mapped;
  if (value === undefined) return unknown(name);
  const values = substitute(value.text, lookup);
  return dynamic ? values.map((one) => ({ ...one, open: true })) : values;
}

/** The `arguments` of the workflow that runs, as far as a template has inputs with these names. */
export function workflowArguments(
  { inputs }: Template,
  { parameters, lookup }: ExecutionSpec,
): readonly Tuple[] {
  return product(
    inputs.flatMap(({ name }) => {
      const parameter = parameters.get(name);
      return parameter === undefined ? [] : [[name, submitted(parameter, lookup)] as const];
    }),
  );
}

/** What an input gets from a parameter of the workflow. A value counts before a ConfigMap here. */
function submitted(parameter: Parameter, lookup: Lookup): readonly Value[] {
  const { name, mapKey } = parameter;
  const own = ownText(parameter);
  if (mapKey === undefined || own === undefined)
    return lookup(`workflow.parameters.${name}`) ?? unknown(name);
  return substitute(own, lookup).map((value) => ({ ...value, open: true }));
}

/**
 * The values of the tags in a template: arguments, then the values of its inputs (including those
 * that templateDefaults add), then those of the workflow. An inline template is a part of the
 * template around it, whose values are filled in first. `owner` is the manifest of the template.
 */
export function templateLookup(
  { inputs }: Template,
  values: Tuple,
  outer: Lookup | undefined,
  spec: ExecutionSpec,
  owner: Manifest,
): Lookup {
  const { lookup, defaults, mapValues, filling, chain } = spec;
  // Most templates are never asked for an input.
  let all: readonly Parameter[] | undefined;
  const filled: MapValues = ({ name, key, otherwise }) =>
    mapValues({ name: firstText(name, lookup), key: firstText(key, lookup), otherwise });
  const own: Lookup = (name) => {
    const around = outer?.(name);
    if (around !== undefined) return around;
    const value = values.get(name);
    if (value !== undefined) return [value];
    if (!name.startsWith(INPUT)) return lookup(name);
    all ??= [inputs, ...defaults.map((one) => one.inputs)].flat();
    const input = all.find((one) => one.name === name.slice(INPUT.length));
    return input && inputValues(input, filled);
  };
  if (filling === undefined) return own;
  // Of a library nothing is filled in. Its pods have texts of the manifest all the same.
  return owner === submittedIn(chain)
    ? (name) => filling.lookup(name) ?? own(name)
    : (name) => own(name) ?? filling.lookup(name);
}

/** A text after its tags are filled in, where that gives one text. */
function firstText(text: string, lookup: Lookup): string {
  const [value, ...others] = substitute(text, lookup);
  return value === undefined || others.length > 0 ? text : value.text;
}

/** A value that only a run knows: the tag stays as it is. */
function unknown(name: string): readonly Value[] {
  return [{ text: `{{${INPUT}${name}}}`, open: true }];
}

/**
 * The tuple of a template that is called with more tuples than are followed: all inputs are open.
 */
export function openTuple({ inputs }: Template): Tuple {
  return new Map(
    inputs.map(({ name }) => [
      INPUT + name,
      { text: `{{${INPUT}${name}}}`, open: true, tooMany: true },
    ]),
  );
}

function product(
  fields: readonly (readonly [name: string, values: readonly Value[]])[],
): readonly Tuple[] {
  let all: readonly Tuple[] = [NO_VALUES];
  for (const [name, values] of fields) {
    all = all
      .flatMap((tuple) => values.map((value) => new Map([...tuple, [INPUT + name, value]])))
      .slice(0, MOST_VARIANTS);
  }
  return all;
}
