import type { Pod } from '../argo/pods.ts';
import type { Fix, FindingManifest, Location, Related, Severity, Words } from '../finding.ts';

/** Words by id, each made from typed data: plain values that `JSON.stringify` keeps. */
export type Messages = Readonly<Record<string, (data: never) => Words>>;

/** Where a finding stands, if the rule names no other place. */
export interface FindingPlace {
  readonly at: Location;
  readonly manifest: FindingManifest;
  /** The pods that it is about; undefined where these are the pods of its template. */
  readonly pods?: readonly Pod[] | undefined;
}

/** What a rule may add to a message, or use instead of what the visit knows. */
export interface Details {
  /** The place of the finding; if undefined, the place of what is visited. */
  readonly at?: Location | undefined;
  readonly manifest?: FindingManifest | undefined;
  /** The severity, where it differs from the severity of the rule. */
  readonly severity?: Severity | undefined;
  /** What the user can do where there is no fix, or why there is no fix. */
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: Fix | undefined;
  /** Where the images are written that pods pull in vain because of it; see `Finding`. */
  readonly wastes?: readonly Location[] | undefined;
}

/** A finding as a rule gives it to the engine, which adds id, severity and fingerprint. */
export interface Draft extends FindingPlace {
  /** Id of one of the rule's messages. */
  readonly message: string;
  /** The data from which that message is made. */
  readonly data: unknown;
  readonly severity?: Severity | undefined;
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: Fix | undefined;
  readonly wastes?: readonly Location[] | undefined;
}

/**
 * Reports what is visited, with the id of a message, the data for the message (none if it takes
 * none), and details. A wrong id or a missing field does not compile.
 */
export type Say<M extends Messages> = <Id extends keyof M & string>(
  ...said: Parameters<M[Id]> extends []
    ? readonly [message: Id, details?: Details]
    : readonly [message: Id, data: Parameters<M[Id]>[0], details?: Details]
) => void;
