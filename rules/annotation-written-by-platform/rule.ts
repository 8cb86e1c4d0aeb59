import { ACS_MATCHED_KEY } from '../../src/alibaba/annotations.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { removeAnnotations } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import {
  hasAnnotation,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';

const KEYS = [ACS_MATCHED_KEY];

export default defineRule({
  meta: {
    id: 'annotation-written-by-platform',
    summary: 'What the platform writes on pods is not in manifests.',
    rationale:
      'ACS writes image.alibabacloud.com/matched-image-caches on a pod that found a cache, to tell ' +
      'which one. In a manifest, copied from a running pod, it asks for nothing and says something ' +
      'that may not be so.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'Never: the annotation has no effect.',
    source: {
      title: '使用镜像缓存加速ACS Pod启动 (image caches of ACS)',
      url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
    },
  },
  messages: {
    written: (d: { key: string }) =>
      `"${d.key}" is written by the platform and not read from a manifest`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(KEYS)) },
  *check(project) {
    for (const seen of podAnnotations(project.pods, oneOf(KEYS))) {
      const { key, place } = seen;
      yield { ...place, message: 'written' as const, data: { key }, fix: remove(project, seen) };
    }
  },
});

function remove(project: Project, { key, value, metadata }: SeenAnnotation): Fix | undefined {
  const edits = removeAnnotations(project, value.path, metadata, [key]);
  return edits && { title: `Remove ${key}`, safety: 'safe', edits };
}
