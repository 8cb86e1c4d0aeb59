import {
  annotate,
  type Annotation,
  defineRule,
  described,
  type Fix,
  fixOrHelp,
  IGNORED_RULE,
  ignoredKeys,
  isOfUse,
  isTemplated,
  objects,
  type Pod,
  podsByOwner,
  possibleInstances,
  possibleRules,
  type RuleFacts,
  templatePlace,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('workflows', ({ spec }) => spec.podMetadata.annotations.length > 0),
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
    ignored: (d: { key: string; templates: readonly string[] }) => ({
      title: 'Annotation does not reach templates that others use',
      label: `"${d.key}" in podMetadata does not reach ${described(d.templates, 'template')}, used by templateRef`,
      notes: ['Argo below 3.7 looks at the template and at the workflow that uses it'],
    }),
  },
  check(manifest, say, facts) {
    if (!possibleRules(facts.settings.argoVersion).includes('below-3.7')) return;
    const pods = facts.once(podsByOwner).get(manifest) ?? [];
    for (const annotation of manifest.spec.podMetadata.annotations) {
      const affected = pods.filter((pod) => ignoredKeys(pod).includes(annotation.key));
      if (affected.length === 0) continue;
      const templates = [...new Set(affected.map(({ templateName }) => templateName))];
      const fix = repeat(annotation, affected, facts);
      const way = fixOrHelp(fix, HELP);
      say('ignored', { key: annotation.key, templates }, { at: annotation.value, ...way });
    }
  },
});

const HELP =
  'Write it in the metadata of each template, or in the podMetadata of the workflows that use them';

/**
 * A fix that writes the same annotation on each of the templates. None for a value with a tag: Argo
 * checks tags in templates, but not those in podMetadata, and rejects every workflow that calls the
 * template and lacks what the tag names.
 */
function repeat(annotation: Annotation, pods: readonly Pod[], facts: RuleFacts): Fix | undefined {
  const { key, value } = annotation;
  if (isTemplated(value)) return undefined;
  const useful = pods.filter(
    (pod) => possibleInstances(pod, facts).size === 0 || isOfUse(annotation, pod, facts),
  );
  const written = new Map(
    useful.flatMap((pod) => (pod.template ? [[pod.template.metadata, pod] as const] : [])),
  );
  const repairs = [...written.values()].map((pod) =>
    annotate(templatePlace(pod), [pod], key, value.text, facts),
  );
  if (repairs.length === 0 || !repairs.every(({ ok }) => ok)) return undefined;
  const edits = repairs.flatMap((repair) => (repair.ok ? repair.value.edits : []));
  return { title: `Add ${key} to the templates themselves`, safety: 'safe', edits };
}
