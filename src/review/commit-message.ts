import type { Change } from '../fix/file-change.ts';
import { counted } from '../report/reporter.ts';

/** The line by which we recognise our own commits. */
const TRAILER = 'Fixed-by: wfcache-lint';

/** A text of two parts, as commits and pull requests have them. */
export interface Message {
  readonly headline: string;
  readonly body: string;
}

/** What the workflow wants of the message of a fix commit. */
export interface MessageWishes {
  /** The headline, and perhaps more lines; empty for our own headline. */
  readonly text: string;
  /** `NAME <ADDRESS>` of whoever signs the commit off; undefined where nobody does. */
  readonly signature: string | undefined;
}

/**
 * The message of a fix commit: what the workflow says, constant text and counts. No text of a
 * manifest is in it, because it could skip a workflow (`[skip ci]`), close an issue, or add a
 * trailer.
 */
export function commitMessage(
  fixed: number,
  changes: readonly Change[],
  { text, signature }: MessageWishes,
): Message {
  const [headline = '', ...more] = text.split('\n');
  const trailers = signature === undefined ? [TRAILER] : [`Signed-off-by: ${signature}`, TRAILER];
  const parts = [
    more.join('\n').trim(),
    `${counted(fixed, 'finding')} fixed in ${counted(changes.length, 'file')}.`,
    trailers.join('\n'),
  ];
  return {
    headline: headline === '' ? 'fix: pull without a password, from image caches' : headline,
    body: parts.filter((part) => part !== '').join('\n\n'),
  };
}

/** Is this the message of one of our own commits? */
export function isOwnMessage(message: string): boolean {
  return message.trimEnd().split('\n').at(-1) === TRAILER;
}
