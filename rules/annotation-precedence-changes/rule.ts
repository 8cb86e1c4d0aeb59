import {
  type Annotation,
  defineRule,
  isKnownKey,
  type Manifest,
  type Pod,
  pods,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: pods(({ execution, owner }) =>
    [execution, owner].some((one) => defaultsOf(one).some(({ key }) => isKnownKey(key))),
  ),
  meta: {
    id: 'annotation-precedence-changes',
    summary: 'templateDefaults and podMetadata do not give one annotation different values.',
    rationale:
      'Below Argo 3.7 the annotation of templateDefaults wins over that of podMetadata, from 3.7 on ' +
      'it is the other way round. Where both set one key to different values, an upgrade of Argo ' +
      'changes what the pods get, and nobody has touched the manifest.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the version of Argo is fixed and the order is meant.',
    source: {
      title: 'argo-workflows #12987: podMetadata of the template’s owner',
      url: 'https://github.com/argoproj/argo-workflows/pull/12987',
    },
  },
  messages: {
    conflict: (d: { key: string; here: string; other: string }) =>
      `"${d.key}" is "${d.here}" in templateDefaults and "${d.other}" in podMetadata: which of them a pod gets depends on the version of Argo`,
  },
  check(pod, say) {
    for (const { annotation, other, manifest } of conflicts(pod)) {
      const { key, value } = annotation;
      const { path, range } = other.value;
      say(
        'conflict',
        { key, here: value.text, other: other.value.text },
        {
          at: value,
          manifest: { kind: manifest.kind, name: manifest.name },
          related: [{ path, range, message: 'the other value' }],
          help: 'Keep one of them, or set the annotation on the templates',
        },
      );
    }
  },
});

interface Conflict {
  readonly annotation: Annotation;
  readonly other: Annotation;
  readonly manifest: Manifest;
}

/**
 * The annotations for which two places have different values. Only named templates of the execution
 * itself count: for others the order has not changed.
 */
function conflicts({ execution, owner, reach, template }: Pod): Conflict[] {
  if (reach !== 'local' || template === undefined) return [];
  const manifests = execution === owner ? [execution] : [execution, owner];
  const wide = manifests.flatMap(({ spec }) => spec.podMetadata.annotations);
  return manifests.flatMap((manifest) =>
    defaultsOf(manifest).flatMap((annotation): Conflict[] => {
      const { key, value } = annotation;
      const other = wide.find((one) => one.key === key);
      const own = template.metadata.annotations.some((one) => one.key === key);
      if (!isKnownKey(key) || own || other === undefined) return [];
      return other.value.text === value.text ? [] : [{ annotation, other, manifest }];
    }),
  );
}

function defaultsOf({ spec }: Manifest): readonly Annotation[] {
  return spec.templateDefaults?.metadata.annotations ?? [];
}
