import type { Controller } from '../manifests/controllers.ts';
import type { Scalar } from '../manifests/model.ts';

/** What the cluster adds to a pod besides the annotations and labels of its levels. */
export interface Added {
  /**
   * The keys of annotations that some object of the cluster may set: it is not known whether it
   * chooses the pod, or which one of several counts. What the pod has for such a key is not certain.
   */
  readonly uncertain: ReadonlySet<string>;
  /** The pull secrets of its service account, where the pod names none. */
  readonly accountSecrets: readonly Scalar[];
  /** Its service account may have pull secrets: which account it is, is not certain. */
  readonly mayHaveSecrets: boolean;
  /** What the controllers say that may run it. */
  readonly controllers: readonly Controller[];
}

/** A pod to which the cluster adds nothing. */
export const NOTHING_ADDED: Added = {
  uncertain: new Set(),
  accountSecrets: [],
  mayHaveSecrets: false,
  controllers: [],
};
