import type { RepoPath } from '../../text/text.ts';
import { LineIndex } from '../../text/line-index.ts';
import { asScalar, get, type Node, type ScalarNode } from '../../yaml/tree.ts';
import type { WrittenLine } from '../rendered-file.ts';
import { generatedValue, generatorsOf, layersOfGenerators } from './generated.ts';
import { layersOf } from './layers.ts';
import type { Marks } from './marks.ts';
import { placeNodes, type Placed } from './places.ts';
import type { OverlaySources } from './sources.ts';
import { lineIn, type WrittenNode } from './written-file.ts';

/** An object as it was built, plain and with marks, and the one that it was made from. */
interface BuiltObject {
  readonly text: string;
  readonly root: Node;
  readonly marked: Node | undefined;
  readonly base: WrittenNode | undefined;
}

/** Where each line of a rendered object was written. */
export function linesOf(
  { text, root, marked, base }: BuiltObject,
  sources: OverlaySources,
  marks: Marks,
  texts: ReadonlyMap<RepoPath, string>,
): readonly (WrittenLine | undefined)[] {
  const generators = base === undefined ? generatorsOf(sources, root) : [];
  const layers = [...layersOfGenerators(generators), ...layersOf(sources, root, base)];
  const lines = new Lines(text);
  const otherwise = (keys: readonly string[], rendered: ScalarNode): WrittenNode | undefined => {
    const isData = keys.length === 2 && /^(?:data|binaryData)$/.test(keys[0] ?? '');
    const value = isData ? generatedValue(generators, keys[1] ?? '') : undefined;
    if (value !== undefined) {
      if (value.file !== undefined) lines.taken(rendered, value.file, texts.get(value.file));
      return value.item;
    }
    return keys.join('/') === 'metadata/namespace'
      ? namespaceIn(sources, rendered.text)
      : undefined;
  };
  const found = (placed: Placed): void => {
    lines.place(placed);
  };
  placeNodes({ rendered: root, marked, layers }, { marks, otherwise, found });
  return lines.all();
}

/** The last kustomization that puts its objects into a namespace. */
function namespaceIn({ overlays }: OverlaySources, text: string): WrittenNode | undefined {
  for (const { file, root } of overlays.toReversed()) {
    const node = asScalar(get(root, 'namespace'));
    if (node?.text === text) return { file, node };
  }
  return undefined;
}

/** The lines of a rendered text while their places are found. */
class Lines {
  readonly #index: LineIndex;
  readonly #lines: (WrittenLine | undefined)[];

  constructor(text: string) {
    this.#index = new LineIndex(text);
    this.#lines = Array.from({ length: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) });
  }

  all(): readonly (WrittenLine | undefined)[] {
    return this.#lines;
  }

  /** The text of a file stands in a rendered scalar. */
  taken(rendered: ScalarNode, path: RepoPath, text: string | undefined): void {
    if (text !== rendered.text || rendered.style !== 'literal') return;
    const first = this.#lineOf(rendered.range.start);
    const count = this.#lineOf(rendered.range.end - 1) - first;
    for (let at = 1; at <= count; at += 1) this.#set(first + at, { path, line: at });
  }

  /** What stands on a line of its own is inside: the outer one has come later. */
  place({ rendered, key, written }: Placed): void {
    const { file, node } = written;
    const start = key?.range.start ?? rendered.range.start;
    if (rendered.kind !== 'scalar') {
      const own = written.key?.range.start ?? node.range.start;
      if (key !== undefined) this.#set(this.#lineOf(start), lineIn(file, own));
      return;
    }
    const at =
      node.range.start === node.range.end
        ? (written.key?.range.start ?? node.range.start)
        : node.range.start;
    const first = this.#lineOf(start);
    const last = Math.max(
      first,
      this.#lineOf(Math.max(rendered.range.start, rendered.range.end - 1)),
    );
    const place = lineIn(file, at);
    const isTwin =
      rendered.style === 'literal' &&
      node.kind === 'scalar' &&
      node.style === 'literal' &&
      node.text === rendered.text;
    for (let line = first; line <= last; line += 1) {
      this.#set(line, isTwin ? { ...place, line: place.line + line - first } : place);
    }
  }

  #lineOf(offset: number): number {
    return this.#index.position(offset).line;
  }

  #set(line: number, place: WrittenLine): void {
    this.#lines[line - 1] ??= place;
  }
}
