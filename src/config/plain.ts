import type { Range, SourceFile } from '../text/text.ts';
import type { Node, ScalarNode } from '../yaml/tree.ts';

/** Something that the configuration must not hold, and where it is. */
export interface PlainError {
  readonly message: string;
  readonly range: Range;
}

/** Names of members that every JavaScript object has. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A YAML tree as plain values that a schema can check. Objects have no prototype. Unlike a
 * manifest, the file is read as YAML 1.2: only `true` and `false` are booleans, so that a rule can
 * be `off`, and only whole numbers are numbers, so that a version (`3.10`) stays as it is written.
 * Reserved and repeated keys are errors.
 */
export function toPlain(file: SourceFile, node: Node, errors: PlainError[]): unknown {
  if (node.kind === 'scalar') return scalarValue(file, node);
  if (node.kind === 'seq') return node.items.map((item) => toPlain(file, item, errors));
  const made = Object.create(null) as Record<string, unknown>;
  if (node.merges.length > 0) {
    errors.push({ message: 'Merge keys (<<) are not read here', range: node.range });
  }
  for (const { key, value } of node.entries) {
    const name = key?.text;
    const range = key?.range ?? value.range;
    if (name === undefined) errors.push({ message: 'Expected a plain key', range });
    else if (RESERVED.has(name)) errors.push({ message: `Reserved key "${name}"`, range });
    else if (name in made) errors.push({ message: `The key "${name}" is given twice`, range });
    // An option with an empty value counts as not given.
    else if (!isNull(value)) made[name] = toPlain(file, value, errors);
  }
  return made;
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

function scalarValue({ text }: SourceFile, node: ScalarNode): unknown {
  if (node.type === 'null') return null;
  if (node.type === 'string') return node.text;
  const written = text.slice(node.range.start, node.range.end);
  if (node.type === 'boolean') return written === node.text ? written === 'true' : written;
  return Number.isSafeInteger(Number(written)) && !/\D/.test(written) ? Number(written) : written;
}
