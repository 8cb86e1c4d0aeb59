import { groupBy } from '../../text/group-by.ts';
/** A document that Helm printed, or what it printed between two `---`. */
export interface PrintedDocument {
  /** What stands behind `# Source: `: the name of a chart, and a path in it. */
  readonly source: string;
  /** Its lines without `\n`, those that Helm wrote before it included. */
  readonly lines: readonly string[];
  /** How many lines Helm wrote before it: `---`, and the source if this document names it. */
  readonly head: number;
}

const SOURCE = /^# Source: (\S.*?)\s*$/;

/**
 * The documents of what `helm template` printed, in their order. What stands before the first
 * `# Source:` is no document. Pass the sources that are known where a template may print such a
 * line itself.
 */
export function printedDocuments(
  output: string,
  known?: ReadonlySet<string>,
): readonly PrintedDocument[] {
  const found: PrintedDocument[] = [];
  const lines = output.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let source: string | undefined;
  let [start, head] = [0, 0];
  const close = (end: number): void => {
    if (source !== undefined) found.push({ source, lines: lines.slice(start, end), head });
  };
  for (const [at, line] of lines.entries()) {
    if (!/^---(?:\s|$)/.test(line)) continue;
    close(at);
    const named = line.trimEnd() === '---' ? SOURCE.exec(lines[at + 1] ?? '')?.[1] : undefined;
    const isSource = named !== undefined && known?.has(named) !== false;
    if (isSource) source = named;
    [start, head] = [at, isSource ? 2 : 1];
  }
  close(lines.length);
  return found;
}

/** The documents by their sources, in the order in which these first appear. */
export function bySource(
  documents: readonly PrintedDocument[],
): ReadonlyMap<string, readonly PrintedDocument[]> {
  return new Map(groupBy(documents, ({ source }) => source).map((own) => [own[0].source, own]));
}
