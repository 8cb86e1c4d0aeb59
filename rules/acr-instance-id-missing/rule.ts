import {
  addAnnotation,
  annotate,
  anyOf,
  betterPlaceFor,
  brief,
  defineRule,
  described,
  type Details,
  detailsOf,
  type EnterpriseImage,
  hasCertainPullSecrets,
  type ImageCacheManifest,
  imageCaches,
  imagesInTitle,
  imagesThatNeedId,
  imageTexts,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  instanceIdKey,
  instanceIdOf,
  instanceKey,
  instancesIn,
  instancesOf,
  instanceValue,
  lacksAcrAccess,
  listed,
  parseImageRef,
  type Pod,
  podsByPlace,
  podsByTemplate,
  podsOfLibrariesAlone,
  quoted,
  regionsOf,
  relatedImages,
  repairDetails,
  type RuleContext,
  type RuleFacts,
  type Say,
  templateNames,
  type Words,
} from '../../src/rule-kit/index.ts';

type PlatformSetting = Pick<RuleFacts['settings'], 'platform'>;

interface Affected {
  readonly key: string;
  readonly images: readonly string[];
  readonly templates: readonly string[];
  readonly custom: boolean;
}

interface Alone extends Affected {
  readonly library: string;
  /** What runs it in the repository, with a pull secret. */
  readonly callers: readonly string[];
}

/** The only spelling that the page on ImageCaches has. */
const [, PLURAL] = INSTANCE_ID_KEYS;

const MESSAGES = {
  optional: (d: Affected) => ({
    title: titleOf(d),
    label: labelOf(d),
    notes: [
      subject(d),
      'ECI does without it for a default domain of the same account, but the configuration names the instance',
    ],
  }),
  configured: (d: Affected) => missing(d, 'the configuration names the instance'),
  asked: (d: Affected & { date: string }) =>
    missing(d, `Alibaba Cloud named the instance on ${d.date}`),
  seen: (d: Affected & { path: string }) =>
    missing(d, `${quoted(d.path)} names the instance for this registry`),
  unknown: (d: Affected) => missing(d, 'no file says yet which instance it is'),
  several: (d: Affected & { hosts: readonly string[] }) =>
    missing(d, `one pod pulls from ${listed(d.hosts)}, and the annotation names only one`),
  alone: (d: Alone) => ({
    title: `${brief(d.library)} has no access where it runs alone`,
    label: `without annotation "${d.key}" and without the pull secret of its callers`,
    notes: [
      `it names an entrypoint: submitted by itself, it pulls ${subject(d)}`,
      `the pull secret is that of ${listed(d.callers)}`,
    ],
  }),
  cache: (d: { key: string; images: readonly string[] }) => ({
    title: titleOf(d),
    label: `from a custom domain of ACR Enterprise Edition, without "${d.key}"`,
    notes: [described(d.images, 'image'), 'an ImageCache without a Secret needs it there'],
  }),
};

