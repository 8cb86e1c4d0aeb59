import { FIRST_EXAMPLES, RULE_EXAMPLES, type Example } from './examples.ts';
import { sharedIn, type Shared } from './share.ts';

/** What the fragment of the address asks the page to show. */
export interface Asked extends Shared {
  /** The name of an example; undefined for the texts of a link. */
  readonly example?: string;
  /** It was meant to hold texts, and does not. */
  readonly isDamaged: boolean;
}

/** The texts of a link, the example of `#example=NAME`, or else the first example. */
export async function askedBy(fragment: string): Promise<Asked> {
  const shared = await sharedIn(fragment);
  if (typeof shared === 'object') return { ...shared, isDamaged: false };
  const [, name = ''] = /^#example=([a-z-]+)$/.exec(fragment) ?? [];
  const example = exampleNamed(name) ?? FIRST_EXAMPLES[0];
  const { manifest = '', configuration = '' } = example ?? {};
  const isDamaged = shared === 'damaged';
  return { manifest, configuration, isDamaged, ...(example && { example: example.name }) };
}

/** The example of a name. */
export function exampleNamed(name: string): Example | undefined {
  return [...FIRST_EXAMPLES, ...RULE_EXAMPLES].find((one) => one.name === name);
}
