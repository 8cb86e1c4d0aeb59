import type { Finding } from '../finding.ts';
import { codeSpan } from '../report/escape.ts';
import { ENGLISH, type Speech } from '../language.ts';
import type { Sources } from '../report/sources.ts';
import { ANSWER_MARKER } from './marker.ts';
import type { Objection } from './people.ts';
import { fenced } from './suggestion.ts';

/** A comment that suppresses findings, ready to be put above a line. */
export interface ReadyLine {
  readonly path: string;
  /** The line above which it belongs, from 1. */
  readonly line: number;
  /** The comment, indented as that line is. */
  readonly text: string;
}

/**
 * What suppresses the findings of a thread for good, with the reason that somebody has given there.
 * None without a reason, because such a comment needs one, and none for JSON, which has no comments.
 */
export function readyLines(
  { told: { thread, mark }, reason }: Objection,
  findings: readonly Finding[],
  sources: Sources,
): readonly ReadyLine[] {
  if (reason === undefined || thread.path.endsWith('.json')) return [];
  const prints = new Set([...mark.now, ...mark.was]);
  const rules = new Map<number, Set<string>>();
  for (const { path, range, ruleId, fingerprint } of findings) {
    if (path !== thread.path || !prints.has(fingerprint)) continue;
    const { line } = sources.span(path, range).start;
    rules.set(line, (rules.get(line) ?? new Set()).add(ruleId));
  }
  return [...rules].map(([line, ids]) => {
    const indent = /^[ ]*/.exec(lineOf(sources, thread.path, line))?.[0] ?? '';
    const directive = `# wfcache-lint-disable-next-line ${[...ids].join(', ')} -- ${reason}`;
    return { path: thread.path, line, text: indent + directive };
  });
}

function lineOf(sources: Sources, path: string, line: number): string {
  return sources.text(path as Finding['path']).split('\n')[line - 1] ?? '';
}

/** Our answer to `/wfcache ignore REASON`. */
export function answerBody(lines: readonly ReadyLine[], say: Speech = ENGLISH.say): string {
  const shown = lines.flatMap(({ path, line, text }) => [
    say(`To suppress it for good, add this above line ${String(line)} of ${codeSpan(path)}:`),
    fenced('yaml', [text]),
  ]);
  const head =
    'It is not said again on this pull request. In the log and in the result it still counts.';
  return [say(head), ...shown, ANSWER_MARKER].join('\n\n');
}

/** The most lines in the summary. */
const MOST = 50;

/**
 * What people with write access have asked not to say again and is still found, for the summary:
 * who has asked, and the line that suppresses it. Nothing where there is nothing.
 */
export function ignoredLines(
  objections: readonly Objection[],
  findings: readonly Finding[],
  sources: Sources,
  say: Speech = ENGLISH.say,
): readonly string[] {
  const lines = objections.flatMap((objection) =>
    readyLines(objection, findings, sources).map(({ path, line, text }) => {
      const place = codeSpan(`${path}:${String(line)}`);
      const asked = `${place}, as ${codeSpan(objection.by)} asked. Above that line: ${codeSpan(text)}`;
      return `- ${say(asked)}`;
    }),
  );
  if (lines.length === 0) return [];
  const rest = lines.length - MOST;
  return [
    `### ${say('Not said again on this pull request')}`,
    '',
    ...lines.slice(0, MOST),
    ...(rest > 0 ? [`- ${say(`and ${String(rest)} more`)}`] : []),
  ];
}
