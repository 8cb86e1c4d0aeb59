/** Lines of a file, first to last, counted from one. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines that the first suggestion of a comment puts in; undefined where it has none. An empty
 * block takes lines out, a block of one empty line leaves an empty line.
 */
export function suggestionOf(body: string): readonly string[] | undefined {
  const lines = body.split(/\r?\n/);
  const start = lines.findIndex((line) => /^ {0,3}(?:`{3,}|~{3,}) *suggestion\b/.test(line));
  if (start === -1) return undefined;
  const [, fence = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(lines[start] ?? '') ?? [];
  const isEnd = (line: string): boolean => {
    const text = line.trim();
    return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length);
  };
  const length = lines.slice(start + 1).findIndex(isEnd);
  return length === -1 ? undefined : lines.slice(start + 1, start + 1 + length);
}

/**
 * A file after a suggestion was accepted: whole lines are replaced, all other bytes are kept. New
 * lines end as the file's first line does, so a file of CRLF lines stays one; GitHub has been seen
 * to commit other ends (w3c-fedid/digital-credentials#572), so no fix may depend on them. A last
 * line without an end stays without.
 */
export function applySuggestion(
  file: string,
  { first, last }: LineRange,
  lines: readonly string[],
): string {
  const all = file.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [end = '\n'] = /\r?\n/.exec(file) ?? [];
  const isEnded = all[last - 1]?.endsWith('\n') === true;
  const text = lines.join(end) + (lines.length > 0 && isEnded ? end : '');
  return [...all.slice(0, first - 1), text, ...all.slice(last)].join('');
}
