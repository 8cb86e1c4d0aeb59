import { brief, defineRule, isTemplated, objects } from '../../src/rule-kit/index.ts';

export default defineRule({
  on: objects('injectors', ({ kind }) => kind === 'selector'),
  meta: {
    id: 'selector-version-unserved',
    summary: 'A Selector of eci-profile has the version that its CRD serves, eci.aliyun.com/v1.',
    rationale:
      'The README of eci-profile shows v1beta1, but its CRD, its examples and its client know v1 ' +
      'only. The API server refuses an object of a version that is not served, and none of the pods ' +
      'gets the annotations of the Selector.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the CRD in your cluster serves another version.',
    source: {
      title: 'aliyuneci/eci-profile, deploy.yaml (the CRD)',
      url: 'https://github.com/aliyuneci/eci-profile/blob/main/deploy.yaml',
    },
  },
  messages: {
    unserved: (d: { version: string }) => ({
      title: `apiVersion ${brief(d.version)} is not served`,
      label: `the CRD of a Selector serves "${SERVED}"`,
    }),
  },
  check({ apiVersion }, say) {
    if (apiVersion === undefined || apiVersion.text === SERVED || isTemplated(apiVersion)) return;
    const { path, range, shared } = apiVersion;
    say(
      'unserved',
      { version: apiVersion.text },
      {
        at: apiVersion,
        ...(shared
          ? { help: `Write apiVersion: ${SERVED}` }
          : {
              fix: {
                title: `Set apiVersion to ${SERVED}`,
                safety: 'safe',
                edits: [{ path, edit: { range, text: JSON.stringify(SERVED) } }],
              },
            }),
      },
    );
  },
});

const SERVED = 'eci.aliyun.com/v1';
