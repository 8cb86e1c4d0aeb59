import { isDeepStrictEqual } from 'node:util';
import type { Placement } from '../../src/yaml/placement.ts';
import { readSimply } from '../../src/yaml/simple/simple.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import type { Node } from '../../src/yaml/tree.ts';
import { disguised } from './disguises.ts';
import { Draw } from './random-repository.ts';
import { spoiltText, yamlText } from './yaml-texts.ts';

/** What the two readers make of a text. */
export interface Compared {
  readonly text: string;
  /** The tree of the simple reader; undefined where it refuses the text. */
  readonly simple: Node | undefined;
  /** The simple reader refuses the text, or both read the same. */
  readonly agrees: boolean;
}

/** Whatever the simple reader reads, the complete one has to read the same, places included. */
export function compared(text: string, placement: Placement = { base: 0 }): Compared {
  const simple = readSimply(text, placement);
  if (simple === undefined) return { text, simple, agrees: true };
  const complete = readYaml(text, placement);
  return { text, simple, agrees: complete.ok && isDeepStrictEqual(complete.value, [simple]) };
}

/** The text of a seed, and changed: by pieces of YAML, by whole ways of writing, and by both. */
export function comparedBySeed(seed: number): readonly Compared[] {
  const draw = new Draw(seed);
  const text = yamlText(seed);
  const texts = [text, spoiltText(text, draw), spoiltText(text, draw), disguised(text, draw)];
  const place = draw.one([{ base: 0 }, { base: 9 }, { base: 5, embedded: true }, FIXED]);
  return texts.map((one) => compared(one, place));
}

const FIXED: Placement = { base: 0, fixed: { start: 3, end: 9 } };
