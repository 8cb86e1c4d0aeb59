import type { Platform } from '../config/settings.ts';

/** What a pod runs on. */
export type Backend = 'eci' | 'acs';

/** Labels that only ACS pods carry. */
const ACS_LABELS = [
  'alibabacloud.com/compute-class',
  'alibabacloud.com/compute-qos',
  'alibabacloud.com/gpu-model-series',
];

/**
 * What a pod with these labels runs on: its own labels first, then the configured platform.
 * A workflow cluster runs pods on ECI unless they ask for ACS.
 */
export function backendOf(labels: ReadonlyMap<string, string>, platform: Platform): Backend {
  if (labels.get('alibabacloud.com/acs') === 'true') return 'acs';
  if (ACS_LABELS.some((label) => labels.has(label))) return 'acs';
  if (labels.get('alibabacloud.com/eci') === 'true') return 'eci';
  return platform === 'acs' ? 'acs' : 'eci';
}
