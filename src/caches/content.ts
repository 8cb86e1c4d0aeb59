import { INSTANCE_ID_KEYS, REUSE_KEYS } from '../alibaba/annotations.ts';
import { MOST_IMAGES } from '../alibaba/image-cache.ts';
import type { Pod } from '../argo/pods.ts';
import { compareText } from '../text/text.ts';
import type { Demand, NeededImage } from './demand.ts';
import { annotationsAt, type CachePlace } from './place.ts';
import type { CacheContent } from './text.ts';
import { instanceValue, regionsOf } from '../facts/instance-ids.ts';
import type { InstanceLookup } from '../facts/instances.ts';
import { clustersOfPods } from '../facts/cluster-view.ts';
import type { RuleContext } from '../facts/context.ts';
import { described, listed, quoted } from '../text/wording.ts';

/** The most registry credentials that one cache may have (ALIYUN::ECI::ImageCache). */
export const MOST_SECRETS = 10;

/** The most images that the comments of one manifest name; the others are counted. */
const MOST_NOTES = 6;

/** What a manifest holds besides its images. */
export type Surroundings = Pick<
  CacheContent,
  'annotations' | 'labels' | 'secrets' | 'retentionDays' | 'notes'
>;

/**
 * What the manifest of a group holds besides its images: access to the registry as the pods have
 * it, what the configuration asks for, and notes on what is missing. `demands` are those of the
 * pods that pull some image of the group.
 */
export function surroundingsOf(
  group: readonly NeededImage[],
  demands: readonly Demand[],
  place: CachePlace,
  lookup: InstanceLookup,
  context: RuleContext,
): Surroundings {
  const { imagecache } = context.settings;
  const pods = demands.map(({ pod }) => pod);
  const { secrets, homeless } = secretsOf(pods);
  const access = accessOf(group, pods, lookup, context);
  const hasAccess = access.size > 0 || secrets.length + homeless.length > 0;
  return {
    retentionDays: imagecache.retentionDays,
    labels: imagecache.labels,
    annotations: new Map([
      [REUSE_KEYS[1], 'true'],
      ...annotationsAt(place),
      ...access,
      ...imagecache.annotations,
    ]),
    secrets: secrets.slice(0, MOST_SECRETS),
    notes: [
      ...clusterNotes(pods, context),
      ...(hasAccess ? [] : accessNotes(group)),
      ...secretNotes(secrets, homeless),
      ...divisionNotes(group, demands),
      ...leftOutNotes(demands),
    ],
  };
}

/** For which clusters the cache is, where the configuration names several. */
function clusterNotes(pods: readonly Pod[], context: RuleContext): string[] {
  const clusters = clustersOfPods(pods, context);
  if (clusters.length === 0) return [];
  return [`for ${clusters.length === 1 ? 'cluster' : 'clusters'} ${listed(clusters, MOST_NOTES)}`];
}

/** The id of the Enterprise instance, if it is known. */
function accessOf(
  group: readonly NeededImage[],
  pods: readonly Pod[],
  lookup: InstanceLookup,
  context: RuleContext,
): ReadonlyMap<string, string> {
  const known = group
    .filter(({ instance }) => instance !== undefined)
    .map(({ registry }) => lookup(registry))
    .find((instance) => instance !== undefined);
  if (known === undefined) return new Map();
  return new Map([[INSTANCE_ID_KEYS[1], instanceValue(known, regionsOf(pods, context))]]);
}

function accessNotes(group: readonly NeededImage[]): string[] {
  const closed = group.find(({ instance }) => instance !== undefined);
  if (closed === undefined) return [];
  return [
    `add ${INSTANCE_ID_KEYS[1]} with the id of the instance, or imagePullSecrets, unless ${closed.registry.host} lets everybody pull`,
  ];
}

interface Secrets {
  /** `namespace:name` */
  readonly secrets: readonly string[];
  /** Names of Secrets whose namespace is in no manifest. */
  readonly homeless: readonly string[];
}

const SECRET = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The pull Secrets of the pods. Names that no Secret can have, most of them templated, are listed
 * separately.
 */
function secretsOf(pods: readonly Pod[]): Secrets {
  const secrets = new Set<string>();
  const homeless = new Set<string>();
  for (const { secrets: named, added, execution } of pods) {
    for (const { text } of [...named, ...added.accountSecrets]) {
      if (!SECRET.test(text)) continue;
      if (NAMESPACE.test(execution.namespace ?? '')) {
        secrets.add(`${execution.namespace ?? ''}:${text}`);
      } else homeless.add(text);
    }
  }
  const unknown = [...homeless].filter((name) =>
    [...secrets].every((secret) => !secret.endsWith(`:${name}`)),
  );
  return { secrets: [...secrets].toSorted(compareText), homeless: unknown.toSorted(compareText) };
}

function secretNotes(secrets: readonly string[], homeless: readonly string[]): string[] {
  const rest = secrets.slice(MOST_SECRETS);
  return [
    ...homeless.map(
      (name) =>
        `add ${quoted(`NAMESPACE:${name}`)} to imagePullSecrets; no manifest says which namespace the Secret is in`,
    ),
    ...(rest.length === 0
      ? []
      : [
          `a cache takes ${String(MOST_SECRETS)} Secrets; left out: ${rest.slice(0, 3).join(', ')}`,
        ]),
  ].slice(0, MOST_NOTES);
}

/**
 * A note on pods whose images had to be divided among caches: one pod starts from one cache only.
 */
function divisionNotes(group: readonly NeededImage[], demands: readonly Demand[]): string[] {
  const keys = new Set(group.map(({ key }) => key));
  const notes = demands.flatMap(({ pod, images }) => {
    if (images.every(({ key }) => keys.has(key))) return [];
    const instances = new Set(images.flatMap(({ instance }) => instance ?? []));
    const isTooMany = images.length > MOST_IMAGES;
    if (instances.size <= 1 && !isTooMany) return [];
    const why = isTooMany
      ? `pulls ${String(images.length)} large images, and a cache holds ${String(MOST_IMAGES)}`
      : 'pulls from more than one ACR Enterprise instance';
    return [`${whoPulls(pod)} ${why}; the others are in other caches`];
  });
  return [...new Set(notes)].toSorted(compareText).slice(0, MOST_NOTES);
}

function whoPulls({ templateName, execution }: Pod): string {
  return templateName === ''
    ? `an agent pod of ${quoted(execution.name)}`
    : described([templateName], 'template');
}

function leftOutNotes(demands: readonly Demand[]): string[] {
  const notes = demands.flatMap(({ leftOut }) =>
    leftOut.map(({ image, reason }) => `${quoted(image)} is left out: ${reason}`),
  );
  const distinct = [...new Set(notes)].toSorted(compareText);
  const rest = distinct.length - MOST_NOTES;
  return rest <= 0
    ? distinct
    : [...distinct.slice(0, MOST_NOTES), `${String(rest)} more images are left out`];
}
