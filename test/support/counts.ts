import type { Counts } from '../../src/finding.ts';

/** The counts of a run in which everything was judged, except what is given. */
export function countsOf(given: Partial<Counts>): Counts {
  return {
    named: ['.'],
    files: 0,
    holding: 1,
    empty: [],
    manifests: 0,
    pods: 0,
    images: 0,
    unknownSizes: [],
    notJudged: {
      templates: 0,
      overlays: [],
      unrendered: [],
      missingTools: [],
      ignored: [],
      links: [],
    },
    templates: new Map(),
    leftAlone: {},
    ...given,
  };
}
