import {
  annotations,
  brief,
  defineRule,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  isPlaceholder,
  parseInstanceId,
  parseInstanceIds,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { readBy: 'eci' }),
  meta: {
    id: 'instance-id-malformed',
    summary:
      'The id of an ACR Enterprise instance is written cri-…, with its region and a colon before it where needed.',
    rationale:
      'The annotation takes region:id, as cn-hangzhou:cri-f34lmbk2rxqx41u8, or the id alone where ' +
      'the pods run in the region of the instance. With another separator, another order, the name ' +
      'of the instance or its host, the value is no id. No page says what the platform makes of it; ' +
      'private images may not be pulled.',
    severity: 'error',
    fix: 'none',
    switchOff: 'Never, as long as images come from ACR Enterprise Edition.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    malformed: (d: { key: string; value: string }) => ({
      title: `${brief(d.value)} is not an instance id`,
      label: `expected "${d.key}" to be cri-… or region:cri-…`,
    }),
    meant: (d: { key: string; value: string; meant: string }) => ({
      title: `${brief(d.value)} is not an instance id`,
      label: `expected "${d.key}" to be "${d.meant}"`,
    }),
  },
  check({ key, value }, say) {
    const text = value.text.trim();
    if (text === '' || isPlaceholder(text)) return;
    if (parseInstanceIds(text) !== undefined) return;
    const meant = intended(text);
    const help = `Look the id up: ${INSTANCE_IDS_AT}`;
    if (meant === undefined) say('malformed', { key, value: text }, { help });
    else
      say(
        'meant',
        { key, value: text, meant },
        { help: `Write "${meant}", if that is the id; ${INSTANCE_IDS_AT}` },
      );
  },
});

/**
 * The value that is meant, where both parts are there in another order or with another separator.
 */
function intended(text: string): string | undefined {
  const id = /(?<![a-z0-9])cri-[a-z0-9]+/i.exec(text)?.[0].toLowerCase();
  const region = /[a-z]{2}(?:-[a-z]+)+(?:-\d)?(?![a-z0-9])/i
    .exec(text.replace(/cri-[a-z0-9]+/i, ''))?.[0]
    .toLowerCase();
  const meant = id === undefined ? undefined : region === undefined ? id : `${region}:${id}`;
  return meant !== undefined && parseInstanceId(meant) !== undefined ? meant : undefined;
}
