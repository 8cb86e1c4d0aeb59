import type { Location } from '../finding.ts';

/**
 * What other files can want of the pods of a file, or of files that belong together, as small plain data:
 * without texts, trees and models. Rules that join files ask the records of those that are not there.
 */
export interface FileRecord {
  /** The images that its pods can pull, as far as they are known. */
  readonly images: readonly string[];
  /** What its annotations say of instances. */
  readonly claims: readonly Claim[];
  /** Where it pins pods to image caches. */
  readonly pins: readonly PinnedPlace[];
  /** How its pods use Secrets for registries that are not of ACR. */
  readonly secrets: SecretUses;
}

/** What an annotation says of an instance: images of the hosts with this key need this id. */
export interface Claim {
  /** The key of the instance; see `instanceKey`. */
  readonly key: string;
  readonly id: string;
  /** The region that is written, else that of the host. */
  readonly region: string | undefined;
  /** The value of the annotation. */
  readonly at: Location;
}

/** A place that pins pods to an image cache, and a region in which these pods run. */
export interface PinnedPlace extends Location {
  readonly id: string;
  readonly region: string;
}

/** How pods use Secrets for registries that are neither of ACR nor public. */
export interface SecretUses {
  /** The hosts from which some pod pulls without a Secret. */
  readonly openHosts: readonly string[];
  /** Hosts from which a pod pulls with a Secret, and from no other such host; each host once. */
  readonly proven: readonly SecretHost[];
  /** The Secrets that pods name, each once for each namespace. */
  readonly named: readonly NamedSecret[];
}

/** A host from which pods pull with a Secret. */
export interface SecretHost {
  readonly host: string;
  /** A Secret of one of these pods, as an ImageCache names it. */
  readonly secret: string;
  readonly at: Location;
}

/** A Secret that a pod names, and the namespace in which the pod runs. */
export interface NamedSecret {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** What is known of the files that are not judged together with those of a project. */
export interface Elsewhere {
  /** The images of pods in files about which no rule has anything to say. */
  readonly silent: ReadonlySet<string>;
  /** The files that are judged apart. */
  readonly records: readonly FileRecord[];
}

/** Every file is there. */
export const NOTHING_ELSEWHERE: Elsewhere = { silent: new Set(), records: [] };

/** The images of all pods elsewhere. */
export function imagesElsewhere({ silent, records }: Elsewhere): ReadonlySet<string> {
  if (records.length === 0) return silent;
  const all = new Set(silent);
  for (const { images } of records) for (const text of images) all.add(text);
  return all;
}
