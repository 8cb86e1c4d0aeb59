import { isUtf16 } from '../text/decode.ts';

/**
 * A group and the kinds of it that are ours, one of which has to be there too. Decides on bytes, before any decoding or parsing, which files can hold something of ours.
 * A miss needs an apiVersion spelt with escapes (`"argoproj\x2eio"`), which nobody writes.
 */
const NEEDLES: readonly (readonly [string, ...string[]])[] = [
  ['argoproj.io', 'Workflow', 'Sensor'],
  ['kubeflow.org', 'ScheduledWorkflow'],
  ['eci.alibabacloud.com', 'ImageCache'],
  ['workflowDefaults', 'ConfigMap'],
  [
    'k8s.aliyun.com/',
    'Namespace',
    'Service',
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'Job',
  ],
];

const NEEDLE_BYTES = NEEDLES.map(([group, ...kinds]) => ({
  group: Buffer.from(group),
  kinds: kinds.map((kind) => Buffer.from(kind)),
}));

/** Can this file matter? UTF-16 may: it is let through, to be named as unreadable. */
export function fileMayMatter(bytes: Buffer): boolean {
  if (isUtf16(bytes)) return true;
  return NEEDLE_BYTES.some(
    ({ group, kinds }) => bytes.includes(group) && kinds.some((kind) => bytes.includes(kind)),
  );
}

/** Can this stretch of a text hold one of our objects? */
export function documentMayMatter(text: string): boolean {
  return NEEDLES.some(
    ([group, ...kinds]) => text.includes(group) && kinds.some((kind) => text.includes(kind)),
  );
}
