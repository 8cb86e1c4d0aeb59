import {
  annotations,
  defineRule,
  type ImageCacheManifest,
  isTemplated,
  quoted,
  type Scalar,
} from '../../src/rule-kit/index.ts';

/** The field of the spec that says the same as an annotation. */
interface Twin {
  readonly field: string;
  readonly of: (cache: ImageCacheManifest) => Scalar | undefined;
}

const TWINS: Readonly<Record<string, Twin>> = {
  'k8s.aliyun.com/imc-size': { field: 'imageCacheSize', of: ({ size }) => size },
  'k8s.aliyun.com/imc-retention-days': {
    field: 'retentionDays',
    of: ({ retentionDays }) => retentionDays,
  },
};

export default defineRule({
  on: annotations(Object.keys(TWINS), { of: 'imageCaches' }),
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
    differs: (d: { key: string; value: string; field: string; other: string }) =>
      `"${d.key}" is ${quoted(d.value)} and spec.${d.field} is ${quoted(d.other)}; which of them counts is not documented`,
  },
  check({ key, value, imageCache }, say) {
    const twin = TWINS[key];
    const other = imageCache && twin?.of(imageCache);
    if (twin === undefined || other === undefined || isTemplated(other)) return;
    if (isBlank(value) || isBlank(other) || isSame(value, other)) return;
    const { path, range } = other;
    say(
      'differs',
      { key, value: value.text, field: twin.field, other: other.text },
      {
        related: [{ path, range, message: `spec.${twin.field}` }],
        help: `Keep spec.${twin.field} with the value that is meant, and remove the annotation`,
      },
    );
  },
});

function isSame({ text: a }: Scalar, { text: b }: Scalar): boolean {
  return a.trim() === b.trim() || Number(a) === Number(b);
}

/** A field without a value is a field that is not there. */
function isBlank({ text }: Scalar): boolean {
  return text.trim() === '';
}
