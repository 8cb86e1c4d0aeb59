import type { Change } from '../fix/apply.ts';
import { codeSpan } from '../report/escape.ts';
import { counted } from '../report/reporter.ts';

/** The line by which we know a commit of our own. */
const TRAILER = 'Fixed-by: wfcache-lint';

/** Files named in a pull request at most. */
const MOST_FILES = 50;

/** A text of two parts, as git and GitHub have them. */
export interface Message {
  readonly headline: string;
  readonly body: string;
}

/**
 * The message of a fix commit: constant text and counts. Nothing of a manifest goes in, which could
 * skip a workflow (`[skip ci]`), close an issue, or add a trailer.
 */
export function commitMessage(fixed: number, changes: readonly Change[]): Message {
  return {
    headline: 'fix: pull without a password, from image caches',
    body: `${counted(fixed, 'finding')} fixed in ${counted(changes.length, 'file')}.\n\n${TRAILER}`,
  };
}

/** Is this the message of a commit of ours? */
export function isOwnMessage(message: string): boolean {
  return message.trimEnd().split('\n').at(-1) === TRAILER;
}

/** Title and description of the pull request that proposes fixes. */
export function proposal(fixed: number, changes: readonly Change[]): Message {
  const shown = changes.slice(0, MOST_FILES);
  const rest = changes.length - shown.length;
  return {
    headline: `Fix ${counted(fixed, 'finding')} of wfcache-lint`,
    body: [
      'Password-free pulls and image caches for Argo Workflows on Alibaba Cloud, as wfcache-lint',
      'would write them. The commit holds nothing but these fixes; the next run renews it.',
      '',
      ...shown.map(
        ({ path, before }) => `- ${codeSpan(path)}${before === undefined ? ' (new)' : ''}`,
      ),
      ...(rest > 0 ? [`- and ${counted(rest, 'more file')}`] : []),
      '',
    ].join('\n'),
  };
}
