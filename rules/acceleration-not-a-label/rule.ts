import {
  ACCELERATE_KEY,
  type Annotation,
  annotations,
  anyOf,
  brief,
  defineRule,
  type Fix,
  fixOrHelp,
  isTemplated,
  type Metadata,
  moveAnnotations,
  type Pod,
  pods,
  type RuleFacts,
  type SeenAnnotation,
} from '../../src/rule-kit/index.ts';

const MODES = new Set(['on-demand', 'p2p']);

export default defineRule({
  on: anyOf({
    annotation: annotations([ACCELERATE_KEY], { of: 'pods', templated: true }),
    label: pods(({ labels }) => labels.has(ACCELERATE_KEY)),
  }),
  meta: {
    id: 'acceleration-not-a-label',
    summary: 'Image acceleration is asked for by a label, on-demand or p2p.',
    rationale:
      'The acceleration add-on of Container Registry looks for the label ' +
      'k8s.aliyun.com/image-accelerate-mode. As an annotation, or with another value, it is passed ' +
      'over, and the image is pulled whole.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When a webhook of your own reads the annotation.',
    source: {
      title: 'Load resources of a container image on demand',
      url: 'https://alibabacloud.com/help/en/acr/user-guide/load-resources-of-a-container-image-on-demand',
    },
  },
  messages: {
    annotation: () => ({
      title: 'Image acceleration is asked for by an annotation',
      label: `expected "${ACCELERATE_KEY}" to be a label`,
    }),
    mode: (d: { value: string }) => ({
      title: `Unknown mode of image acceleration, ${brief(d.value)}`,
      label: `expected label "${ACCELERATE_KEY}" to be "on-demand" or "p2p"`,
    }),
  },
  check({ what, it }, say, facts) {
    if (what === 'annotation') {
      const at = { path: it.value.path, range: it.keyRange };
      say('annotation', { at, ...fixOrHelp(toLabel(it, facts), LABEL_HELP) });
      return;
    }
    const label = labelOf(it);
    if (label === undefined || isTemplated(label.value) || MODES.has(label.value.text)) return;
    const { kind, name } = it.owner.path === label.value.path ? it.owner : it.execution;
    const help = 'Write "on-demand" or "p2p"';
    say('mode', { value: label.value.text }, { at: label.value, manifest: { kind, name }, help });
  },
});

const LABEL_HELP = 'Write it under labels, beside annotations, and remove it here';

/** The label as it is written: on the template, else on what is around it. */
function labelOf({ template, owner, execution }: Pod): Annotation | undefined {
  const places: (Metadata | undefined)[] = [
    template?.metadata,
    execution.spec.podMetadata,
    owner.spec.podMetadata,
  ];
  return places
    .flatMap((metadata) => metadata?.labels ?? [])
    .find(({ key }) => key === ACCELERATE_KEY);
}

function toLabel({ key, value, metadata }: SeenAnnotation, facts: RuleFacts): Fix | undefined {
  if (metadata.labels.some((label) => label.key === key)) return undefined;
  const edits = moveAnnotations(facts, value.path, metadata, [
    { site: metadata.labelSite, keys: [key] },
  ]);
  return edits && { title: `Make ${key} a label`, safety: 'safe', edits };
}
