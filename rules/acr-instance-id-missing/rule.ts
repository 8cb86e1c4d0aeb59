import { instanceKey, type Registry } from '../../src/alibaba/acr.ts';
import { grantsAcrAccess, INSTANCE_ID_KEYS, instanceIdKey } from '../../src/alibaba/annotations.ts';
import { backendOf } from '../../src/alibaba/platform.ts';
import { groupByPlace, type PlacedPods } from '../../src/argo/places.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { clusterGivesAccess } from '../../src/facts/access.ts';
import { annotate } from '../../src/rule-kit/annotate.ts';
import { imageTexts, relatedImages, templateNames } from '../../src/facts/images.ts';
import {
  enterpriseImages,
  instanceLookup,
  instanceValue,
  type EnterpriseImage,
  type InstanceLookup,
} from '../../src/facts/instance-ids.ts';
import { isReportedLost } from '../../src/facts/lost-annotations.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { described, listed, quoted } from '../../src/text/wording.ts';

interface Affected {
  readonly key: string;
  readonly images: readonly string[];
  readonly templates: readonly string[];
  readonly custom: boolean;
}

export default defineRule({
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
  concerns: { unnamed: true, pod: (pod, context) => enterpriseImages(pod, context).length > 0 },
  *check(project, context) {
    const needy = project.pods.filter((pod) => needsInstanceId(pod, context));
    if (needy.length === 0) return;
    const lookup = instanceLookup(project, context);
    const instances = (pod: Pod): string =>
      [...byInstance(enterpriseImages(pod, context)).keys()].join();
    for (const placed of groupByPlace(needy, project.pods, instances)) {
      yield report(placed, lookup, context);
    }
  },
});

/** Nothing in sight gives this pod access to an Enterprise image it pulls. */
function needsInstanceId(pod: Pod, context: RuleContext): boolean {
  const { platform } = context.settingsAt(pod.execution.path);
  if (pod.pullSecrets || clusterGivesAccess(pod, context)) return false;
  const images = enterpriseImages(pod, context);
  if (images.length === 0 || backendOf(pod, platform) === 'acs') return false;
  if (grantsAcrAccess(pod.annotations, images.some(isCustomDomain))) return false;
  return !isReportedLost(pod, INSTANCE_ID_KEYS, context);
}

function isCustomDomain({ registry }: EnterpriseImage): boolean {
  return registry.custom === true;
}

/** One registry for each instance these images come from. */
function byInstance(images: readonly EnterpriseImage[]): ReadonlyMap<string, Registry> {
  const sorted = images.map(({ registry }) => [instanceKey(registry), registry] as const);
  return new Map(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function report({ place, pods }: PlacedPods, lookup: InstanceLookup, context: RuleContext) {
  const images = pods.flatMap((pod) => enterpriseImages(pod, context));
  const settings = context.settingsAt(place.manifest.path);
  const key = instanceIdKey(settings.platform);
  const custom = images.some(isCustomDomain);
  const data = { key, custom, images: imageTexts(images), templates: templateNames(images) };
  const template = place.template ?? (data.templates.length === 1 ? data.templates[0] : undefined);
  const { kind, name } = place.manifest;
  const [first] = images;
  if (first === undefined) throw new Error('A pod without Enterprise images was reported');
  const common = {
    at: { path: first.path, range: first.range },
    manifest: { kind, name, ...(template === undefined ? {} : { template }) },
    severity: custom ? ('error' as const) : ('warning' as const),
    related: relatedImages(images),
  };
  const registries = [...byInstance(images).values()];
  if (registries.length > 1) {
    const hosts = registries.map(({ host }) => host);
    return { ...common, message: 'several' as const, data: { ...data, hosts }, help: SEVERAL_HELP };
  }
  const instance = lookup(first.registry);
  if (instance === undefined) {
    return { ...common, message: 'unknown' as const, data, help: configurationHelp(first.host) };
  }
  const outcome = annotate(place, pods, key, instanceValue(instance, settings));
  const repair = outcome.ok ? { fix: outcome.value } : { help: `No fix: ${outcome.error}` };
  return instance.seenAt === undefined
    ? { ...common, ...repair, message: 'configured' as const, data }
    : {
        ...common,
        ...repair,
        message: 'seen' as const,
        data: { ...data, path: instance.seenAt.path },
      };
}

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
