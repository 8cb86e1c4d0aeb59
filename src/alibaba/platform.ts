import type { Platform } from '../settings.ts';
import type { Annotations } from './annotations.ts';

/** What a pod runs on. */
export type Backend = 'eci' | 'acs';

/** What of a pod tells where it runs. */
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

/** Annotations that only ACS reads begin so. */
const ACS_ANNOTATIONS = ['image.alibabacloud.com/', 'registry.alibabacloud.com/'];

/**
 * What a pod runs on: what its labels and node selector say, then the configured platform. In a
 * workflow cluster annotations of ACS tell, and without any sign a pod runs on ECI.
 */
export function backendOf(pod: PlatformSigns, platform: Platform): Backend {
  return certainBackendOf(pod, platform) ?? (hasAcsAnnotation(pod) ? 'acs' : 'eci');
}

/** The same as far as it is said outright; undefined where it would be a guess. */
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
  return [...annotations.keys()].some((key) =>
    ACS_ANNOTATIONS.some((prefix) => key.startsWith(prefix)),
  );
}
