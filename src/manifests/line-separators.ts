import { LineIndex } from '../text/line-index.ts';
import type { SourceFile } from '../text/text.ts';
import type { Document } from '../yaml/documents.ts';
import { spansOf } from '../yaml/spans.ts';
import type { Problem } from '../problem.ts';

const SEPARATOR = /[\u2028\u2029]/;

/** Does a file hold a separator of lines, in a value or elsewhere? */
export function mayHoldBreaks({ text }: SourceFile): boolean {
  return SEPARATOR.test(text);
}

const REASON =
  'A line or paragraph separator (U+2028, U+2029) in a value, which is not read exactly as the ' +
  'cluster reads it; write \\u2028 or \\u2029 in double quotes';

/**
 * The documents with a separator of lines in a value, as problems. It ends a line for the cluster too,
 * and so it is read, but there it can stay in the value.
 */
export function breaksInValues(file: SourceFile, documents: readonly Document[]): Problem[] {
  const { path, text } = file;
  if (!mayHoldBreaks(file)) return [];
  const lines = new LineIndex(text);
  return documents.flatMap(({ root }) => {
    const value = spansOf([root]).find(({ start, end }) => SEPARATOR.test(text.slice(start, end)));
    if (value === undefined) return [];
    const { line } = lines.position(value.start);
    return [{ path, line, reason: REASON, effect: 'no-fixes' }];
  });
}