export default defineRule({
  on: anyOf({
    pods: podsByPlace({ mayNeed: isEnterprise, needs: instanceNeeded, everywhere: true }),
    alone: podsOfLibrariesAlone(isEnterprise, { everywhere: true }),
    cache: imageCaches(),
  }),
  meta: {
    id: 'acr-instance-id-missing',
    summary:
      'A pod that pulls from ACR Enterprise Edition carries the id of the instance as an annotation.',
    rationale:
      'Pods pull from Container Registry Enterprise Edition without a password when the annotation ' +
      'k8s.aliyun.com/acr-instance-id names the instance; where a pull has no access, the step never ' +
      'starts. A custom domain needs the annotation, so it is an error there. For default domains ' +
      'the guide of workflow clusters asks for it and does not say what happens without it: a ' +
      'warning. With platform: eci a default domain of the same account needs none, so the rule is ' +
      'silent there, unless the configuration names the instance: information. An ImageCache with ' +
      'images of a custom domain needs k8s.aliyun.com/acr-instance-ids, and fails without it. A ' +
      'library with an entrypoint that the repository runs only with a pull secret has neither ' +
      'secret nor id where somebody submits it by itself: information.',
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
  messages: MESSAGES,
  check({ what, it }, say, facts) {
    if (what === 'cache') {
      judgeCache(it, say, facts);
      return;
    }
    if (what === 'alone') {
      judgeAlone(it, say, facts);
      return;
    }
    const { place, pods } = it;
    const images = pods.flatMap((pod) => imagesOf(pod, facts));
    const registries = [...instancesOf(images).values()];
    const [first] = images;
    if (first === undefined) return;
    const settings = facts.settingsAt(place.manifest.path);
    const custom = images.some(({ registry }) => registry.custom);
    const key = instanceIdKey(settings.platform);
    const data = { key, custom, images: imageTexts(images), templates: templateNames(images) };
    const optional = pods.every((pod) => isOptional(images, facts.settingsAt(pod.execution.path)));
    const { at, manifest, related = [] } = detailsOf(place, images);
    const advised = facts.once(advice)(pods);
    const detailsWith = ({ fix, help }: Pick<Details, 'fix' | 'help'>): Details => ({
      at,
      manifest,
      related: advised.length === 0 ? related : [...related, ...advised],
      severity: custom ? 'error' : optional ? 'info' : 'warning',
      fix,
      help,
    });
    if (registries.length > 1) {
      const hosts = registries.map(({ host }) => host);
      say('several', { ...data, hosts }, detailsWith({ help: SEVERAL_HELP }));
      return;
    }
    const instance = facts.once(instancesIn).idOf(first.registry);
    if (instance === undefined) {
      say('unknown', data, detailsWith({ help: configurationHelp(first.host) }));
      return;
    }
    const value = instanceValue(instance, regionsOf(pods, facts));
    const repaired = detailsWith(repairDetails(annotate(place, pods, key, value, facts)));
    if (optional) say('optional', data, repaired);
    else if (instance.askedOn !== undefined) {
      say('asked', { ...data, date: instance.askedOn }, repaired);
    } else if (instance.seenAt === undefined) say('configured', data, repaired);
    else say('seen', { ...data, path: instance.seenAt.path }, repaired);
  },
});

function isEnterprise(pod: Pod, { enterpriseImagesOf }: RuleContext): boolean {
  return enterpriseImagesOf(pod).length > 0;
}

/** Where every workflow needs the same id, an object of the cluster can give it. */
const advice = betterPlaceFor(instanceNeeded);

/** The instance for which a pod needs the annotation. */
function instanceNeeded(pod: Pod, facts: RuleFacts): string | undefined {
  const images = imagesOf(pod, facts);
  if (!lacksAcrAccess(pod, facts) || needsNothing(pod, images, facts)) return undefined;
  return [...instancesOf(images).keys()].join();
}

/**
 * A library that names an entrypoint can be submitted by itself. Where everything that runs it in the
 * repository has a pull secret, nobody is told of its images; but then it has neither secret nor id.
 */
function judgeAlone(pods: readonly Pod[], say: Say<typeof MESSAGES>, facts: RuleFacts): void {
  const known = facts.once(podsByTemplate);
  const lacking = pods.filter((pod) => {
    const run = known.get(pod.template) ?? [];
    return run.every(hasCertainPullSecrets) && instanceNeeded(pod, facts) !== undefined;
  });
  const images = lacking.flatMap((pod) => imagesOf(pod, facts));
  const [first] = images;
  if (first === undefined) return;
  const { kind, name, path } = first.pod.execution;
  const callers = lacking.flatMap(({ template }) => known.get(template) ?? []);
  const data = {
    key: instanceIdKey(facts.settingsAt(path).platform),
    custom: images.some(({ registry }) => registry.custom),
    images: imageTexts(images),
    templates: templateNames(images),
    library: name,
    callers: [...new Set(callers.map(({ executionName }) => executionName))],
  };
  const help = `Name the secret in spec.imagePullSecrets of ${kind} ${quoted(name)} too, or add the annotation`;
  say('alone', data, { at: first, related: relatedImages(images), severity: 'info', help });
}

/** An ImageCache needs the id of the instance only for a custom domain, as its pods do. */
function judgeCache(cache: ImageCacheManifest, say: Say<typeof MESSAGES>, facts: RuleFacts): void {
  const annotated = new Map(cache.metadata.annotations.map((one) => [one.key, one]));
  const hasAccess = cache.secretsPlace !== undefined || instanceIdOf(annotated) !== undefined;
  if (hasAccess || facts.settingsAt(cache.path).platform === 'acs') return;
  const custom = cache.images.flatMap((at) => {
    const host = parseImageRef(at.text)?.host ?? '';
    const registry = facts.registryOf(host, cache.path);
    return registry.custom === true ? [{ at, host, registry }] : [];
  });
  const [first] = custom;
  if (first === undefined) return;
  const instances = new Set(custom.map(({ registry }) => instanceKey(registry)));
  const repair = instances.size > 1 ? { help: SEVERAL_CACHED_HELP } : fixOf(cache, first, facts);
  const related = custom.slice(1).map(({ at: { path, range, text } }) => {
    return { path, range, message: `image ${quoted(text)}` };
  });
  const images = custom.map(({ at }) => at.text);
  say('cache', { key: PLURAL, images }, { at: first.at, severity: 'error', related, ...repair });
}

function missing(affected: Affected, fact: string): Words {
  const why = affected.custom
    ? 'pulls without a Secret need it for a custom domain'
    : 'the guide of workflow clusters asks for it';
  return {
    title: titleOf(affected),
    label: labelOf(affected),
    notes: [subject(affected), `${why}; ${fact}`],
  };
}

function titleOf({ images }: Pick<Affected, 'images'>): string {
  return `No instance id for ${imagesInTitle(images)}`;
}

function labelOf({ key, custom }: Affected): string {
  return `from ${custom ? 'a custom domain of ' : ''}ACR Enterprise Edition, without "${key}"`;
}

function subject({ images, templates }: Affected): string {
  const where = templates.length === 0 ? '' : ` in ${described(templates, 'template')}`;
  return described(images, 'image') + where;
}

/** The images that the annotation is for. */
function imagesOf(pod: Pod, facts: RuleFacts): readonly EnterpriseImage[] {
  const needed = imagesThatNeedId(pod, facts);
  return needed.length > 0 ? needed : facts.enterpriseImagesOf(pod);
}

/** Does a pod have access to default domains of its account anyway? */
function isOptional(images: readonly EnterpriseImage[], { platform }: PlatformSetting): boolean {
  return platform === 'eci' && images.every(({ registry }) => registry.custom !== true);
}

/**
 * Would an annotation be of no use? On ECI the pods do without it. The configuration names the id of
 * an instance for those who want it in their manifests.
 */
function needsNothing(
  { execution }: Pod,
  images: readonly EnterpriseImage[],
  { settingsAt }: RuleFacts,
): boolean {
  if (!isOptional(images, settingsAt(execution.path))) return false;
  const isNamed = images.every(
    ({ registry: { configured } }) =>
      configured?.instanceId !== undefined && configured.askedOn === undefined,
  );
  return !isNamed || instancesOf(images).size > 1;
}

const SEVERAL_HELP =
  'Keep the images of one pod in one instance, or pull with a Secret named in imagePullSecrets.';

/** The fix that names the instance, or why there is none. */
function fixOf(
  cache: ImageCacheManifest,
  { host, registry }: Pick<EnterpriseImage, 'host' | 'registry'>,
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const instance = facts.once(instancesIn).idOf(registry);
  if (instance === undefined) return { help: configurationHelp(host) };
  const value = instanceValue(instance, [facts.settingsAt(cache.path).region]);
  return repairDetails(addAnnotation(facts, cache, PLURAL, value));
}

const SEVERAL_CACHED_HELP =
  'Make one ImageCache for each instance: no page shows how several ids are written.';

function configurationHelp(host: string): string {
  return [
    'Add the instance to .wfcache-lint.yaml, and --fix can write the annotation:',
    'registries:',
    `  - host: ${host}`,
    `    instanceId: cri-… # ${INSTANCE_IDS_AT}`,
  ].join('\n');
}
