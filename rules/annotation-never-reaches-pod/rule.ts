import {
  defineRule,
  described,
  type Details,
  type Fix,
  INSTANCE_ID_KEYS,
  instanceIdOf,
  isLibrary,
  isOfUse,
  type Manifest,
  type Metadata,
  type Misplaced,
  MISPLACED_RULE,
  misplacedKeys,
  moveAnnotations,
  objects,
  type Pod,
  podsByOwner,
  podsBySpec,
  possibleRules,
  type RuleFacts,
  sparedByLost,
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
    misplaced: (d: { keys: readonly string[]; where: string }) => ({
      title:
        d.keys.length === 1
          ? 'Annotation never reaches a pod'
          : `${String(d.keys.length)} annotations never reach a pod`,
      label: `${described(d.keys, 'annotation')} in ${d.where}`,
      notes: ['Argo copies only podMetadata and the metadata of the template that runs'],
    }),
  },
  check(manifest, say, facts) {
    for (const misplaced of manifest.misplaced) {
      const { metadata, template, where } = misplaced;
      const pods = podsOf(manifest, facts).filter((pod) => isMeant(pod, misplaced));
      const keys = misplacedKeys(misplaced).filter((key) => !allHave(pods, key));
      const first = metadata.annotations.find(({ key }) => key === keys[0]);
      if (first === undefined) continue;
      const lost = metadata.annotations.flatMap(({ key, value }) =>
        keys.includes(key) ? [{ key, text: value.text }] : [],
      );
      const { kind, name, path } = manifest;
      say(
        'misplaced',
        { keys, where },
        {
          at: { path, range: first.keyRange },
          manifest: { kind, name, ...(template === undefined ? {} : { template }) },
          ...repair(manifest, misplaced, keys, facts),
          wastes: sparedByLost(lost, pods, facts),
        },
      );
    }
  },
});

/** The pods that a manifest owns, or whose spec it is a part of. */
function podsOf(manifest: Manifest, facts: RuleFacts): readonly Pod[] {
  const owned = facts.once(podsByOwner).get(manifest) ?? [];
  const started = facts.once(podsBySpec).get(manifest) ?? [];
  return [...new Set([...owned, ...started])];
}

function isMeant(pod: Pod, { template, certain }: Misplaced): boolean {
  return template === undefined || !certain || pod.templateName === template;
}

/**
 * Do all pods get the annotation from another place, in this spelling or another? Then the one here
 * does no harm.
 */
function allHave(pods: readonly Pod[], key: string): boolean {
  const isId = INSTANCE_ID_KEYS.some((one) => one === key);
  return (
    pods.length > 0 &&
    pods.every(
      ({ annotations }) =>
        annotations.has(key) || (isId && instanceIdOf(annotations) !== undefined),
    )
  );
}

function repair(
  manifest: Manifest,
  misplaced: Misplaced,
  keys: readonly string[],
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const { metadata, meant } = misplaced;
  if (meant === undefined) return { help: 'Write it into the metadata of the template that runs' };
  if (meant.metadata === manifest.spec.podMetadata && isIgnored(manifest, facts)) {
    return toTemplates(manifest, misplaced, keys, facts);
  }
  if (meant.metadata.annotations.some(({ key }) => keys.includes(key))) {
    return { help: `No fix: ${meant.words} has an annotation of that name already` };
  }
  const targets = [{ site: meant.metadata.site, keys }];
  const edits = moveAnnotations(facts, manifest.path, metadata, targets);
  return edits
    ? moving(misplaced, keys, meant.words, edits)
    : { help: `Move it to ${meant.words}` };
}

function moving(
  { certain }: Misplaced,
  keys: readonly string[],
  words: string,
  edits: Fix['edits'],
): Pick<Details, 'fix'> {
  const title = `Move ${described(keys, 'annotation')} to ${words}`;
  return { fix: { title, safety: certain ? 'safe' : 'unsafe', edits } };
}

/**
 * Can Argo ignore the podMetadata of this manifest? Below 3.7 it does for templates of a library
 * that others use by templateRef. Only a library that is always run as a whole is certain.
 */
function isIgnored(manifest: Manifest, facts: RuleFacts): boolean {
  if (!isLibrary(manifest)) return false;
  if (!possibleRules(facts.settings.argoVersion).includes('below-3.7')) return false;
  const pods = podsOf(manifest, facts);
  const isWhole = ({ owner, reach, execution }: Pod): boolean =>
    execution !== manifest && (owner !== manifest || reach !== 'reference');
  return pods.length === 0 || !pods.every(isWhole);
}

/** A fix that moves the annotations to each of the templates that can use them. */
function toTemplates(
  manifest: Manifest,
  misplaced: Misplaced,
  keys: readonly string[],
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const help = 'Write it into the metadata of the templates that are used';
  const targets = new Map<Metadata, string[]>();
  for (const pod of facts.once(podsByOwner).get(manifest) ?? []) {
    const { template } = pod;
    if (template === undefined) continue;
    const own = new Set(template.metadata.annotations.map(({ key }) => key));
    const useful = misplaced.metadata.annotations.filter(
      (one) => keys.includes(one.key) && !own.has(one.key) && isOfUse(one, pod, facts),
    );
    if (useful.length === 0) continue;
    const known = targets.get(template.metadata) ?? [];
    targets.set(template.metadata, [...new Set([...known, ...useful.map(({ key }) => key)])]);
  }
  const moved = keys.filter((key) => [...targets.values()].some((some) => some.includes(key)));
  const list = [...targets].map(([{ site }, some]) => ({ site, keys: some }));
  const edits =
    list.length === 0 ? undefined : moveAnnotations(facts, manifest.path, misplaced.metadata, list);
  if (edits === undefined) return { help };
  return moving(misplaced, moved, 'the metadata of the templates that use it', edits);
}
