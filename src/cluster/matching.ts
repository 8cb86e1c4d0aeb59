import type { LabelDemand, LabelSelector } from '../manifests/label-selectors.ts';

/** Whether something holds, as far as the files say. */
export type Certainty = 'yes' | 'no' | 'unknown';

/**
 * What is known of one label: its value; `null` where the label certainly is not there; undefined
 * where nothing is known.
 */
export type KnownLabel = string | null | undefined;

/** Does a selector choose what has these labels? One that is not there chooses everything. */
export function chooses(
  selector: LabelSelector | undefined,
  labelOf: (key: string) => KnownLabel,
): Certainty {
  if (selector === undefined) return 'yes';
  const answers = selector.demands.map((demand) => isMet(demand, labelOf(demand.key)));
  return all(selector.unreadable ? [...answers, 'unknown'] : answers);
}

/** `no` if one of them is, else `unknown` if one of them is, else `yes`. */
export function all(answers: readonly Certainty[]): Certainty {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** A label that is not there is in no list, so `NotIn` holds for it, as in Kubernetes. */
function isMet({ operator, values }: LabelDemand, label: KnownLabel): Certainty {
  if (label === undefined) return 'unknown';
  const isIn = label !== null && values.includes(label);
  switch (operator) {
    case 'In':
      return isIn ? 'yes' : 'no';
    case 'NotIn':
      return isIn ? 'no' : 'yes';
    case 'Exists':
      return label === null ? 'no' : 'yes';
    case 'DoesNotExist':
      return label === null ? 'yes' : 'no';
  }
}
