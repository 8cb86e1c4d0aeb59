import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The repository has an ImageCache of ECI for a cluster whose pods run on ACS.',
  repair: [
    'Make the cache in the console or by the API of ACS, one for each image; or install the add-on image-cache-operator.',
    'Add image.alibabacloud.com/enable-image-cache: "true" to the pods, and set imagePullPolicy to Always.',
    'Remove the manifest. Where a part of the repository is for a cluster with ECI, describe both in clusters of the configuration.',
  ],
  holds: { platforms: ['acs'], argo: 'every version; the object is not one of Argo' },
} satisfies RuleGuide;
