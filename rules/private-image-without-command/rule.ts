import {
  brief,
  controllerKnows,
  defineRule,
  hasPullSecrets,
  helperServes,
  images,
  needsAccess,
  type PulledImage,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: images(isAsked, { everywhere: true }),
  meta: {
    id: 'private-image-without-command',
    summary: 'A container with a private image says which command to run.',
    rationale:
      'Without a command the workflow controller itself asks the registry for the entrypoint of the ' +
      'image. It uses the imagePullSecrets and the service account for that, never the annotations ' +
      'of the pod, so that a private image has to be expected to give 401, and the step to end in ' +
      'an error before its pod is made.',
    severity: 'warning',
    fix: 'none',
    switchOff:
      'When the controller knows the entrypoints (images in its ConfigMap) and that file is in another repository.',
    source: {
      title: 'Argo Workflows: workflow executors, emissary',
      url: 'https://argo-workflows.readthedocs.io/en/latest/workflow-executors/',
    },
  },
  messages: {
    commandMissing: (d: { template: string; image: string }) => ({
      title: `Missing command in template ${brief(d.template)}`,
      label: 'without a command Argo asks the registry for the entrypoint of this image',
      notes: ['the annotations of the pod do not help there'],
    }),
  },
  check({ pod, text }, say, facts) {
    if (hasPullSecrets(pod) || helperServes(pod, facts)) return;
    if (controllerKnows(pod, text)) return;
    say(
      'commandMissing',
      { template: pod.templateName, image: text },
      {
        help: 'Copy the entrypoint of the image (docker inspect) into command',
        related: pod.added.controllers.map(({ path, range }) => ({
          path,
          range,
          message: 'the controller does not know the command of this image (`images`)',
        })),
      },
    );
  },
});

/** Is it the main image of a pod, private, and without a command? */
function isAsked({ host, use, pod }: PulledImage, { registryOf }: RuleContext): boolean {
  const registry = registryOf(host, pod.execution.path);
  if (!needsAccess(registry) && registry.kind !== 'acr-personal-instance') return false;
  return use.container === 'main' && !use.hasCommand && pod.template?.type !== 'script';
}
