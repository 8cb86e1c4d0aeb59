import {
  certainBackendOf,
  defineRule,
  type ImageUse,
  type Pod,
  pods,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

/** The most containers of one ECI instance (Limits of Elastic Container Instance, 2024-10-18). */
const MOST = 20;

export default defineRule({
  on: pods((pod, context) => countOf(pod) > MOST && isOnEci(pod, context)),
  meta: {
    id: 'too-many-containers',
    summary: 'A pod on ECI has at most 20 containers.',
    rationale:
      'A pod on ECI is one instance, and an instance has at most 20 containers. Argo adds its wait ' +
      'container to those of the template, so a containerSet or a list of sidecars can be one too ' +
      'many. Init containers are not counted here, because the page does not say whether it counts ' +
      'them.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When your quota is higher.',
    source: {
      title: '使用限制 (limits of Elastic Container Instance)',
      url: 'https://help.aliyun.com/zh/eci/product-overview/limits',
    },
  },
  messages: {
    tooMany: (d: { count: number }) => ({
      title: `A pod of this template has ${String(d.count)} containers`,
      label: `an ECI instance has at most ${String(MOST)}`,
      notes: ['the container of Argo is included'],
    }),
  },
  check(pod, say) {
    const help = 'Split the template into steps, or start several programs in one container';
    say('tooMany', { count: countOf(pod) }, { help });
  },
});

/** The containers of a pod that run side by side, with the wait container of Argo. */
function countOf({ images }: Pod): number {
  return images.filter(runsBeside).length + 1;
}

function runsBeside({ role }: ImageUse): boolean {
  return role !== 'init' && role !== 'volume';
}

function isOnEci(pod: Pod, { settingsAt }: RuleContext): boolean {
  return certainBackendOf(pod, settingsAt(pod.execution.path).platform) === 'eci';
}
