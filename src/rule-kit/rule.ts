import type { RuleContext, RuleFacts } from '../facts/context.ts';
import type { Severity } from '../finding.ts';
import type { Manifest } from '../manifests/model.ts';
import type { Pod } from '../argo/pods.ts';
import type { Details, Draft, FindingPlace, Messages, Say } from './draft.ts';
import type { Visit } from './visit.ts';

/** What a rule is allowed to repair: nothing, safe edits, or edits a person should review. */
export type FixKind = 'none' | 'safe' | 'unsafe';

/** The part of a rule that outputs, documentation and configuration need. */
export interface RuleMeta {
  /** kebab-case, names the problem. */
  readonly id: string;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Two to four sentences: why, and what it costs. Plain text. */
  readonly rationale: string;
  /** The severity, if the configuration gives no other. */
  readonly severity: Severity;
  /** The most that it repairs. */
  readonly fix: FixKind;
  /** What the values of its option `allow` are, in one sentence; undefined where it has none. */
  readonly allow?: string;
  /** When a team is right to switch the rule off. Plain text. */
  readonly switchOff: string;
  /** The vendor's page the rule rests on. */
  readonly source: { readonly title: string; readonly url: string };
}

/** What decides whether a rule needs a file together with others; see {@link Visit}. */
export interface Concerns {
  readonly everywhere: boolean;
  readonly last: boolean;
  /** `namesPlatform`: of the file in which the pod is written. */
  readonly pod: (pod: Pod, context: RuleContext, namesPlatform: boolean) => boolean;
  readonly manifest: (manifest: Manifest, namesPlatform: boolean) => boolean;
}

/**
 * A rule as the engine runs it: its description, its texts, and a pure check. Its messages are in its
 * type, so that the texts of other languages are checked against them.
 */
export interface Rule<M extends Messages = Messages> {
  readonly meta: RuleMeta;
  readonly messages: M;
  readonly concerns: Concerns;
  /** Looks at all that the rule visits, and reports every finding as soon as it is made. */
  readonly check: (facts: RuleFacts, report: (draft: Draft) => void) => void;
}

/** A rule as its author writes it. */
interface Definition<T, M extends Messages> {
  readonly meta: RuleMeta;
  readonly messages: M;
  /** What the rule looks at: one of the visits of the kit. */
  readonly on: Visit<T>;
  /** Looks at one thing that is visited, and reports what is wrong with it. */
  readonly check: (it: T, say: Say<M>, facts: RuleFacts) => void;
}

/**
 * Makes a rule. The compiler checks what the rule says against its messages. What the rule visits
 * decides which files are kept for it.
 */
export function defineRule<T, const M extends Messages>({
  meta,
  messages,
  on,
  check,
}: Definition<T, M>): Rule<M> {
  return {
    meta,
    messages,
    concerns: concernsOf(on),
    check(facts, report) {
      let place: FindingPlace;
      const say = saying(messages, (message, data, details = {}) => {
        const { at = place.at, manifest = place.manifest } = details;
        const { path, range } = at;
        const { severity, help, related, fix, wastes } = details;
        const { pods } = place;
        const stands = { path, range };
        report({ message, data, at: stands, manifest, severity, help, related, fix, wastes, pods });
      });
      for (const visited of on.walk(facts)) {
        ({ place } = visited);
        check(visited.it, say, facts);
      }
    },
  };
}

/** Only the visits that look everywhere are asked about files that do not name the platform. */
function concernsOf<T>(on: Visit<T>): Concerns {
  const all = on.parts ?? [on];
  const everywhere = all.filter((one) => one.everywhere);
  const asked = (isNamed: boolean): typeof all => (isNamed ? all : everywhere);
  return {
    everywhere: everywhere.length > 0,
    last: on.last === true,
    pod: (pod, context, isNamed) =>
      asked(isNamed).some(({ concernsPod }) => concernsPod?.(pod, context)),
    manifest: (manifest, isNamed) =>
      asked(isNamed).some(({ concernsManifest }) => concernsManifest?.(manifest)),
  };
}

/** A message that takes no data is followed by the details. */
function saying<M extends Messages>(
  messages: M,
  say: (message: string, data: unknown, details?: Details) => void,
): Say<M> {
  return (...[message, first, second]: readonly unknown[]) => {
    const id = message as keyof M & string;
    const takesData = (messages[id]?.length ?? 1) > 0;
    if (takesData) say(id, first, second as Details | undefined);
    else say(id, undefined, first as Details | undefined);
  };
}

/** Does a text name the platform, so that every rule may have something to say about it? */
export function namesPlatform(text: string): boolean {
  return text.includes('aliyun') || text.includes('alibaba');
}
