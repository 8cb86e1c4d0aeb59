import { AUTO_CACHE_KEYS } from '../../src/alibaba/annotations.ts';
import { isTemplated, oneOf, seenAnnotations } from '../../src/facts/seen-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';

const [OLDER, NEWER] = AUTO_CACHE_KEYS;

export default defineRule({
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
  concerns: { pod: ({ annotations }) => annotations.has(OLDER) && annotations.has(NEWER) },
  *check(project) {
    for (const { key, value, pods: own, place } of seenAnnotations(project, oneOf([NEWER]))) {
      const other = own
        .flatMap((pod) => pod.annotations.get(OLDER) ?? [])
        .find((one) => {
          const sides = `${meaning(one.value)} ${meaning(value)}`;
          return sides === 'true false' || sides === 'false true';
        });
      if (other === undefined) continue;
      const { path, range } = other.value;
      const line = path === place.at.path ? '' : ` in "${path}"`;
      yield {
        ...place,
        related: [{ path, range, message: `"${other.key}" is "${other.value.text}"` }],
        message: 'contradiction' as const,
        data: { here: `${key}: ${value.text}`, other: `${other.key}: ${other.value.text}`, line },
      };
    }
  },
});

function meaning(value: { readonly text: string }): string {
  return isTemplated(value) ? 'unknown' : value.text.trim().toLowerCase();
}
