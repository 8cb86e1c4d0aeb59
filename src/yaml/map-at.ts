import type { Range } from '../text/text.ts';
import { lastStart } from '../text/last-start.ts';
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

/** The trees of a file, each made again when it is asked for. */
export class TreesAgain implements FindsMaps {
  readonly #file: OpenFile;
  #documents: readonly Range[] | undefined;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  find(range: Range): MapNode | undefined {
    const all = (this.#documents ??= [...splitDocuments(this.#file.text)]);
    const document = all[lastStart(all.length, range.start, (one) => all[one]?.start ?? 0)];
    if (document === undefined) return undefined;
    return LAST.mapsIn(this.#file, document).find(range);
  }
}

/** So many characters the documents have whose trees are kept, in memory about eight times as much. */
const MOST_KEPT = 1_000_000;

/**
 * The trees that were made last, of whatever file. Fixes are made file by file, so the same document is
 * asked for again and again, and then no more; the trees of all files would take more memory than
 * all that is kept of them.
 */
class LastTrees {
  readonly #kept = new Map<Range, Maps>();
  #length = 0;

  mapsIn(file: OpenFile, document: Range): Maps {
    return remember(this.#kept, document, () => {
      const made = new Maps(file, rootsIn(file, document));
      this.#length += lengthOf(document);
      for (const first of this.#kept.keys()) {
        if (this.#length <= MOST_KEPT) break;
        this.#kept.delete(first);
        this.#length -= lengthOf(first);
      }
      return made;
    });
  }
}

const LAST = new LastTrees();

function lengthOf({ start, end }: Range): number {
  return end - start;
}

/** The maps of some trees that are not shared. */
class Maps {
  readonly #file: OpenFile;
  /** By their starts: no two of them begin at one place. */
  readonly #maps = new Map<number, MapNode>();
  /** The scalars in which there may be YAML that is read where it stands. */
  readonly #literals: ScalarNode[] = [];
  readonly #inner = new Map<ScalarNode, Maps>();

  constructor(file: OpenFile, roots: readonly Node[]) {
    this.#file = file;
    for (const root of roots) this.#add(root);
  }

  find(range: Range): MapNode | undefined {
    const { start, end } = range;
    const own = this.#maps.get(start);
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
    // Nobody asks for it, and aliases of aliases would lead here without end.
    if (node.shared) return;
    if (node.kind === 'seq') for (const item of node.items) this.#add(item);
    else if (node.kind === 'scalar') {
      if (node.style === 'literal') this.#literals.push(node);
    } else {
      this.#maps.set(node.range.start, node);
      for (const { value } of node.entries) this.#add(value);
      for (const merged of node.merges) this.#add(merged);
    }
  }
}
