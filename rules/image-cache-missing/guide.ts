import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod pulls an image that is known to be large, and nothing on the pod asks for an image cache.',
  repair: [
    'Add k8s.aliyun.com/eci-image-cache: "true" to spec.podMetadata.annotations: --fix does so.',
    'See what it saves: wfcache-lint imagecache --explain gives an estimate.',
    'Where the first run has to be fast too, make an ImageCache before it: wfcache-lint imagecache --write.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version',
    note: 'With platform: eci a missing annotation is information only, because the page of ECI says that matching is on by default.',
  },
} satisfies RuleGuide;
