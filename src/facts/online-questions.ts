import { mayNeedAccess } from '../alibaba/acr.ts';
import { INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { isKnownRegion } from '../alibaba/regions.ts';
import { formatImageRef, isFloating, parseImageRef } from '../images/reference.ts';
import { isPublicRegistry } from '../images/public-registries.ts';
import { instanceOrder, matchOrder, NOTHING_ONLINE } from '../online/online.ts';
import type { OnlineQuestions } from '../online/source.ts';
import { allRegistries } from '../settings.ts';
import { compareText } from '../text/text.ts';
import { placedIds, type PlacedId } from './asked-ids.ts';
import type { RuleFacts } from './context.ts';
import { cacheAnnotations, podAnnotations } from './seen-annotations.ts';
import { uncachedImages } from './uncached-images.ts';

/** What a repository wants to know of Alibaba Cloud, whether it is known already or not. */
export function onlineQuestions(facts: RuleFacts): OnlineQuestions {
  const ids = askedIds(facts);
  const hosts = askedHosts(facts);
  return {
    instances: ids,
    hosts,
    regions: regionsIn(facts, ids),
    images: askedImages(facts),
  };
}

/** The ids in annotations and in the configuration. */
function askedIds(facts: RuleFacts): readonly PlacedId[] {
  const seen = [...facts.once(podAnnotations), ...facts.once(cacheAnnotations)];
  const written = seen
    .filter(({ key }) => INSTANCE_ID_KEYS.some((one) => one === key))
    .flatMap((one) => placedIds(one, facts));
  const configured = allRegistries(facts.settings).flatMap(
    ({ instanceId: id, host, askedOn, region = facts.registryOf(host).region }) => {
      if (id === undefined || askedOn !== undefined || region === undefined) return [];
      return isKnownRegion(region) ? [{ id, region }] : [];
    },
  );
  const all = new Map([...written, ...configured].map((one) => [instanceOrder(one), one]));
  return sorted(all);
}

/** The hosts of images that can be a domain of an instance which the configuration does not name. */
function askedHosts(facts: RuleFacts): readonly string[] {
  const pulled = facts.project.pods.flatMap((pod) =>
    facts.imagesOf(pod).map(({ host }) => facts.registryOf(host, pod.execution.path)),
  );
  const cached = facts.project.imageCaches.flatMap(({ images, path }) =>
    images.flatMap(({ text }) => {
      const reference = parseImageRef(text);
      return reference === undefined ? [] : [facts.registryOf(reference.host, path)];
    }),
  );
  const open = [...pulled, ...cached].filter(
    (one) =>
      mayNeedAccess(one) &&
      (one.configured?.instanceId === undefined || one.configured.askedOn !== undefined) &&
      !isPublicRegistry(one.host) &&
      !one.host.includes(':'),
  );
  return [...new Set(open.map(({ host }) => host))].toSorted(compareText);
}

function regionsIn(facts: RuleFacts, ids: readonly PlacedId[]): readonly string[] {
  const { settings, project } = facts;
  const hosts = project.pods.flatMap((pod) => facts.imagesOf(pod).map(({ host }) => host));
  const all = [
    settings.region,
    ...settings.clusters.map(({ region }) => region),
    ...ids.map(({ region }) => region),
    ...[...new Set(hosts)].map((host) => facts.registryOf(host).region),
  ];
  const known = all.flatMap((one) => (one !== undefined && isKnownRegion(one) ? [one] : []));
  return [...new Set(known)].toSorted(compareText);
}

/** The large images that no cache holds as far as the files say, where their pods run. */
function askedImages(facts: RuleFacts): OnlineQuestions['images'] {
  const all = new Map<string, OnlineQuestions['images'][number]>();
  for (const pod of facts.project.pods) {
    const { region } = facts.settingsAt(pod.execution.path);
    if (region === undefined || !isKnownRegion(region)) continue;
    for (const { reference } of uncachedImages(pod, { ...facts, online: NOTHING_ONLINE })) {
      if (reference === undefined || isFloating(reference)) continue;
      const one = { region, image: formatImageRef(reference) };
      all.set(matchOrder(one), one);
    }
  }
  return sorted(all);
}

function sorted<T>(all: ReadonlyMap<string, T>): readonly T[] {
  return [...all].toSorted(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
