import {
  annotations,
  brief,
  defineRule,
  MATCH_COUNT_KEY,
  PERFECT_MATCH_KEY,
  type Pod,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([MATCH_COUNT_KEY], { readBy: 'eci' }),
  meta: {
    id: 'match-count-impossible',
    summary: 'The number of images that a cache must hold is a number that a pod can reach.',
    rationale:
      'imc-match-count-request says how many container images of the pod a cache must hold before ' +
      'the pod starts from it. A text that is no whole number above zero says nothing, and a number ' +
      'above that of the images of the pod is met by no cache: every pod pulls all of its images. ' +
      'The rule counts the argoexec image, which Argo adds to each pod.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When the cluster adds containers to the pods that no file shows.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    notANumber: (d: { value: string }) => ({
      title: `${brief(d.value)} is not a number of images`,
      label: `expected "${MATCH_COUNT_KEY}" to be a number of images`,
    }),
    tooMany: (d: { value: string; most: number }) => ({
      title: 'No cache can match so many images',
      label: `expected at most ${String(d.most)}, found ${d.value}`,
      notes: [`the pod has ${String(d.most)} images, that of argoexec included`],
    }),
  },
  check({ value, pods, imageCache }, say) {
    const text = value.text.trim();
    if (text === '' || imageCache !== undefined) return;
    if (!/^[1-9]\d*$/.test(text)) {
      const help = `Write how many images of the pod a cache must hold at least, as in ${MATCH_COUNT_KEY}: "1"`;
      say('notANumber', { value: text }, { help });
      return;
    }
    if (pods.length === 0 || pods.some(isPerfect)) return;
    const most = Math.max(...pods.map(mostImages));
    if (Number(text) <= most) return;
    const help = `Write at most "${String(most)}"; with "${String(most)}" the cache has to hold the argoexec image as well`;
    say('tooMany', { value: text, most }, { severity: 'warning', help });
  },
});

/** A pod that asks for a perfect match does not look at the number. */
function isPerfect({ annotations: own }: Pod): boolean {
  return own.get(PERFECT_MATCH_KEY)?.value.text.trim() === 'true';
}

/**
 * The most images that the pod can have: its own, each once, and that of argoexec. An image that is
 * not known can be another one. Whether those of init containers count is not documented.
 */
function mostImages({ images }: Pod): number {
  const known = new Set<string>();
  let unknown = 0;
  for (const { values } of images) {
    const [only] = values.known;
    if (values.complete && values.known.length === 1 && only !== undefined) known.add(only);
    else unknown += 1;
  }
  return known.size + unknown + 1;
}
