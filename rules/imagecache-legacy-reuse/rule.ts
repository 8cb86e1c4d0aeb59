import {
  annotations,
  defineRule,
  fixOrHelp,
  renameAnnotation,
  REUSE_KEYS,
} from '../../src/rule-kit/index.ts';

const [OLD, NEW] = REUSE_KEYS;

export default defineRule({
  on: annotations([OLD], { of: 'imageCaches', templated: true }),
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
    legacy: () => ({
      title: 'Older name of an annotation',
      label: `"${OLD}" is an older name of "${NEW}"`,
    }),
  },
  check(seen, say, facts) {
    const at = { path: seen.value.path, range: seen.keyRange };
    const fix = renameAnnotation(facts, seen, NEW, 'safe');
    say('legacy', { at, ...fixOrHelp(fix, `Keep "${NEW}" alone`) });
  },
});
