import {
  brief,
  defineRule,
  type Fix,
  fixOrHelp,
  given,
  type ImageCacheManifest,
  imageCaches,
  removeItem,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-namespaced',
    summary: 'An ImageCache has no namespace.',
    rationale:
      'ImageCache is a kind of the cluster, not of a namespace. The field is dropped, and two ' +
      'manifests with one name in two namespaces overwrite each other.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'When a tool insists on a namespace in every manifest.',
    source: {
      title: 'imagecache-crd.yaml (scope: Cluster)',
      url: 'https://github.com/aliyuneci/BestPractice-Serverless-Kubernetes/blob/master/eci-gitlab-runner/imagecache-crd.yaml',
    },
  },
  messages: {
    namespaced: (d: { namespace: string }) => ({
      title: `Namespace ${brief(d.namespace)} has no effect`,
      label: 'an ImageCache belongs to the cluster',
    }),
  },
  check(cache, say, facts) {
    const namespace = given(cache.namespace);
    if (namespace === undefined) return;
    const repair = fixOrHelp(remove(cache, facts), 'Remove metadata.namespace');
    say('namespaced', { namespace: namespace.text }, { at: namespace, ...repair });
  },
});

function remove(
  { metadataPlace: place, path }: ImageCacheManifest,
  facts: RuleFacts,
): Fix | undefined {
  const index = place?.entries.findIndex(({ key }) => key === 'namespace') ?? -1;
  const edits = place && index >= 0 ? removeItem(facts, path, place, index) : undefined;
  return edits && { title: 'Remove the namespace', safety: 'safe', edits };
}
