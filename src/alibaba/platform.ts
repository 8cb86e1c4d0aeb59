import type { Platform } from '../settings.ts';
import type { Annotations } from './annotations.ts';
import type { Backend } from './backend.ts';

/** What shows where a pod runs. */
export interface PlatformSigns {
  readonly labels: Annotations;
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly annotations: Annotations;
}

/** Labels that only ACS pods carry. */
const ACS_LABELS = [
  'alibabacloud.com/compute-class',
  'alibabacloud.com/compute-qos',
  'alibabacloud.com/gpu-model-series',
];

/** The prefixes of annotations that only ACS reads. */
const ACS_ANNOTATIONS = ['image.alibabacloud.com/', 'registry.alibabacloud.com/'];

/**
 * What a pod runs on. Its labels and its node selector count first, then the configured platform.
 * In a workflow cluster annotations of ACS count as well, and a pod without any sign runs on ECI.
 */
export function backendOf(pod: PlatformSigns, platform: Platform): Backend {
  return certainBackendOf(pod, platform) ?? (hasAcsAnnotation(pod) ? 'acs' : 'eci');
}

/** What a pod certainly runs on; undefined where only a guess is possible. */
export function certainBackendOf(
  { labels, nodeSelector }: PlatformSigns,
  platform: Platform,
): Backend | undefined {
  if (labels.get('alibabacloud.com/acs')?.value.text === 'true') return 'acs';
  if (ACS_LABELS.some((label) => labels.has(label))) return 'acs';
  if (labels.get('alibabacloud.com/eci')?.value.text === 'true') return 'eci';
  if (nodeSelector.get('type') === 'virtual-kubelet') return 'eci';
  return platform === 'workflow-cluster' ? undefined : platform;
}

function hasAcsAnnotation({ annotations }: PlatformSigns): boolean {
  if (annotations.size === 0) return false;
  for (const key of annotations.keys()) {
    if (ACS_ANNOTATIONS.some((prefix) => key.startsWith(prefix))) return true;
  }
  return false;
}
