import type { Finding, Fix, Words } from '../finding.ts';
import { clusterNotes } from '../lint/identity.ts';
import type { ChineseMessages } from '../rule-kit/chinese.ts';
import type { Messages } from '../rule-kit/draft.ts';
import type { Language, Speech } from '../language.ts';
import { compiled, sayingBy, type Compiled, type Listener, type Phrases } from './phrases.ts';

/** What a rule says in another language; of its catalogue what a finding needs. */
export interface Spoken {
  readonly messages: ChineseMessages<Messages>;
  readonly phrases?: Phrases;
}

/**
 * What is said and told, from the catalogues of the rules, by id, and from the phrases of everything
 * else. What is in none of them stays English.
 */
export function spokenBy(
  rules: ReadonlyMap<string, Spoken>,
  ready: Compiled,
  listener: Listener = {},
): Pick<Language, 'say' | 'told'> {
  const says = new Map<string, Speech>();
  const sayOf = (ruleId: string): Speech => {
    const known = says.get(ruleId);
    if (known !== undefined) return known;
    const own: readonly Compiled[] = [compiled(rules.get(ruleId)?.phrases ?? {}), ready];
    const say = sayingBy(own, listener);
    says.set(ruleId, say);
    return say;
  };
  return {
    say: sayingBy([ready], listener),
    told: (finding) => {
      const say = sayOf(finding.ruleId);
      return toldIn(finding, wordsOf(finding, rules.get(finding.ruleId), say), say);
    },
  };
}

/** The words of the message that a finding names; undefined where the catalogue does not have it. */
function wordsOf({ said }: Finding, spoken: Spoken | undefined, say: Speech): Words | undefined {
  const end = said.indexOf(' ');
  const [id, data] = end === -1 ? [said, ''] : [said.slice(0, end), said.slice(end + 1)];
  const words = spoken?.messages[id];
  // The data are those from which the rule has made its own words.
  return words?.((data === '' ? undefined : JSON.parse(data)) as never, say);
}

function toldIn(finding: Finding, words: Words | undefined, say: Speech): Finding {
  const { help, fix, related, clusters = [] } = finding;
  return {
    ...finding,
    ...(words === undefined ? {} : inWords(words, clusterNotes(clusters).map(say))),
    related: related.map((one) => ({ ...one, message: say(one.message) })),
    ...(help === undefined ? {} : { help: say(help) }),
    ...(fix === undefined ? {} : { fix: toldFix(fix, say) }),
  };
}

function inWords(
  { title, label, notes = [] }: Words,
  more: readonly string[],
): Pick<Finding, 'message' | 'label' | 'notes'> {
  return {
    message: title,
    ...(label === undefined ? {} : { label }),
    notes: [...notes, ...more],
  };
}

function toldFix(fix: Fix, say: Speech): Fix {
  const { title, parts } = fix;
  if (parts === undefined) return { ...fix, title: say(title) };
  return {
    ...fix,
    title: say(title),
    parts: parts.map((part) => ({ ...part, title: say(part.title), covers: say(part.covers) })),
  };
}
