import {
  annotate,
  defineRule,
  described,
  type Details,
  detailsOf,
  enterpriseImages,
  imageTexts,
  instanceIdKey,
  instancesIn,
  instancesOf,
  instanceValue,
  lacksAcrAccess,
  listed,
  podsByPlace,
  quoted,
  regionsOf,
  repairDetails,
  templateNames,
} from '../../src/rule-kit/index.ts';

interface Affected {
  readonly key: string;
  readonly images: readonly string[];
  readonly templates: readonly string[];
  readonly custom: boolean;
}

export default defineRule({
  on: podsByPlace({
    mayNeed: (pod, context) => enterpriseImages(pod, context).length > 0,
    needs(pod, facts) {
      if (!lacksAcrAccess(pod, facts)) return undefined;
      return [...instancesOf(enterpriseImages(pod, facts)).keys()].join();
    },
    everywhere: true,
  }),
  meta: {
    id: 'acr-instance-id-missing',
    summary:
      'A pod that pulls from ACR Enterprise Edition carries the id of the instance as an annotation.',
    rationale:
      'Pods pull from Container Registry Enterprise Edition without a password when the annotation ' +
      'k8s.aliyun.com/acr-instance-id names the instance. Without it, and without a Secret, the ' +
      'pull of a private image fails and the step never starts. A custom domain always needs the ' +
      'annotation, so it is an error there. For the default domains the workflow cluster guide ' +
      'asks for it and the ECI guide can do without, so there it is a warning.',
    severity: 'warning',
    fix: 'safe',
    switchOff:
      'When the cluster gives access in a way no file shows. Rather than switching the rule off, ' +
      'say so in the configuration: cluster.credentialHelper for the credential helper, ' +
      'cluster.annotations for annotations that workflowDefaults or eci-profile inject.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    configured: (d: Affected) => `${missing(d)}; the configuration names the instance`,
    seen: (d: Affected & { path: string }) =>
      `${missing(d)}; ${quoted(d.path)} names the instance for this registry`,
    unknown: (d: Affected) => `${missing(d)}; no file says yet which instance it is`,
    several: (d: Affected & { hosts: readonly string[] }) =>
      `${missing(d)}; one pod pulls from ${listed(d.hosts)}, and the annotation names only one`,
  },
  check({ place, pods }, say, facts) {
    const images = pods.flatMap((pod) => enterpriseImages(pod, facts));
    const registries = [...instancesOf(images).values()];
    const [first] = images;
    if (first === undefined) return;
    const settings = facts.settingsAt(place.manifest.path);
    const custom = images.some(({ registry }) => registry.custom);
    const key = instanceIdKey(settings.platform);
    const data = { key, custom, images: imageTexts(images), templates: templateNames(images) };
    const details: Details = {
      ...detailsOf(place, images),
      severity: custom ? 'error' : 'warning',
    };
    if (registries.length > 1) {
      const hosts = registries.map(({ host }) => host);
      say('several', { ...data, hosts }, { ...details, help: SEVERAL_HELP });
      return;
    }
    const instance = facts.once(instancesIn).idOf(first.registry);
    if (instance === undefined) {
      say('unknown', data, { ...details, help: configurationHelp(first.host) });
      return;
    }
    const value = instanceValue(instance, regionsOf(pods, facts));
    const repaired = { ...details, ...repairDetails(annotate(place, pods, key, value, facts)) };
    if (instance.seenAt === undefined) say('configured', data, repaired);
    else say('seen', { ...data, path: instance.seenAt.path }, repaired);
  },
});

function missing({ key, images, templates, custom }: Affected): string {
  const where = templates.length === 0 ? '' : ` in ${described(templates, 'template')}`;
  const cost = custom
    ? 'a custom domain of ACR Enterprise Edition, where the pull fails without it'
    : 'ACR Enterprise Edition, where a private image cannot be pulled without it or a Secret';
  return `Missing annotation "${key}" for ${described(images, 'image')}${where}, from ${cost}`;
}

const SEVERAL_HELP =
  'Keep the images of one pod in one instance, or pull with a Secret named in imagePullSecrets.';

function configurationHelp(host: string): string {
  return [
    'Add the instance to .wfcache-lint.yaml, and --fix can write the annotation:',
    'registries:',
    `  - host: ${host}`,
    '    instanceId: cri-… # Container Registry console, page Instances',
  ].join('\n');
}
