import { isKnownRegion, REGIONS } from '../alibaba/regions.ts';
import { didYouMean } from '../text/suggestion.ts';
import type { Range } from '../text/text.ts';
import { get, itemsOf, type Node } from '../yaml/tree.ts';

/** A region that does not exist, and where. */
interface UnknownRegion {
  readonly message: string;
  readonly range: Range;
}

/**
 * The regions in a configuration that Alibaba Cloud does not have: of the pods, of clusters, and of
 * instances. A mistyped one would only switch checks off.
 */
export function unknownRegionsIn(root: Node): readonly UnknownRegion[] {
  const clusters = ['clusters', 'overrides'].flatMap((option) => itemsOf(get(root, option)));
  const instances = [root, ...clusters].flatMap((holder) => itemsOf(get(holder, 'registries')));
  return [root, ...clusters, ...instances].flatMap((holder) => {
    const node = get(holder, 'region');
    if (node?.kind !== 'scalar' || node.text === '' || isKnownRegion(node.text)) return [];
    const hint = didYouMean(node.text, REGIONS);
    const advice =
      hint === ''
        ? '; write its id, as cn-hangzhou, or leave out one that is newer than this program'
        : hint;
    return [{ message: `Unknown region "${node.text}"${advice}`, range: node.range }];
  });
}
