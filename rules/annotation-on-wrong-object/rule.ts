import { defineRule, described, objects, PULL_KEYS } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('bystanders'),
  meta: {
    id: 'annotation-on-wrong-object',
    summary: 'Annotations on pulls and image caches stand on pods, not on what is around them.',
    rationale:
      'The platform reads these annotations on the pod. On a Namespace, a Service or a ' +
      'ServiceAccount, or on a Deployment itself instead of its pod template, no page gives them a ' +
      'meaning. To set them for many pods there are podMetadata, workflowDefaults and eci-profile.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When an admission webhook copies these annotations to the pods.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    wrongObject: (d: { keys: readonly string[]; words: string }) => ({
      title:
        d.keys.length === 1
          ? 'Annotation has no documented effect on pods'
          : `${String(d.keys.length)} annotations have no documented effect on pods`,
      label: `${described(d.keys, 'annotation')} on ${d.words}`,
    }),
  },
  check({ words, path, metadata }, say) {
    const found = metadata.annotations.filter(({ key }) => PULL_KEYS.includes(key));
    const [first] = found;
    if (first === undefined) return;
    say(
      'wrongObject',
      { words, keys: found.map(({ key }) => key) },
      {
        at: { path, range: first.keyRange },
        help: 'Write it into podMetadata of the workflows, or into the pod template',
      },
    );
  },
});
