import {
  certainBackendOf,
  defineRule,
  detailsOf,
  type EnterpriseImage,
  hasPullSecrets,
  helperServes,
  imagesInTitle,
  imageTexts,
  listed,
  type Pod,
  podsByPlace,
  type RuleContext,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: podsByPlace({
    mayNeed: (pod, context) => privateImages(pod, context).length > 0,
    needs(pod, facts) {
      const hasAccess = hasPullSecrets(pod) || helperServes(pod, facts);
      return hasAccess || privateImages(pod, facts).length === 0 ? undefined : 'access';
    },
    everywhere: true,
  }),
  meta: {
    id: 'acs-private-image-without-access',
    summary: 'A pod on ACS has a Secret or the credential helper for private images.',
    rationale:
      'On ACS the page of Container Registry names one way to pull without a Secret: the credential ' +
      'helper. It documents no annotation for pods, as ECI has. Where neither is there, the pull of a ' +
      'private image fails and the step never starts. The rule speaks where labels or the ' +
      'configuration say that pods run on ACS, and only of instances that the configuration names.',
    severity: 'warning',
    fix: 'none',
    switchOff:
      'When the Secret is on a service account that no file shows. Rather than switching the rule ' +
      'off, say in the configuration that the credential helper is there: cluster.credentialHelper.',
    source: {
      title: 'Pull images from an ACR instance without using a secret (ACS)',
      url: 'https://www.alibabacloud.com/help/en/cs/user-guide/exempting-the-miracular-acr-image',
    },
  },
  messages: {
    access: (d: { images: readonly string[] }) => ({
      title: `No access to ${imagesInTitle(d.images)} on ACS`,
      label: 'no imagePullSecrets, and no credential helper serves the pods',
      notes: d.images.length === 1 ? [] : [`the images are ${listed(d.images, 3)}`],
    }),
  },
  check({ place, pods }, say, facts) {
    const images = pods.flatMap((pod) => privateImages(pod, facts));
    say('access', { images: imageTexts(images) }, { ...detailsOf(place, images), help: HELP });
  },
});

const HELP =
  'Add imagePullSecrets: [{ name: <secret> }] to the spec of the workflow or to its ServiceAccount, or, where the credential ' +
  'helper is installed, cluster: { credentialHelper: true } to .wfcache-lint.yaml';

/** The images of a pod on ACS that come from instances which the configuration names. */
function privateImages(pod: Pod, context: RuleContext): readonly EnterpriseImage[] {
  const { platform } = context.settingsAt(pod.execution.path);
  if (certainBackendOf(pod, platform) !== 'acs') return [];
  return context
    .enterpriseImagesOf(pod)
    .filter(({ registry }) => registry.configured !== undefined);
}
