import type { EffectiveAnnotation } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import type { KnownLabel } from './matching.ts';

/** What Argo itself writes on pods begins with this. */
const OF_ARGO = 'workflows.argoproj.io/';

/** Does Argo itself write the label on pods? Its value is not known then. */
export function isWrittenByArgo(key: string): boolean {
  return key.startsWith(OF_ARGO);
}

/** A label of the pod as Argo makes it. A value with a tag is not known. */
export function podLabel({ labels }: Pod, key: string): KnownLabel {
  const label: EffectiveAnnotation | undefined = labels.get(key);
  if (label !== undefined) return label.value.text.includes('{{') ? undefined : label.value.text;
  return isWrittenByArgo(key) ? undefined : null;
}

/** Kubernetes gives every namespace this label with its name (Well-Known Labels). */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** A label of the namespace of the pod: only the one with its name is known. */
export function namespaceLabel({ execution: { namespace } }: Pod, key: string): KnownLabel {
  if (key !== NAMESPACE_NAME || namespace === undefined) return undefined;
  return namespace.includes('{{') ? undefined : namespace;
}
