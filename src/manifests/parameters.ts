import type { SourceFile } from '../text/text.ts';
import { asScalar, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { Parameter } from './model.ts';

/** The `parameters` of `arguments` or `inputs`. */
export function readParameters(file: SourceFile, node: Node | undefined): Parameter[] {
  return itemsOf(node).flatMap((item) => {
    const name = textOf(get(item, 'name'));
    return name === undefined ? [] : [readParameter(file, item, name)];
  });
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
    choices: itemsOf(get(item, 'enum')).flatMap((choice) => textOf(choice) ?? []),
  };
}
