import { factsOf } from '../facts/context.ts';
import { onlineQuestions } from '../facts/online-questions.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import {
  instanceOrder,
  matchOrder,
  NOTHING_ONLINE,
  withAnswers,
  type OnlineFacts,
} from '../online/online.ts';
import type { OnlineQuestions, OnlineSource } from '../online/source.ts';
import { compareText } from '../text/text.ts';
import type { Session } from './open.ts';
import { readEverything } from './read-all.ts';

/** A session that knows more, and why it does not know the rest. */
export interface AskedSession {
  readonly session: Session;
  /** Everything that the files of the session need, apart from what nobody has answered. */
  readonly needed: OnlineFacts;
  /** How many answers came. */
  readonly answered: number;
  /** One reason each. */
  readonly failures: readonly string[];
}

/** How Alibaba Cloud is asked. */
export interface OnlineAsking {
  /** The date of the answers, `YYYY-MM-DD`. */
  readonly today: string;
  /** Also what the file of answers says. */
  readonly again?: boolean;
  /** Which images are large can be known by registries only. */
  readonly sizes?: ImageSizeSource | undefined;
}

/**
 * Asks Alibaba Cloud what the files of a session need and the file of answers does not say.
 */
export async function askOnline(
  session: Session,
  source: OnlineSource,
  { today, again = false, sizes }: OnlineAsking,
): Promise<AskedSession> {
  const { project, context } = await readEverything(session, { wholeRepository: false, sizes });
  const known = session.facts.online ?? NOTHING_ONLINE;
  const questions = onlineQuestions(factsOf(project, context));
  const open = again ? questions : without(questions, known);
  const isNothing = open.instances.length + open.hosts.length + open.images.length === 0;
  const { facts, failures } = isNothing
    ? { facts: NOTHING_ONLINE, failures: [] }
    : await source.ask(open, today);
  const online = withAnswers(known, facts);
  return {
    session: { ...session, facts: { ...session.facts, online } },
    needed: neededOf(online, questions),
    answered: facts.instances.length + facts.matches.length,
    failures: failures.toSorted(compareText),
  };
}

/** The questions that nothing answers yet. */
function without(questions: OnlineQuestions, { instances, matches }: OnlineFacts): OnlineQuestions {
  const answered = new Set([...instances.map(instanceOrder), ...matches.map(matchOrder)]);
  const domains = new Set(instances.flatMap((one) => one.domains.map(({ host }) => host)));
  const hosts = questions.hosts.filter((host) => !domains.has(host));
  return {
    hosts,
    regions: hosts.length === 0 ? [] : questions.regions,
    instances: questions.instances.filter((one) => !answered.has(instanceOrder(one))),
    images: questions.images.filter((one) => !answered.has(matchOrder(one))),
  };
}

function neededOf({ instances, matches }: OnlineFacts, questions: OnlineQuestions): OnlineFacts {
  const ids = new Set(questions.instances.map(instanceOrder));
  const images = new Set(questions.images.map(matchOrder));
  const hosts = new Set(questions.hosts);
  return {
    instances: instances.filter(
      (one) => ids.has(instanceOrder(one)) || one.domains.some(({ host }) => hosts.has(host)),
    ),
    matches: matches.filter((one) => images.has(matchOrder(one))),
  };
}
