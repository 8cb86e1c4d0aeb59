import {
  ACS_CACHE_KEY,
  annotations,
  backendOf,
  defineRule,
  imageTexts,
  listed,
  type Pod,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([ACS_CACHE_KEY], { of: 'pods', readBy: 'acs' }),
  meta: {
    id: 'acs-cache-holds-one-image',
    summary: 'Each image of a pod on ACS has an image cache of its own.',
    rationale:
      'An image cache of ACS holds exactly one image, and it matches by the exact name of that image. ' +
      'A pod with several images that should start from caches needs several caches; an image ' +
      'without one is pulled. Which caches there are is in no file, so it is information.',
    severity: 'info',
    fix: 'none',
    switchOff: 'When the caches are there, or the add-on image-cache-operator makes them.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    several: (d: { images: readonly string[] }) => ({
      title: 'An image cache of ACS holds one image of a pod',
      label: `a pod has ${String(d.images.length)} images`,
      notes: [`the images are ${listed(d.images, 4)}`],
    }),
  },
  check({ value, pods }, say, facts) {
    if (value.text.trim() !== 'true') return;
    const all = pods.map((pod) => imagesOnAcs(pod, facts));
    const images = all.find((texts) => texts.length > 1);
    if (images === undefined) return;
    const help =
      'Make a cache for each of them in the console of ACS, or install image-cache-operator';
    say('several', { images }, { help });
  },
});

/** The images of a pod on ACS that are known, each once. */
function imagesOnAcs(pod: Pod, { imagesOf, settingsAt }: RuleFacts): readonly string[] {
  if (backendOf(pod, settingsAt(pod.execution.path).platform) !== 'acs') return [];
  // Several values of one field are alternatives: the pod has one of them.
  const isOne = pod.images.every(({ values }) => values.known.length <= 1);
  return isOne ? imageTexts(imagesOf(pod).filter(({ reference }) => reference !== undefined)) : [];
}
