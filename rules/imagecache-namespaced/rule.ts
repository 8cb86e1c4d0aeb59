import { removeItem } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';
import type { ImageCacheManifest } from '../../src/manifests/image-cache.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';

export default defineRule({
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
    namespaced: (d: { namespace: string }) =>
      `Namespace ${quoted(d.namespace)} has no effect: an ImageCache belongs to the cluster`,
  },
  concerns: {},
  *check(project) {
    for (const cache of project.imageCaches) {
      const { namespace, path, name } = cache;
      if (namespace === undefined) continue;
      yield {
        at: { path, range: namespace.range },
        manifest: { kind: 'ImageCache', name },
        message: 'namespaced' as const,
        data: { namespace: namespace.text },
        fix: remove(project, cache),
      };
    }
  },
});

function remove(
  project: Project,
  { metadataPlace: place, path }: ImageCacheManifest,
): Fix | undefined {
  const index = place?.entries.findIndex(({ key }) => key === 'namespace') ?? -1;
  const edits = place && index >= 0 ? removeItem(project, path, place, index) : undefined;
  return edits && { title: 'Remove the namespace', safety: 'safe', edits };
}
