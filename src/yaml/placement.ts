import type { Result } from '../result.ts';
import type { Range } from '../text/text.ts';
import type { Node } from './tree.ts';

/** Positions and sharing of the nodes being made. */
export interface Placement {
  /** Added to every offset. */
  readonly base: number;
  /** It stands in a string: Argo fills in `{{…}}` before it is read as YAML, quoted or not. */
  readonly embedded?: boolean;
  /** Every node gets this range and is shared: the text is not part of the file. */
  readonly fixed?: Range;
}

/** Why a text gives no documents, and where. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
  /** The cluster would refuse it too. */
  readonly invalid: boolean;
}

/** The documents of a text as trees. */
export type YamlRead = Result<readonly Node[], YamlFault>;

/** Reads documents that stand in a file as `placement` says. */
export type Reader = (text: string, placement: Placement) => YamlRead;
