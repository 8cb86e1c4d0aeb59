import type { Change } from '../fix/file-change.ts';
import { codeSpan } from '../report/escape.ts';
import { counted } from '../report/reporter.ts';

/** The line by which we recognise our own commits. */
const TRAILER = 'Fixed-by: wfcache-lint';

/** The most files that the text of a pull request names. */
const MOST_FILES = 50;

/** A text of two parts, as commits and pull requests have them. */
export interface Message {
  readonly headline: string;
  readonly body: string;
}

/**
 * The message of a fix commit: constant text and counts. No text of a manifest is in it, because it
 * could skip a workflow (`[skip ci]`), close an issue, or add a trailer.
 */
export function commitMessage(fixed: number, changes: readonly Change[]): Message {
  return {
    headline: 'fix: pull without a password, from image caches',
    body: `${counted(fixed, 'finding')} fixed in ${counted(changes.length, 'file')}.\n\n${TRAILER}`,
  };
}

/** Is this the message of one of our own commits? */
export function isOwnMessage(message: string): boolean {
  return message.trimEnd().split('\n').at(-1) === TRAILER;
}

/** The title and the description of the pull request that proposes fixes. */
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
