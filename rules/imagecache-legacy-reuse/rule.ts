import { REUSE_KEYS } from '../../src/alibaba/annotations.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { renameKey } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { oneOf, seenAnnotations, type SeenAnnotation } from '../../src/facts/seen-annotations.ts';

const [OLD, NEW] = REUSE_KEYS;

export default defineRule({
  meta: {
    id: 'imagecache-legacy-reuse',
    summary: 'An ImageCache asks for the reuse of layers by today’s annotation.',
    rationale:
      'k8s.aliyun.com/auto-match-imagecache is the name of an older page for what is now ' +
      'k8s.aliyun.com/imc-enable-reuse. The current pages do not name it any more: the cache may be ' +
      'made from nothing, which takes longer.',
    severity: 'info',
    fix: 'safe',
    switchOff: 'When an old version of ack-virtual-node has to understand the manifest.',
    source: {
      title: 'Image cache annotations',
      url: 'https://help.aliyun.com/en/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
    },
  },
  messages: {
    legacy: () => `"${OLD}" is an older name of "${NEW}"`,
  },
  concerns: {},
  *check(project) {
    const { imageCaches } = project;
    for (const seen of seenAnnotations({ pods: [], imageCaches }, oneOf([OLD]))) {
      const at = { path: seen.place.at.path, range: seen.keyRange };
      const fix = rename(project, seen);
      yield { ...seen.place, at, message: 'legacy' as const, data: undefined, fix };
    }
  },
});

function rename(project: Project, seen: SeenAnnotation): Fix | undefined {
  const isThere = seen.metadata.annotations.some(({ key }) => key === NEW);
  if (isThere || seen.value.shared) return undefined;
  const edits = renameKey(project, seen.value.path, seen, NEW);
  return { title: `Rename it to ${NEW}`, safety: 'safe', edits };
}
