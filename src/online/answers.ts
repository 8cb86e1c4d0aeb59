import { parseInstanceId } from '../alibaba/instance-id.ts';
import { formatImageRef, parseImageRef } from '../images/reference.ts';
import {
  field,
  idIn,
  imagesIn,
  instantIn,
  items,
  nameIn,
  shareIn,
  shortText,
  wordIn,
  type Json,
} from '../live-caches/fields.ts';
import { READY, type LiveCache } from '../live-caches/live-cache.ts';
import { compareText } from '../text/text.ts';
import type { CloudDomain } from './online.ts';

/** The most that is read of one answer: instances, hosts, VPCs. */
const MOST = { instances: 100, domains: 100, vpcs: 100 } as const;

/** An instance in a list of instances. */
export interface ListedInstance {
  readonly id: string;
  readonly name: string;
}

/** The instances of one page of `ListInstance`. */
export function instancesListed(answer: Json): readonly ListedInstance[] {
  return items(field(answer, 'Instances'))
    .slice(0, MOST.instances)
    .flatMap((one) => {
      const id = instanceIdIn(field(one, 'InstanceId'));
      return id === undefined ? [] : [{ id, name: instanceNameIn(field(one, 'InstanceName')) }];
    });
}

/** The id of an instance; undefined for anything else. */
export function instanceIdIn(value: Json): string | undefined {
  const text = shortText(value, 100);
  return parseInstanceId(text)?.id === text ? text : undefined;
}

/** The name of an instance; empty for anything else. */
export function instanceNameIn(value: Json): string {
  const text = shortText(value, 65);
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text) ? text : '';
}

/** What `GetInstance` says of an instance; undefined where it is about another one. */
export function instanceIn(answer: Json, id: string): ListedInstance | undefined {
  if (instanceIdIn(field(answer, 'InstanceId')) !== id) return undefined;
  return { id, name: instanceNameIn(field(answer, 'InstanceName')) };
}

/** The hosts and the linked VPCs of `ListInstanceEndpoint`, each once, sorted. */
export function endpointsIn(answer: Json): {
  readonly domains: readonly CloudDomain[];
  readonly vpcs: readonly string[] | undefined;
} {
  const endpoints = items(field(answer, 'Endpoints'));
  const domains = new Map<string, CloudDomain>();
  for (const one of endpoints.flatMap((endpoint) => items(field(endpoint, 'Domains')))) {
    const host = hostIn(field(one, 'Domain'));
    if (host !== undefined) domains.set(host, { host, custom: field(one, 'Type') === 'USER' });
  }
  const lists = endpoints
    .map((endpoint) => field(endpoint, 'LinkedVpcs'))
    .filter((list) => Array.isArray(list));
  const vpcs = lists.flatMap(items).flatMap((vpc) => vpcIn(field(vpc, 'VpcId')) ?? []);
  // A list whose entries have another form says nothing.
  const isKnown = lists.length > 0 && vpcs.length === lists.flatMap(items).length;
  return {
    domains: [...domains.values()]
      .toSorted((a, b) => compareText(a.host, b.host))
      .slice(0, MOST.domains),
    vpcs: isKnown ? [...new Set(vpcs)].toSorted(compareText).slice(0, MOST.vpcs) : undefined,
  };
}

/** The name of a host, in small letters; undefined for anything else. */
export function hostIn(value: Json): string | undefined {
  const text = shortText(value, 254).toLowerCase();
  const isHost = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
  return text.length <= 253 && isHost.test(text) ? text : undefined;
}

/** The id of a VPC; undefined for anything else. */
export function vpcIn(value: Json): string | undefined {
  const text = shortText(value, 65);
  return /^vpc-[a-z0-9]{1,60}$/.test(text) ? text : undefined;
}

/** The image caches of one page of `DescribeImageCaches`. */
export function cachesListed(answer: Json): readonly LiveCache[] {
  return items(field(answer, 'ImageCaches')).flatMap((one) => {
    const id = idIn(field(one, 'ImageCacheId'));
    const phase = wordIn(field(one, 'Status'));
    if (id === '' || phase === '') return [];
    return [
      {
        name: nameIn(field(one, 'ImageCacheName')) ?? id,
        id,
        phase,
        progress: shareIn(field(one, 'Progress')),
        images: imagesIn(field(one, 'Images')),
        created: instantIn(field(one, 'CreationTime')),
        expires: instantIn(field(one, 'ExpireDateTime')),
        reason: '',
      },
    ];
  });
}

/** The ids of the caches that are Ready and hold an image, by its canonical reference; sorted. */
export function holdersAmong(caches: readonly LiveCache[], image: string): readonly string[] {
  return caches
    .filter(({ phase, images }) => phase === READY && images.some((text) => isSame(text, image)))
    .map(({ id }) => id)
    .toSorted(compareText);
}

function isSame(text: string, image: string): boolean {
  const reference = parseImageRef(text);
  return reference !== undefined && formatImageRef(reference) === image;
}

/** Where the next page begins; undefined behind the last one. */
export function nextTokenIn(answer: Json): string | undefined {
  const text = shortText(field(answer, 'NextToken'), 2000);
  return /^[!-~]+$/.test(text) ? text : undefined;
}
