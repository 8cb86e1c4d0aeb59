import type { EffectiveAnnotation } from './annotations.ts';
import type { Controller } from '../manifests/controllers.ts';
import type { Scalar } from '../manifests/model.ts';

/** What the cluster adds to a pod besides the annotations and labels of its levels. */
export interface Added {
  /**
   * The annotations that some object of the cluster may set, by key: it is not known whether it
   * chooses the pod, or which one of several counts (then this is the first one). What the pod has
   * for such a key is not certain.
   */
  readonly uncertain: ReadonlyMap<string, EffectiveAnnotation>;
  /** The pull secrets of its service account, where the pod names none. */
  readonly accountSecrets: readonly Scalar[];
  /** Its service account may have pull secrets: which account it is, is not certain. */
  readonly mayHaveSecrets: boolean;
  /** What the controllers say that may run it. */
  readonly controllers: readonly Controller[];
}

/** A pod to which the cluster adds nothing. */
export const NOTHING_ADDED: Added = {
  uncertain: new Map(),
  accountSecrets: [],
  mayHaveSecrets: false,
  controllers: [],
};
