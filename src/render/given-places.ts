import { LineIndex } from '../text/line-index.ts';
import type { Range, RepoPath, SourceFile } from '../text/text.ts';
import { get, itemsOf, type Node } from '../yaml/tree.ts';

/** Where a value is written, in the file of an Application. */
export interface GivenPlace {
  /** From 1. */
  readonly line: number;
  readonly range: Range;
}

/** Where the values of an Application are written; none for what is not written as it counts. */
export interface GivenPlaces {
  readonly path: RepoPath;
  /** Of the document of `values`, line by line. */
  readonly lines: readonly GivenPlace[];
  /** Of the document of `valuesObject`: by the keys that lead to a value, as JSON. */
  readonly values: ReadonlyMap<string, GivenPlace>;
  /** Of the parameters, in their order. */
  readonly parameters: readonly (GivenPlace | undefined)[];
}

/** The places of the values in the `helm` of a source of an Application. */
export function givenPlaces(helm: Node | undefined, { path, text }: SourceFile): GivenPlaces {
  const index = new LineIndex(text);
  const placeOf = ({ range }: Node): GivenPlace => ({
    line: index.position(range.start).line,
    range,
  });
  const values = new Map<string, GivenPlace>();
  const visit = (node: Node, keys: readonly string[]): void => {
    // What stands behind an anchor counts at several places.
    if (node.shared) return;
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) if (key) visit(value, [...keys, key.text]);
    } else if (node.kind === 'seq') {
      for (const [at, item] of node.items.entries()) visit(item, [...keys, String(at)]);
    } else values.set(JSON.stringify(keys), placeOf(node));
  };
  const object = get(helm, 'valuesObject');
  if (object !== undefined) visit(object, []);
  return {
    path,
    lines: blockLines(get(helm, 'values'), index),
    values,
    parameters: itemsOf(get(helm, 'parameters')).map((one) => {
      const value = get(one, 'value');
      return value === undefined || value.shared ? undefined : placeOf(value);
    }),
  };
}

/** The lines of a literal block; none for a text that is written in another way. */
function blockLines(node: Node | undefined, index: LineIndex): readonly GivenPlace[] {
  if (node?.kind !== 'scalar' || node.style !== 'literal' || node.shared) return [];
  const first = index.position(node.range.start).line + 1;
  return node.text
    .trimEnd()
    .split('\n')
    .map((_, at): GivenPlace => {
      const start = index.startOf(first + at);
      const own = index.lineText(first + at);
      const indent = own.length - own.trimStart().length;
      return {
        line: first + at,
        range: { start: start + indent, end: start + own.trimEnd().length },
      };
    });
}
