import type { Fix, FindingManifest, Location, Related, Severity } from '../finding.ts';

/** Texts by id, each made from typed data. */
export type Messages = Readonly<Record<string, (data: never) => string>>;

/** Where a finding stands, unless the rule says otherwise. */
export interface FindingPlace {
  readonly at: Location;
  readonly manifest: FindingManifest;
}

/** What a rule may add to a message, or put in the place of what the visit knows. */
export interface Details {
  /** What the finding points at: the thing that is visited where undefined. */
  readonly at?: Location | undefined;
  readonly manifest?: FindingManifest | undefined;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity | undefined;
  /** What to do where there is no fix, or why there is none. */
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: Fix | undefined;
}

/** A finding as the engine takes it from a rule; it adds id, severity and fingerprint. */
export interface Draft extends FindingPlace {
  /** Id of one of the rule's messages. */
  readonly message: string;
  /** What that message is made from. */
  readonly data: unknown;
  readonly severity?: Severity | undefined;
  readonly help?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fix?: Fix | undefined;
}

/**
 * Reports what is visited: the id of a message, the data it is made from (none where it takes
 * none), and details. A wrong id or a missing field does not compile.
 */
export type Say<M extends Messages> = <Id extends keyof M & string>(
  ...said: Parameters<M[Id]> extends []
    ? readonly [message: Id, details?: Details]
    : readonly [message: Id, data: Parameters<M[Id]>[0], details?: Details]
) => void;
