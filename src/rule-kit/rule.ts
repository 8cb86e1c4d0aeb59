import type { Manifest } from '../manifests/model.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Fix, FindingManifest, Location, Related, Severity } from '../finding.ts';
import type { Project } from '../facts/project.ts';

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
  /** What the values of its option `allow` are, in one sentence; undefined where it has none. */
  readonly allow?: string;
  /** When a team is right to switch the rule off. Plain text. */
  readonly switchOff: string;
  /** The vendor's page the rule rests on. */
  readonly source: { readonly title: string; readonly url: string };
}

/** A finding as the engine takes it from a rule; it adds id, severity and fingerprint. */
export interface Draft {
  /** Id of one of the rule's messages. */
  readonly message: string;
  /** What that message is made from. */
  readonly data: unknown;
  readonly at: Location;
  readonly manifest: FindingManifest;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly help?: string | undefined;
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
}

/** One message id with the data it needs; a wrong id or a missing field does not compile. */
type Said<M extends Messages> = {
  [Id in keyof M & string]: { readonly message: Id; readonly data: Parameters<M[Id]>[0] };
}[keyof M & string];

/** What a rule looks at; a part that is left out is nothing. */
export interface Concerns {
  /**
   * Also files in which neither `aliyun` nor `alibaba` is written: their images can be large, or
   * come from a custom domain that the configuration names.
   */
  readonly unnamed?: true;
  pod?(pod: Pod, context: RuleContext): boolean;
  manifest?(manifest: Manifest, context: RuleContext): boolean;
}

/** A rule: its description, its texts, and a pure check over the whole project. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly messages: Messages;
  /** It runs when the others are through, and knows which suppressions they needed. */
  readonly last?: boolean;
  /**
   * Which pods and manifests the rule can have anything to say about, whatever annotations other
   * files give them. Judged on one file alone. Without it: all of them.
   */
  readonly concerns?: Concerns;
  check(project: Project, context: RuleContext): Iterable<Draft>;
}

/** Does a rule have to see files in which the platform is not named? */
export function looksEverywhere({ concerns, last }: Rule): boolean {
  return last === true || concerns === undefined || concerns.unnamed === true;
}

/** Is the platform named in this text, so that every rule may have something to say? */
export function namesPlatform(text: string): boolean {
  return text.includes('aliyun') || text.includes('alibaba');
}

/** A rule whose drafts are held to its own messages. */
interface TypedRule<M extends Messages> extends Rule {
  readonly messages: M;
  check(project: Project, context: RuleContext): Iterable<Draft & Said<M>>;
}

/** Checks a rule's drafts against its messages at compile time; returns it as it is. */
export function defineRule<const M extends Messages>(rule: TypedRule<M>): Rule {
  return rule;
}
