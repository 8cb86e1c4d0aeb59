import type { Registry } from '../alibaba/acr.ts';
import type { Settings } from '../config/settings.ts';
import type { ImageRef } from '../image/reference.ts';
import type { SizeFact } from '../image/size.ts';
import type { Fix, FindingManifest, Location, Related, Severity } from './finding.ts';
import type { Project } from './project.ts';

/** What a rule is allowed to repair: nothing, safe edits, or edits a person should review. */
export type FixKind = 'none' | 'safe' | 'unsafe';

/** Texts by id, each made from typed data. */
export type Messages = Readonly<Record<string, (data: never) => string>>;

/** The part of a rule that outputs, documentation and configuration need. */
export interface RuleMeta {
  /** kebab-case, names the problem. */
  readonly id: string;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Two to four sentences: why, and what it costs. Plain text. */
  readonly rationale: string;
  /** The severity unless configured otherwise. */
  readonly severity: Severity;
  /** The most it repairs. */
  readonly fix: FixKind;
  /** When a team is right to switch the rule off. Plain text. */
  readonly switchOff: string;
  /** The vendor's page the rule rests on. */
  readonly source: { readonly title: string; readonly url: string };
}

/** One message id with the data it needs; a wrong id or a missing field does not compile. */
type Said<M extends Messages> = {
  [Id in keyof M]: { readonly message: Id; readonly data: Parameters<M[Id]>[0] };
}[keyof M];

/** A finding as a rule makes it; the engine adds id, severity and fingerprint. */
export type Draft<M extends Messages> = Said<M> & {
  readonly at: Location;
  readonly manifest: FindingManifest;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly help?: string | undefined;
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
};

/** Facts and settings a rule may ask for. All answers are known before rules run. */
export interface RuleContext {
  readonly settings: Settings;
  registryOf(host: string): Registry;
  sizeOf(reference: ImageRef): SizeFact;
}

/** A rule: its description, its texts, and a pure check over the whole project. */
export interface Rule<M extends Messages = Messages> {
  readonly meta: RuleMeta;
  readonly messages: M;
  check(project: Project, context: RuleContext): Iterable<Draft<M>>;
}

/** Types a rule; returns it as it is. */
export function defineRule<const M extends Messages>(rule: Rule<M>): Rule<M> {
  return rule;
}
