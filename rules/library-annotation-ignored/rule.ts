import type { Annotation } from '../../src/manifests/model.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { annotate } from '../../src/rule-kit/annotate.ts';
import type { Fix } from '../../src/finding.ts';
import { IGNORED_RULE, ignoredKeys } from '../../src/facts/lost-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { described } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: IGNORED_RULE,
    summary: 'Templates that others use by templateRef carry their annotations themselves.',
    rationale:
      'Below Argo 3.7 the podMetadata of a WorkflowTemplate is not looked at when another workflow ' +
      'uses one of its templates by templateRef. The annotation stands in the library and its pods ' +
      'run without it. On the template itself it works with every version.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'Never below Argo 3.7; from there on it is silent once argoVersion says so.',
    source: {
      title: 'argo-workflows #12945: podMetadata is ignored with templateRef',
      url: 'https://github.com/argoproj/argo-workflows/issues/12945',
    },
  },
  messages: {
    ignored: (d: { key: string; templates: readonly string[] }) =>
      `"${d.key}" in podMetadata does not reach ${described(d.templates, 'template')}, used by templateRef: Argo below 3.7 looks at the template and at the workflow that uses it`,
  },
  concerns: { manifest: ({ spec }) => spec.podMetadata.annotations.length > 0 },
  *check({ pods }, { settings }) {
    const { major, minor } = settings.argoVersion;
    if (major > 3 || (major === 3 && minor >= 7)) return;
    for (const [annotation, affected] of byAnnotation(pods)) {
      const { path, range } = annotation.value;
      const { kind, name } = affected[0]?.owner ?? { kind: '', name: '' };
      yield {
        at: { path, range },
        manifest: { kind, name },
        message: 'ignored' as const,
        data: {
          key: annotation.key,
          templates: [...new Set(affected.map(({ templateName }) => templateName))],
        },
        fix: repeat(annotation, affected),
      };
    }
  },
});

function byAnnotation(pods: readonly Pod[]): Map<Annotation, Pod[]> {
  const found = new Map<Annotation, Pod[]>();
  for (const pod of pods) {
    for (const key of ignoredKeys(pod)) {
      const annotation = pod.owner.spec.podMetadata.annotations.find((one) => one.key === key);
      if (annotation) found.set(annotation, [...(found.get(annotation) ?? []), pod]);
    }
  }
  return found;
}

/** The same annotation on each of the templates. */
function repeat({ key, value }: Annotation, pods: readonly Pod[]): Fix | undefined {
  const edits: Fix['edits'][number][] = [];
  const places = new Map(
    pods.flatMap((pod) => (pod.template ? [[pod.template.metadata, pod] as const] : [])),
  );
  for (const [metadata, pod] of places) {
    const place = { manifest: pod.owner, template: pod.templateName, metadata };
    const outcome = annotate(place, [pod], key, value.text);
    if (!outcome.ok) return undefined;
    edits.push(...outcome.value.edits);
  }
  return { title: `Add ${key} to the templates themselves`, safety: 'safe', edits };
}
