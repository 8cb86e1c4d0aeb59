import { withOne } from '../text/group-by.ts';
import type { SourceFile } from '../text/text.ts';
import { asScalar, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { MapKey, Parameter } from './model.ts';

/** The `parameters` of `arguments` or `inputs`. */
export function readParameters(file: SourceFile, node: Node | undefined): readonly Parameter[] {
  // Most templates have none.
  return node === undefined ? NONE : parametersIn(file, node);
}

const NONE: readonly Parameter[] = [];

function parametersIn(file: SourceFile, node: Node): readonly Parameter[] {
  let found: Parameter[] | undefined;
  for (const item of itemsOf(node)) {
    const name = textOf(get(item, 'name'));
    if (name !== undefined) found = withOne(found, readParameter(file, item, name));
  }
  return found ?? NONE;
}

function readParameter(file: SourceFile, item: Node, name: string): Parameter {
  const valueFrom = get(item, 'valueFrom');
  const value =
    asScalar(get(item, 'value')) ??
    asScalar(get(valueFrom, 'default')) ??
    asScalar(get(item, 'default'));
  return {
    name,
    value: value && readScalar(file, value),
    dynamic: valueFrom !== undefined && asScalar(get(item, 'value')) === undefined,
    source: textOf(get(valueFrom, 'parameter')),
    expression: textOf(get(valueFrom, 'expression')),
    mapKey: readMapKey(get(valueFrom, 'configMapKeyRef'), get(valueFrom, 'default')),
    bare: ['value', 'valueFrom', 'default'].every((field) => get(item, field) === undefined),
    choices: choicesIn(itemsOf(get(item, 'enum'))),
  };
}

function choicesIn(choices: readonly Node[]): readonly string[] {
  return choices.length === 0 ? NO_CHOICES : choices.flatMap((choice) => textOf(choice) ?? []);
}

const NO_CHOICES: readonly string[] = [];

function readMapKey(node: Node | undefined, fallback: Node | undefined): MapKey | undefined {
  const [name, key] = [textOf(get(node, 'name')), textOf(get(node, 'key'))];
  if (name === undefined || key === undefined) return undefined;
  return { name, key, otherwise: asScalar(fallback)?.text };
}

/** The `data` of a ConfigMap as parameters. */
export function readData(file: SourceFile, node: Node | undefined): Parameter[] {
  return [...entriesOf(node)].flatMap(([name, { value }]) => {
    const scalar = asScalar(value);
    if (scalar === undefined) return [];
    return [{ ...NOTHING_SAID, name, value: readScalar(file, scalar) }];
  });
}

const NOTHING_SAID: Omit<Parameter, 'name' | 'value'> = {
  dynamic: false,
  source: undefined,
  expression: undefined,
  mapKey: undefined,
  bare: false,
  choices: NO_CHOICES,
};
