import { isLibrary, type Manifest, type Misplaced } from '../../src/manifests/model.ts';
import type { Pod } from '../../src/argo/pods.ts';
import type { Fix } from '../../src/finding.ts';
import { MISPLACED_RULE, misplacedKeys } from '../../src/facts/lost-annotations.ts';
import type { Project } from '../../src/facts/project.ts';
import { moveAnnotations } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { described, sentence } from '../../src/text/wording.ts';

export default defineRule({
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
  concerns: { manifest: ({ misplaced }) => misplaced.flatMap(misplacedKeys).length > 0 },
  *check(project) {
    for (const manifest of project.manifests) {
      for (const misplaced of manifest.misplaced) {
        const pods = project.pods.filter((pod) => isMeant(pod, manifest, misplaced));
        const keys = misplacedKeys(misplaced).filter((key) => !allHave(pods, key));
        const first = misplaced.metadata.annotations.find(({ key }) => key === keys[0]);
        if (first === undefined) continue;
        const { kind, name, path } = manifest;
        const { template, where } = misplaced;
        yield {
          at: { path, range: first.keyRange },
          manifest: { kind, name, ...(template === undefined ? {} : { template }) },
          message: 'misplaced' as const,
          data: { keys, where },
          ...repair(project, manifest, misplaced, keys),
        };
      }
    }
  },
});

function isMeant(pod: Pod, manifest: Manifest, { template, certain }: Misplaced): boolean {
  const own = pod.owner === manifest || pod.execution === manifest;
  return own && (template === undefined || !certain || pod.templateName === template);
}

/** The pods get it from elsewhere: what stands here as well harms nobody. */
function allHave(pods: readonly Pod[], key: string): boolean {
  return pods.length > 0 && pods.every(({ annotations }) => annotations.has(key));
}

function repair(
  project: Project,
  manifest: Manifest,
  { metadata, meant, certain }: Misplaced,
  keys: readonly string[],
): { readonly fix?: Fix; readonly help?: string } {
  if (meant === undefined) return { help: 'Write it into the metadata of the template that runs' };
  if (isLibrary(manifest) && meant.metadata === manifest.spec.podMetadata) {
    const byReference = project.pods.some(
      ({ owner, reach }) => owner === manifest && reach === 'reference',
    );
    if (byReference) return { help: 'Write it into the metadata of the templates that are used' };
  }
  if (meant.metadata.annotations.some(({ key }) => keys.includes(key))) {
    return { help: `No fix: ${meant.words} has an annotation of that name already` };
  }
  const { site } = meant.metadata;
  const edits = moveAnnotations(project, manifest.path, metadata, keys, site);
  if (edits === undefined) return { help: `Move it to ${meant.words}` };
  const title = `Move ${described(keys, 'annotation')} to ${meant.words}`;
  return { fix: { title, safety: certain ? 'safe' : 'unsafe', edits } };
}
