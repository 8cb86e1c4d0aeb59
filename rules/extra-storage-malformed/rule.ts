import {
  annotations,
  brief,
  defineRule,
  EXTRA_STORAGE_KEYS,
  extraStorageAsked,
  extraStorageIn,
  fixOrHelp,
  isQuantity,
  meantStorage,
  missingStorage,
  type RuleFacts,
  type SeenAnnotation,
  setValue,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(EXTRA_STORAGE_KEYS),
  meta: {
    id: 'extra-storage-malformed',
    summary: 'More temporary storage is asked for in whole GiB, as "20Gi".',
    rationale:
      'The pages of ECI and ACS show the annotation for more temporary storage with whole GiB only, ' +
      'as "20Gi". What becomes of another form is not documented: the pod may be refused, or keep ' +
      'the 30 GiB that are free, and a large image or its data fills the disk. A text that is no ' +
      'quantity of Kubernetes is a warning, another unit or a fraction is information. Where the ' +
      'images of the pod certainly need more than 30 GiB, image-too-large-for-disk says it instead.',
    severity: 'warning',
    fix: 'unsafe',
    switchOff: 'When you have seen your platform add the storage.',
    source: {
      title: 'Scale up the temporary storage space',
      url: 'https://help.aliyun.com/en/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
    },
  },
  messages: {
    noQuantity: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not whole GiB`,
      label: `expected "${d.key}" to be whole GiB, as "20Gi"`,
    }),
    otherUnit: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not in whole GiB`,
      label: `the pages show "${d.key}" in whole GiB only, as "20Gi"`,
    }),
  },
  check(seen, say, facts) {
    const { key, value, imageCache } = seen;
    const text = value.text.trim();
    if (text === '' || text.includes('${') || imageCache !== undefined) return;
    if (extraStorageIn(text) !== undefined || isReported(seen, facts)) return;
    const meant = meantStorage(text);
    const fix = meant === undefined ? undefined : setValue(seen, meant);
    const repair = fixOrHelp(
      fix && { ...fix, safety: 'unsafe' },
      meant === undefined ? HELP : `Write "${meant}", if that is what is meant`,
    );
    if (isQuantity(text)) say('otherUnit', { key, value: text }, { ...repair, severity: 'info' });
    else say('noQuantity', { key, value: text }, repair);
  },
});

const HELP = 'Write the GiB to add as "20Gi"; what it adds to the 30 GiB that are free is charged';

/** Does another rule report the value, because the images of a pod need more than it adds? */
function isReported({ key, pods }: SeenAnnotation, facts: RuleFacts): boolean {
  return pods.some(
    (pod) => extraStorageAsked(pod, facts) === key && missingStorage(pod, facts) > 0,
  );
}
