import {
  annotations,
  CACHE_OUTBOUND_KEYS,
  defineRule,
  fixOrHelp,
  OUTBOUND_KEYS,
  renameAnnotation,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations([...OUTBOUND_KEYS, ...CACHE_OUTBOUND_KEYS], { templated: true, readBy: 'eci' }),
  meta: {
    id: 'eip-key-of-other-object',
    summary: 'A pod and an ImageCache ask for an EIP each with its own annotation.',
    rationale:
      'A pod on ECI gets an EIP by eci-with-eip or eci-eip-instanceid, the instance that makes an ' +
      'image cache by auto-create-eip or eip-instance-id. The pages list each pair for its own kind ' +
      'of object only. With the other pair there is most likely no EIP, and without a NAT gateway ' +
      'every pull from a public registry fails.',
    severity: 'warning',
    fix: 'unsafe',
    switchOff: 'When you have seen the EIP.',
    source: {
      title: 'ImageCache Annotation',
      url: 'https://help.aliyun.com/zh/eci/user-guide/annotations-that-can-be-added-to-create-an-image-cache',
    },
  },
  messages: {
    onPod: (d: { key: string; right: string }) => ({
      title: 'Annotation for an ImageCache on a pod',
      label: `"${d.key}" is for ImageCaches; a pod gets an EIP by "${d.right}"`,
    }),
    onCache: (d: { key: string; right: string }) => ({
      title: 'Annotation for a pod on an ImageCache',
      label: `"${d.key}" is for pods; an ImageCache gets an EIP by "${d.right}"`,
    }),
  },
  check(seen, say, facts) {
    const isCache = seen.imageCache !== undefined;
    const [wrong, own]: readonly (readonly string[])[] = isCache
      ? [OUTBOUND_KEYS, CACHE_OUTBOUND_KEYS]
      : [CACHE_OUTBOUND_KEYS, OUTBOUND_KEYS];
    const right = own?.[wrong?.indexOf(seen.key) ?? -1];
    if (right === undefined || seen.value.text.trim() === '') return;
    const fix = renameAnnotation(facts, seen, right, 'unsafe');
    const at = { path: seen.value.path, range: seen.keyRange };
    const details = { at, ...fixOrHelp(fix, `Write "${right}" here`) };
    say(isCache ? 'onCache' : 'onPod', { key: seen.key, right }, details);
  },
});
