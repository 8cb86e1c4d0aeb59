import {
  annotations,
  defineRule,
  fixOrHelp,
  INSTANCE_ID_KEYS,
  renameAnnotation,
} from '../../src/rule-kit/index.ts';

const [SINGULAR, PLURAL] = INSTANCE_ID_KEYS;

export default defineRule({
  on: annotations([SINGULAR], { templated: true, readBy: 'eci' }),
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
    singular: () => ({
      title: 'An ImageCache names instances in the plural',
      label: `expected "${PLURAL}", found "${SINGULAR}"`,
    }),
    both: (d: { here: string; other: string }) => ({
      title: 'Both spellings of the instance id on one pod',
      label: `"${SINGULAR}: ${d.here}" and "${PLURAL}: ${d.other}"`,
      notes: ['which of them counts is not documented'],
    }),
  },
  check(seen, say, facts) {
    const { keyRange, pods, value, imageCache } = seen;
    if (imageCache !== undefined) {
      const at = { path: value.path, range: keyRange };
      const fix = renameAnnotation(facts, seen, PLURAL, 'safe');
      say('singular', { at, ...fixOrHelp(fix, `Write "${PLURAL}" in its place`) });
    }
    const other = pods.flatMap((pod) => pod.annotations.get(PLURAL) ?? [])[0];
    if (other === undefined || other.value.text.trim() === '' || value.text.trim() === '') return;
    const { path, range } = other.value;
    say(
      'both',
      { here: value.text, other: other.value.text },
      { related: [{ path, range, message: 'the other one' }], help: 'Keep one of them' },
    );
  },
});
