import { isKnownRegion, REGIONS } from '../alibaba/regions.ts';
import { didYouMean } from '../text/suggestion.ts';
import type { Range } from '../text/text.ts';
import { get, itemsOf, type Node } from '../yaml/tree.ts';

/** A mistyped region, and where. */
interface UnknownRegion {
  readonly message: string;
  readonly range: Range;
}

/**
 * The regions in a configuration that are a mistyped one: of the pods, of clusters, and of
 * instances. It would only switch checks off. One that is like none that is known is newer than the
 * program.
 */
export function unknownRegionsIn(root: Node): readonly UnknownRegion[] {
  const clusters = ['clusters', 'overrides'].flatMap((option) => itemsOf(get(root, option)));
  const instances = [root, ...clusters].flatMap((holder) => itemsOf(get(holder, 'registries')));
  return [root, ...clusters, ...instances].flatMap((holder) => {
    const node = get(holder, 'region');
    if (node?.kind !== 'scalar' || node.text === '' || isKnownRegion(node.text)) return [];
    const hint = didYouMean(node.text, REGIONS);
    if (hint === '') return [];
    return [{ message: `Unknown region "${node.text}"${hint}`, range: node.range }];
  });
}
