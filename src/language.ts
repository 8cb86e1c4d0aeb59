import type { Finding } from './finding.ts';

/** Says an English text of ours in a language. */
export type Speech = (english: string) => string;

/** How people are spoken to: the words of outputs, and what findings say. */
export interface Language {
  /** As HTML names it: `en`, `zh-CN`. */
  readonly tag: string;
  readonly say: Speech;
  /** A finding whose words are in the language; all else of it stays, the fingerprint too. */
  readonly told: (finding: Finding) => Finding;
  /** The file of the page of a rule, in its folder. */
  readonly pageOf: (ruleId: string) => string;
}

/** Everything stays as it is. */
export const ENGLISH: Language = {
  tag: 'en',
  say: (text) => text,
  told: (finding) => finding,
  pageOf: () => 'README.md',
};
