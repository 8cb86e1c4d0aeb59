import { defineRule, listed, objects } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('controllers', ({ besideConfig }) => besideConfig.length > 0, { everywhere: true }),
  meta: {
    id: 'controller-config-mixed',
    summary:
      'The ConfigMap of the workflow controller has one key for each setting, or the single key config.',
    rationale:
      'The controller reads either a key for each setting, or all of them under config. With config ' +
      'and another key beside it the controller refuses the ConfigMap: it does not start, and ' +
      'workflowDefaults, images and all other settings do not hold.',
    severity: 'error',
    fix: 'none',
    switchOff: 'When your controller reads another ConfigMap.',
    source: {
      title: 'Argo Workflows: config/controller.go',
      url: 'https://github.com/argoproj/argo-workflows/blob/main/config/controller.go',
    },
  },
  messages: {
    mixed: (d: { keys: readonly string[] }) => ({
      title: 'The controller refuses keys beside "config"',
      label: `beside "config" there is ${listed(d.keys)}`,
    }),
  },
  check({ besideConfig }, say) {
    const [first] = besideConfig;
    say(
      'mixed',
      { keys: besideConfig.map(({ text }) => text) },
      {
        at: first,
        help: 'Move them into the text of config, or give each setting of config a key',
      },
    );
  },
});
