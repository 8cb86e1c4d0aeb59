import {
  defineRule,
  described,
  type Details,
  isLibrary,
  type Manifest,
  type Misplaced,
  MISPLACED_RULE,
  misplacedKeys,
  moveAnnotations,
  objects,
  type Pod,
  podsByExecution,
  podsByOwner,
  type RuleFacts,
  sentence,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('workflows', ({ misplaced }) => misplaced.flatMap(misplacedKeys).length > 0),
  meta: {
    id: MISPLACED_RULE,
    summary: 'An annotation for pods stands in podMetadata or in the metadata of a template.',
    rationale:
      'Argo makes the annotations of a pod from spec.podMetadata and from the metadata of its ' +
      'template, and from nothing else. On the Workflow itself, in workflowMetadata, on a steps or ' +
      'dag template or beside a container the annotation is accepted and has no effect: the pull ' +
      'fails, or nothing is cached, although the manifest seems to say so.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'When a controller of your own copies these annotations to the pods.',
    source: {
      title: 'Argo Workflows, workflow/controller/workflowpod.go (addMetadata)',
      url: 'https://github.com/argoproj/argo-workflows/blob/main/workflow/controller/workflowpod.go',
    },
  },
  messages: {
    misplaced: (d: { keys: readonly string[]; where: string }) =>
      `${sentence(described(d.keys, 'annotation'))} in ${d.where} never ${d.keys.length === 1 ? 'reaches' : 'reach'} a pod: Argo copies only podMetadata and the metadata of the template that runs`,
  },
  check(manifest, say, facts) {
    for (const misplaced of manifest.misplaced) {
      const { metadata, template, where } = misplaced;
      const pods = podsOf(manifest, facts).filter((pod) => isMeant(pod, misplaced));
      const keys = misplacedKeys(misplaced).filter((key) => !allHave(pods, key));
      const first = metadata.annotations.find(({ key }) => key === keys[0]);
      if (first === undefined) continue;
      const { kind, name, path } = manifest;
      say(
        'misplaced',
        { keys, where },
        {
          at: { path, range: first.keyRange },
          manifest: { kind, name, ...(template === undefined ? {} : { template }) },
          ...repair(manifest, misplaced, keys, facts),
        },
      );
    }
  },
});

/** The pods that a manifest owns or starts. */
function podsOf(manifest: Manifest, facts: RuleFacts): readonly Pod[] {
  const owned = facts.once(podsByOwner).get(manifest) ?? [];
  const started = facts.once(podsByExecution).get(manifest) ?? [];
  return [...new Set([...owned, ...started])];
}

function isMeant(pod: Pod, { template, certain }: Misplaced): boolean {
  return template === undefined || !certain || pod.templateName === template;
}

/** Do all pods get the annotation from another place? Then the one here does no harm. */
function allHave(pods: readonly Pod[], key: string): boolean {
  return pods.length > 0 && pods.every(({ annotations }) => annotations.has(key));
}

function repair(
  manifest: Manifest,
  { metadata, meant, certain }: Misplaced,
  keys: readonly string[],
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  if (meant === undefined) return { help: 'Write it into the metadata of the template that runs' };
  if (isLibrary(manifest) && meant.metadata === manifest.spec.podMetadata) {
    const owned = facts.once(podsByOwner).get(manifest) ?? [];
    if (owned.some(({ reach }) => reach === 'reference'))
      return { help: 'Write it into the metadata of the templates that are used' };
  }
  if (meant.metadata.annotations.some(({ key }) => keys.includes(key))) {
    return { help: `No fix: ${meant.words} has an annotation of that name already` };
  }
  const edits = moveAnnotations(facts, manifest.path, metadata, keys, meant.metadata.site);
  if (edits === undefined) return { help: `Move it to ${meant.words}` };
  const title = `Move ${described(keys, 'annotation')} to ${meant.words}`;
  return { fix: { title, safety: certain ? 'safe' : 'unsafe', edits } };
}
