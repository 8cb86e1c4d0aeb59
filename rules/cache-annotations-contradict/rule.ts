import { annotations, AUTO_CACHE_KEYS, defineRule, type Scalar } from '../../src/rule-kit/index.ts';

const [OLDER, NEWER] = AUTO_CACHE_KEYS;

export default defineRule({
  on: annotations([NEWER]),
  meta: {
    id: 'cache-annotations-contradict',
    summary: 'The older and the newer annotation for automatic image caches say the same.',
    rationale:
      'k8s.aliyun.com/eci-image-cache is the older name of k8s.aliyun.com/eci-auto-imc. Where a pod ' +
      'carries both, one with "true" and one with "false", no page says which of them counts: the ' +
      'pod may start from a cache or pull everything again.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have tried which of the two counts on your cluster, and rely on it.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    contradiction: (d: { here: string; other: string; line: string }) =>
      `"${d.here}" contradicts "${d.other}" of the same pod${d.line}; which of them counts is not documented`,
  },
  check({ key, value, pods }, say) {
    const other = pods
      .flatMap((pod) => pod.annotations.get(OLDER) ?? [])
      .find((one) => areOpposite(one.value, value));
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
