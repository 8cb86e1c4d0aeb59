import type { OnlineFacts } from './online.ts';

/** What a repository wants to know of Alibaba Cloud. Everything is named once and sorted. */
export interface OnlineQuestions {
  /** Is this an instance of the account, in this region? */
  readonly instances: readonly { readonly region: string; readonly id: string }[];
  /** Hosts that can be a domain of an instance. */
  readonly hosts: readonly string[];
  /** The regions in which the instance of such a host can be. */
  readonly regions: readonly string[];
  /** Would ECI match a cache for this image, by its canonical reference? */
  readonly images: readonly { readonly region: string; readonly image: string }[];
}

/** What was answered, and why the rest was not. */
export interface OnlineAnswers {
  readonly facts: OnlineFacts;
  /** One reason each, for a user, each once; the parts of what it cost. */
  readonly failures: readonly string[];
}

/** Somebody who is asked. `today` is the date that the answers get. */
export interface OnlineSource {
  readonly ask: (questions: OnlineQuestions, today: string) => Promise<OnlineAnswers>;
}
