import {
  annotations,
  CACHE_RETENTION_KEY,
  CACHE_SIZE_KEY,
  type CacheNumber,
  defineRule,
  type ImageCacheManifest,
  isTemplated,
  lifetimeOfCache,
  quoted,
  type Scalar,
  sizeOfCache,
} from '../../src/rule-kit/index.ts';

const NUMBERS: Readonly<Record<string, (cache: ImageCacheManifest) => CacheNumber>> = {
  [CACHE_SIZE_KEY]: sizeOfCache,
  [CACHE_RETENTION_KEY]: lifetimeOfCache,
};

export default defineRule({
  on: annotations(Object.keys(NUMBERS), { of: 'imageCaches' }),
  meta: {
    id: 'imagecache-annotation-contradicts-spec',
    summary: 'The size and the lifetime of an ImageCache are said once, or twice in the same way.',
    rationale:
      'Annotations and the spec of an ImageCache can both give its size and the days for which it is ' +
      'kept. No page says which of them counts where they differ. A cache that becomes smaller than ' +
      'its images is not made, one that becomes larger is paid for on every pod, and one that is kept ' +
      'too long is paid for until then.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When you have tried which of the two counts.',
    source: {
      title: 'ImageCache Annotation',
      url: 'https://help.aliyun.com/zh/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
    },
  },
  messages: {
    differs: (d: { key: string; value: string; field: string; other: string }) => ({
      title: 'Annotation and spec of an ImageCache differ',
      label: `"${d.key}" is ${quoted(d.value)}, and spec.${d.field} is ${quoted(d.other)}`,
      notes: ['which of them counts is not documented'],
    }),
  },
  check({ key, value, imageCache }, say) {
    const number = imageCache && NUMBERS[key]?.(imageCache);
    if (number?.inSpec === undefined || number.annotation === undefined) return;
    const { field, inSpec: other } = number;
    if (isTemplated(other) || isSame(value, other)) return;
    const { path, range } = other;
    say(
      'differs',
      { key, value: value.text, field, other: other.text },
      {
        related: [{ path, range, message: `spec.${field}` }],
        help: `Keep spec.${field} with the value that is meant, and remove the annotation`,
      },
    );
  },
});

function isSame({ text: a }: Scalar, { text: b }: Scalar): boolean {
  return a.trim() === b.trim() || Number(a) === Number(b);
}
