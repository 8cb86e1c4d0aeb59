import type { Pod } from '../../src/argo/pods.ts';
import { helperServes } from '../../src/facts/access.ts';
import { pulledImages, type PulledImage } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'private-image-without-command',
    summary: 'A container with a private image says which command to run.',
    rationale:
      'Without a command the workflow controller itself asks the registry for the entrypoint of the ' +
      'image. It uses the imagePullSecrets and the service account for that, never the annotations ' +
      'of the pod, so that the answer for a private image is 401 and the step ends in an error ' +
      'before its pod is made.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the controller knows the entrypoints (images in its ConfigMap).',
    source: {
      title: 'Argo Workflows: workflow executors, emissary',
      url: 'https://argo-workflows.readthedocs.io/en/latest/workflow-executors/',
    },
  },
  messages: {
    commandMissing: (d: { template: string; image: string }) =>
      `Missing command in template "${d.template}": without one Argo asks the registry for the entrypoint of ${quoted(d.image)}, and the pod’s annotations do not help there`,
  },
  concerns: { unnamed: true, pod: (pod, context) => asked(pod, context) !== undefined },
  *check({ pods }, context) {
    const seen = new Set<string>();
    for (const pod of pods) {
      const image = asked(pod, context);
      if (image === undefined || pod.pullSecrets || helperServes(pod, context)) continue;
      const { path, range, text } = image;
      const place = `${path} ${String(range.start)}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const { kind, name } = pod.owner;
      yield {
        at: { path, range },
        manifest: { kind, name, template: pod.templateName },
        message: 'commandMissing' as const,
        data: { template: pod.templateName, image: text },
        help: 'Copy the entrypoint of the image (docker inspect) into command',
      };
    }
  },
});

/** The main image, where it is private and has no command. */
function asked(pod: Pod, { registryOf }: RuleContext): PulledImage | undefined {
  const main = pod.images.find(({ container }) => container === 'main');
  if (main === undefined || main.hasCommand || pod.template?.type === 'script') return undefined;
  return pulledImages({ ...pod, images: [main] }).find(({ host }) => {
    const registry = registryOf(host);
    const enterprise = registry.kind === 'acr-enterprise' && registry.public !== true;
    return enterprise || registry.kind === 'acr-personal-instance';
  });
}
