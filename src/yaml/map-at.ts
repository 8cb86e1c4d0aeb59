import type { Range } from '../text/text.ts';
import { remember } from '../text/remember.ts';
import { parseEmbedded, rootsIn, type FindsMaps, type OpenFile } from './documents.ts';
import { splitDocuments } from './stream.ts';
import type { MapNode, Node, ScalarNode } from './tree.ts';

/** A map of a file by its place, for what is seldom asked: its tree is made again then. */
export interface MapPlace {
  readonly file: OpenFile;
  readonly range: Range;
}

/** The map at a place at which one was read, and that is not shared; undefined where there is none. */
export function mapAt({ file, range }: MapPlace): MapNode | undefined {
  return (file.trees ?? new TreesAgain(file)).find(range);
}

/** The trees of a file, each made when it is first asked for and kept as long as the file. */
export class TreesAgain implements FindsMaps {
  readonly #file: OpenFile;
  #documents: readonly Range[] | undefined;
  #maps: Map<Range, Maps> | undefined;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  find(range: Range): MapNode | undefined {
    this.#documents ??= [...splitDocuments(this.#file.text)];
    const document = this.#documents.findLast(({ start }) => start <= range.start);
    if (document === undefined) return undefined;
    const make = (): Maps => new Maps(this.#file, rootsIn(this.#file, document));
    this.#maps ??= new Map();
    return remember(this.#maps, document, make).find(range);
  }
}

/** The maps of some trees that are not shared. */
class Maps {
  readonly #file: OpenFile;
  readonly #maps = new Map<number, MapNode[]>();
  /** The scalars in which there may be YAML that is read where it stands. */
  readonly #literals: ScalarNode[] = [];
  readonly #inner = new Map<ScalarNode, Maps>();

  constructor(file: OpenFile, roots: readonly Node[]) {
    this.#file = file;
    for (const root of roots) this.#add(root);
  }

  find(range: Range): MapNode | undefined {
    const { start, end } = range;
    const own = this.#maps.get(start)?.find((map) => map.range.end === end);
    if (own !== undefined) return own;
    const holder = this.#literals.find((one) => one.range.start < start && end <= one.range.end);
    return holder && this.#below(holder).find(range);
  }

  #below(holder: ScalarNode): Maps {
    return remember(this.#inner, holder, () => {
      const root = parseEmbedded(this.#file, holder);
      return new Maps(this.#file, root === undefined ? [] : [root]);
    });
  }

  #add(node: Node): void {
    if (node.shared) return;
    if (node.kind === 'seq') for (const item of node.items) this.#add(item);
    else if (node.kind === 'scalar') {
      if (node.style === 'literal') this.#literals.push(node);
    } else {
      const { start } = node.range;
      const others = this.#maps.get(start);
      if (others === undefined) this.#maps.set(start, [node]);
      else others.push(node);
      for (const { value } of node.entries) this.#add(value);
      for (const merged of node.merges) this.#add(merged);
    }
  }
}
