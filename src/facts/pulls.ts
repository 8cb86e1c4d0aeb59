import type { Pod } from '../argo/pods.ts';
import {
  formatImageRef,
  hostOfPartial,
  parseImageRef,
  type ImageRef,
} from '../images/reference.ts';
import type { Amount } from './amount.ts';
import type { Location } from '../finding.ts';
import { runsOf } from './pods-per-run.ts';

/** An image by what it is, not by how it is written. */
export interface NamedImage {
  /** One for all spellings: the canonical reference, or the text where tags are left in it. */
  readonly key: string;
  /** As written, or as resolved from parameters. */
  readonly text: string;
  /** Undefined where tags are left in the text. */
  readonly reference: ImageRef | undefined;
  /** Undefined where that is known only at run time, too. */
  readonly host: string | undefined;
}

/** One image that one kind of pod pulls, in however many of its containers. */
export interface Pull extends NamedImage {
  readonly pod: Pod;
  /** Where the image is written. */
  readonly places: readonly Location[];
  /** Pods of one run that pull it. */
  readonly pods: Amount;
}

/**
 * What a pod pulls, templated images included; references that no runtime would take are left
 * out. A field that can become one of several images gives each of them to one pod at least:
 * which of the pods gets which is not known.
 */
export function pullsOf(pod: Pod): readonly Pull[] {
  const pulls = new Map<string, Pull>();
  for (const { image, values } of pod.images) {
    const texts = [...values.known, ...values.partial];
    const pods = texts.length === 1 ? runsOf(pod) : { least: 1, exact: false };
    const { path, range } = image;
    for (const named of texts.flatMap((text) => nameOf(text) ?? [])) {
      const known = pulls.get(named.key);
      pulls.set(named.key, {
        ...(known ?? { ...named, pod }),
        places: [...(known?.places ?? []), { path, range }],
        pods: known?.pods.exact === true ? known.pods : pods,
      });
    }
  }
  return [...pulls.values()];
}

function nameOf(text: string): NamedImage | undefined {
  if (text.includes('{{')) {
    return { key: text, text, reference: undefined, host: hostOfPartial(text) };
  }
  const reference = parseImageRef(text);
  if (reference === undefined) return undefined;
  return { key: formatImageRef(reference), text, reference, host: reference.host };
}
