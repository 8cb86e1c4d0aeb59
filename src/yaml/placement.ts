import type { Result } from '../result.ts';
import type { Range } from '../text/text.ts';
import type { Node } from './tree.ts';

/** Where the nodes of a text stand in its file. */
export interface Placement {
  /** Added to every offset. */
  readonly base: number;
  /**
   * The text stands in a string. Argo fills in `{{…}}` before the string is read as YAML, with or
   * without quotes around it.
   */
  readonly embedded?: boolean;
  /** The range of every node, and all nodes are shared: the text is not part of the file. */
  readonly fixed?: Range;
}

/** Why no documents can be read from a text, and where. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
  /** The cluster would refuse it as well. */
  readonly invalid: boolean;
}

/** The documents of a text as trees, or what is wrong with it. */
export type YamlRead = Result<readonly Node[], YamlFault>;

/** Reads documents that stand in a file as `placement` says. */
export type Reader = (text: string, placement: Placement) => YamlRead;
