import { BlockReader } from './blocks.ts';
import { UNUSUAL } from './unusual.ts';
import type { Placement } from '../placement.ts';
import type { Node } from '../tree.ts';

/**
 * Reads the YAML that people usually write: block maps and sequences, flow collections and JSON,
 * scalars in every style, comments. It is several times faster than a complete parser and
 * loads none. Everything else (anchors, tags, explicit keys, most tabs, all that is wrong) is left
 * to the complete parser: this function gives undefined for it. What it reads, it reads exactly as
 * the complete parser does, places included. Tests compare the two.
 */
export function readSimply(text: string, placement: Placement): Node | undefined {
  if (hasUnusualBreaks(text)) return undefined;
  try {
    return new BlockReader(text, placement).document();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Does a text hold other line breaks, or a byte order mark that is not at its start? */
function hasUnusualBreaks(text: string): boolean {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return true;
  return text.includes('\u2028') || text.includes('\u2029') || text.lastIndexOf('\uFEFF') > 0;
}
