import { INSTANCE_ID_KEYS } from '../../src/alibaba/annotations.ts';
import type { Fix } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { renameKey } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { oneOf, seenAnnotations, type SeenAnnotation } from '../../src/facts/seen-annotations.ts';

const [SINGULAR, PLURAL] = INSTANCE_ID_KEYS;

export default defineRule({
  meta: {
    id: 'instance-id-spelling',
    summary: 'An ImageCache names instances in the plural, a pod in one of the two spellings.',
    rationale:
      'The page on ImageCache objects knows k8s.aliyun.com/acr-instance-ids only, so a cache with ' +
      'the singular may be made without access to the images. On pods either spelling is ' +
      'documented, and no page says which of them counts where both are there.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When you have tried the singular on ImageCache objects, or both on pods.',
    source: {
      title: 'Image cache annotations',
      url: 'https://help.aliyun.com/en/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
    },
  },
  messages: {
    singular: () => `Expected "${PLURAL}" on an ImageCache, found "${SINGULAR}"`,
    both: (d: { here: string; other: string }) =>
      `"${SINGULAR}: ${d.here}" and "${PLURAL}: ${d.other}" on one pod; which of them counts is not documented`,
  },
  concerns: {
    pod: ({ annotations }) => annotations.has(SINGULAR) && annotations.has(PLURAL),
  },
  *check(project) {
    for (const seen of seenAnnotations(project, oneOf([SINGULAR]))) {
      const { place, keyRange, pods, value, imageCache } = seen;
      if (imageCache !== undefined) {
        const at = { path: place.at.path, range: keyRange };
        const fix = rename(project, seen);
        yield { ...place, at, message: 'singular' as const, data: undefined, fix };
      }
      const other = pods.flatMap((pod) => pod.annotations.get(PLURAL) ?? [])[0];
      if (other === undefined || other.value.text.trim() === '' || value.text.trim() === '')
        continue;
      yield {
        ...place,
        related: [{ path: other.value.path, range: other.value.range, message: 'the other one' }],
        message: 'both' as const,
        data: { here: value.text, other: other.value.text },
        help: 'Keep one of them',
      };
    }
  },
});

function rename(project: Project, seen: SeenAnnotation): Fix | undefined {
  const there = seen.metadata.annotations.some(({ key }) => key === PLURAL);
  if (there || seen.value.shared) return undefined;
  const edits = renameKey(project, seen.value.path, seen, PLURAL);
  return { title: `Rename it to ${PLURAL}`, safety: 'safe', edits };
}
