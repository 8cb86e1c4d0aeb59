import {
  annotations,
  AUTO_CACHE_KEYS,
  defineRule,
  isPlaceholder,
  PINNED_CACHE_KEYS,
  type Scalar,
} from '../../src/rule-kit/index.ts';

interface Pair {
  readonly older: string;
  readonly contradict: (a: Scalar, b: Scalar) => boolean;
}

/** The older name of each newer one, and when two values of them contradict each other. */
const PAIRS: ReadonlyMap<string, Pair> = new Map<string, Pair>([
  [AUTO_CACHE_KEYS[1], { older: AUTO_CACHE_KEYS[0], contradict: areOpposite }],
  [PINNED_CACHE_KEYS[1], { older: PINNED_CACHE_KEYS[0], contradict: areTwoIds }],
]);

export default defineRule({
  on: annotations([...PAIRS.keys()], { readBy: 'eci' }),
  meta: {
    id: 'cache-annotations-contradict',
    summary:
      'The older and the newer annotation of the same meaning for image caches say the same.',
    rationale:
      'k8s.aliyun.com/eci-image-cache is the older name of k8s.aliyun.com/eci-auto-imc. Where a pod ' +
      'carries both, one with "true" and one with "false", no page says which of them counts: the ' +
      'pod may start from a cache or pull everything again. The same holds for the two names of ' +
      'the pinned cache, eci-image-snapshot-id and eci-imc-id, with two ids.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have tried which of the two counts on your cluster, and rely on it.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    contradiction: (d: { here: string; other: string; line: string }) => ({
      title: 'Two annotations of a pod contradict each other',
      label: `"${d.here}" contradicts "${d.other}"${d.line}`,
      notes: ['which of them counts is not documented'],
    }),
  },
  check({ key, value, pods }, say) {
    const pair = PAIRS.get(key);
    const other = pods
      .flatMap((pod) => pod.annotations.get(pair?.older ?? '') ?? [])
      .find((one) => pair?.contradict(one.value, value));
    if (other === undefined) return;
    const { path, range } = other.value;
    const line = path === value.path ? '' : ` in "${path}"`;
    say(
      'contradiction',
      { here: `${key}: ${value.text}`, other: `${other.key}: ${other.value.text}`, line },
      {
        related: [{ path, range, message: `"${other.key}" is "${other.value.text}"` }],
        help: 'Keep one of the two annotations, or give both the same value',
      },
    );
  },
});

/** Is one true and the other false? A value that Argo fills in is neither. */
function areOpposite(a: Scalar, b: Scalar): boolean {
  const sides = new Set([a, b].map(({ text }) => text.trim().toLowerCase()));
  return sides.has('true') && sides.has('false');
}

/** Are both the id of a cache, and not the same? */
function areTwoIds(a: Scalar, b: Scalar): boolean {
  const isId = ({ text }: Scalar): boolean => text.trim() !== '' && !isPlaceholder(text);
  return isId(a) && isId(b) && a.text.trim() !== b.text.trim();
}
