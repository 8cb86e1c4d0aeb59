import {
  ACS_CACHE_KEY,
  AUTO_CACHE_KEYS,
  ECI_CACHE_KEYS,
  MATCH_COUNT_KEY,
  PERFECT_MATCH_KEY,
  PINNED_CACHE_KEYS,
} from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import type { Backend } from '../alibaba/backend.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { clusterMayAdd } from '../facts/access.ts';
import type { RuleContext } from '../facts/context.ts';
import { pastCache } from '../facts/past-cache.ts';
import type { Platform } from '../settings.ts';
import { described, sentence } from '../text/wording.ts';

/**
 * What the platform does about image caches for a pod, in sentences (Use an ImageCache to
 * accelerate pod creation; Use image caches to accelerate ACS pods). What no page says is called so.
 */
export function cachesOf(pod: Pod, context: RuleContext): readonly string[] {
  const { platform } = context.settingsAt(pod.execution.path);
  if (pod.images.length === 0) return [];
  const backend = backendOf(pod, platform);
  if (backend === 'acs') return [onAcs(pod), ...passing(pod, backend)];
  const keys = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS];
  const may = clusterMayAdd(pod, keys, context)
    ? ['The cluster may add an annotation on image caches, which is not certain from the files']
    : [];
  return [onEci(pod, platform), ...matching(pod), ...passing(pod, backend), ...may];
}

function onAcs({ annotations }: Pod): string {
  const isOn = annotations.get(ACS_CACHE_KEY)?.value.text === 'true';
  return isOn
    ? `ACS uses an image cache of exactly this image, because of "${ACS_CACHE_KEY}"`
    : `Nothing asks ACS for an image cache ("${ACS_CACHE_KEY}")`;
}

function onEci({ annotations }: Pod, platform: Platform): string {
  const open = contradiction(annotations);
  if (open !== undefined) return open;
  const key = ECI_CACHE_KEYS.find((one) => (annotations.get(one)?.value.text.trim() ?? '') !== '');
  switch (cacheState(annotations)) {
    case 'pinned': {
      const pinned = PINNED_CACHE_KEYS.find((one) => annotations.has(one)) ?? '';
      const id = annotations.get(pinned)?.value.text ?? '';
      return `ECI uses the image cache "${id}", because of "${pinned}"; it has to be Ready, and no other one is looked for`;
    }
    case 'automatic':
      return `ECI looks for an image cache that matches, and makes one where none does: "${key ?? ''}"`;
    case 'refused':
      return `ECI uses no image cache: "${key ?? ''}" switches them off`;
    case 'undeclared':
      return platform === 'eci'
        ? `ECI looks for an image cache that matches, and makes one where none does: "${AUTO_CACHE_KEYS[1]}" is on by default`
        : 'No annotation asks for an image cache; whether a workflow cluster looks for one by default is not documented';
  }
}

/**
 * Says that the older and the newer name of an annotation contradict each other: two ids, or without
 * an id "true" and "false".
 */
function contradiction(annotations: Pod['annotations']): string | undefined {
  const said = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const text = annotations.get(key)?.value.text.trim() ?? '';
      return text === '' ? [] : [{ key, text }];
    });
  const pins = said(PINNED_CACHE_KEYS);
  const found = pins.length > 0 ? pins : said(AUTO_CACHE_KEYS);
  const values = new Set(found.map(({ text }) => text.toLowerCase()));
  if (values.size < 2 || found.some(({ text }) => text.includes('{{'))) return undefined;
  const both = found.map(({ key, text }) => `"${key}: ${text}"`);
  return `${both.join(' contradicts ')}; which of them counts is not documented`;
}

/** The containers that pull their image although a cache may hold it, by their pull policy. */
function passing(pod: Pod, backend: Backend): readonly string[] {
  const asks =
    backend === 'acs'
      ? pod.annotations.get(ACS_CACHE_KEY)?.value.text === 'true'
      : ['automatic', 'pinned'].includes(cacheState(pod.annotations));
  const names = pod.images.flatMap((use) =>
    pastCache(use, pod, backend) === undefined ? [] : [use.container],
  );
  if (!asks || names.length === 0) return [];
  const who = sentence(described(names, 'container'));
  const wanted =
    backend === 'acs' ? 'ACS uses caches with Always only' : 'ECI uses caches with IfNotPresent';
  return [
    `${who} ${names.length === 1 ? 'gets' : 'get'} nothing from a cache, because of the pull policy; ${wanted}`,
  ];
}

/** What limits the caches that match; the first one wins. */
function matching({ annotations }: Pod): readonly string[] {
  const textOf = (key: string): string => annotations.get(key)?.value.text.trim() ?? '';
  const count = textOf(MATCH_COUNT_KEY);
  if (textOf(PERFECT_MATCH_KEY) === 'true') {
    const beaten = count === '' ? '' : `; it wins over "${MATCH_COUNT_KEY}"`;
    return [`A cache matches only with every image of the pod: "${PERFECT_MATCH_KEY}"${beaten}`];
  }
  if (count === '') return [];
  return [`A cache matches only with ${count} images of the pod: "${MATCH_COUNT_KEY}"`];
}
