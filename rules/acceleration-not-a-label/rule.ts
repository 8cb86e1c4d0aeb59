import { ACCELERATE_KEY } from '../../src/alibaba/annotations.ts';
import type { Annotation, Metadata } from '../../src/manifests/model.ts';
import type { Pod } from '../../src/argo/pods.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { moveAnnotations } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

const MODES = new Set(['on-demand', 'p2p']);

export default defineRule({
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
    annotation: () => `Expected "${ACCELERATE_KEY}" to be a label, found an annotation`,
    mode: (d: { value: string }) =>
      `Expected label "${ACCELERATE_KEY}" to be "on-demand" or "p2p", found ${quoted(d.value)}`,
  },
  concerns: {
    pod: (pod) => hasAnnotation(pod, oneOf([ACCELERATE_KEY])) || pod.labels.has(ACCELERATE_KEY),
  },
  *check(project) {
    for (const seen of podAnnotations(project.pods, oneOf([ACCELERATE_KEY]))) {
      const at = { path: seen.place.at.path, range: seen.keyRange };
      const fix = toLabel(project, seen);
      yield { ...seen.place, at, message: 'annotation' as const, data: undefined, fix };
    }
    const seen = new Set<Annotation>();
    for (const pod of project.pods) {
      const label = labelOf(pod);
      if (label === undefined || seen.has(label)) continue;
      seen.add(label);
      const { path, range, text } = label.value;
      if (isTemplated(label.value) || MODES.has(text)) continue;
      const { kind, name } = pod.owner.path === path ? pod.owner : pod.execution;
      yield {
        at: { path, range },
        manifest: { kind, name },
        message: 'mode' as const,
        data: { value: text },
      };
    }
  },
});

/** The label as it is written: on the template first, then on what is around it. */
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

function toLabel(project: Project, { key, value, metadata }: SeenAnnotation): Fix | undefined {
  if (metadata.labels.some((label) => label.key === key)) return undefined;
  const edits = moveAnnotations(project, value.path, metadata, [key], metadata.labelSite);
  return edits && { title: `Make ${key} a label`, safety: 'safe', edits };
}
