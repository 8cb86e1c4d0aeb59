import type { Finding } from '../../../src/finding.ts';
import { withPart } from '../../../src/fix/part.ts';
import { claimsOf, markOf } from '../../../src/review/marker.ts';
import { namesOf } from '../../../src/review/told.ts';
import { applySuggestion, suggestionOf } from '../../github-server/suggestion.ts';
import { currentPlace } from '../../github-server/threads.ts';
import type { ReviewComment, Thread } from '../../github-server/world.ts';
import { readDocuments } from '../second-parser.ts';
import type { LivingPull } from './pull.ts';

/** What people have done, as far as a run must not undo or repeat it. */
export class Remembered {
  /** Texts that people have written, by the comment in which they are. */
  readonly words = new Map<ReviewComment, string>();
  /** Comments of ours in which people have written a suggestion of their own. */
  readonly theirSuggestions = new Set<ReviewComment>();
  /** Findings that must not be said in a thread that is newer than the one with this id. */
  readonly silent = new Map<string, number>();
}

/** The threads that we have begun. */
export function ownThreads({ pull }: LivingPull): readonly Thread[] {
  return pull.threads.filter(({ comments: [first] }) => first?.author.type === 'Bot');
}

/** What is wrong with the pull request now; empty where nothing is. */
export async function wrongWith(living: LivingPull, people: Remembered): Promise<string[]> {
  const isSettled = living.settled === living.judged;
  return [
    ...touchedWords(living, people),
    ...(isSettled ? await wrongSuggestions(living, people) : []),
    ...(isSettled ? said(living, people) : []),
    ...(isSettled ? await lost(living) : []),
  ];
}

function touchedWords({ pull }: LivingPull, { words }: Remembered): string[] {
  const there = new Set(pull.threads.flatMap(({ comments }) => comments));
  return [...words].flatMap(([comment, text]) => {
    if (!there.has(comment)) return [`gone: ${text}`];
    return comment.body.includes(text) ? [] : [`changed: ${text}`];
  });
}

/** Suggestions of ours whose acceptance does not give the bytes of our own fix. */
async function wrongSuggestions(living: LivingPull, people: Remembered): Promise<string[]> {
  const { pull, github } = living;
  const [texts, linted] = [await living.texts(), await living.linted()];
  const wrong: string[] = [];
  for (const thread of ownThreads(living)) {
    const [comment] = thread.comments;
    const lines = suggestionOf(comment?.body ?? '');
    if (comment === undefined || lines === undefined || people.theirSuggestions.has(comment))
      continue;
    const place = await currentPlace(pull, thread, github.world.limits);
    if (place === undefined) continue;
    const range = { first: place.startLine ?? place.line, last: place.line };
    const before = texts.get(thread.path) ?? '';
    const after = applySuggestion(before, range, lines);
    const now = markOf(comment.body)?.now ?? [];
    const about = linted.findings.flatMap((finding) => partsNamed(finding, now));
    const own = elsewhere(about).map(
      (findings) => linted.propose(findings).find(({ path }) => path === thread.path)?.after,
    );
    if (!own.includes(after))
      wrong.push(`not our fix: ${comment.body}\nat ${JSON.stringify(range)}`);
    // A person can have made the file what it is: no YAML, or a map with one key twice.
    else if (isYaml(before) && !isYaml(after)) wrong.push(`no YAML: ${comment.body}`);
    const [merged, accepted] = await Promise.all(
      [before, after].map((text) => living.mergedText(thread.path, text)),
    );
    const isRight = merged === undefined || accepted === undefined || isYaml(accepted);
    if (isYaml(merged ?? '') && !isRight) wrong.push(`no YAML after the merge: ${comment.body}`);
  }
  return wrong;
}

/** A finding that has one of these names, or the parts of it that have. */
function partsNamed(finding: Finding, names: readonly string[]): readonly Finding[] {
  if (names.includes(finding.fingerprint)) return [finding];
  const [, ...parts] = namesOf(finding);
  return (finding.fix?.parts ?? []).flatMap((part, at) =>
    names.includes(parts[at] ?? '') ? [withPart(finding, part)] : [],
  );
}

/** The findings with their fixes at each of the places that are right for these. */
function elsewhere(findings: readonly Finding[]): (readonly Finding[])[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const places = Math.max(0, ...edits.map(({ edit }) => edit.elsewhere?.length ?? 0));
  const moved = Array.from({ length: places }, (_, place) =>
    findings.map(({ fix, ...finding }): Finding => {
      if (fix === undefined) return finding;
      const own = fix.edits.map((one) => ({
        ...one,
        edit: one.edit.elsewhere?.[place] ?? one.edit,
      }));
      return { ...finding, fix: { ...fix, edits: own } };
    }),
  );
  return [findings, ...moved];
}

function isYaml(text: string): boolean {
  try {
    readDocuments(text);
    return true;
  } catch {
    return false;
  }
}

/** What is said twice, or against the will of people. */
function said(living: LivingPull, { silent }: Remembered): string[] {
  const open = ownThreads(living).filter(({ resolvedBy }) => resolvedBy === undefined);
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const thread of open) {
    for (const print of markOf(thread.comments[0]?.body ?? '')?.now ?? []) {
      if (seen.has(print)) wrong.push(`said twice: ${print} in ${thread.path}`);
      seen.add(print);
      if (thread.id > (silent.get(print) ?? Infinity)) wrong.push(`said again: ${print}`);
    }
  }
  const answers = open.map(({ comments }) =>
    comments.slice(1).filter(({ author }) => author.type === 'Bot'),
  );
  return [...wrong, ...answers.flatMap((own) => (own.length > 1 ? ['answered twice'] : []))];
}

/** Findings without a place on the pull request, in the log or in the summary. */
async function lost(living: LivingPull): Promise<string[]> {
  const { findings, missing } = await living.lintedMerge();
  const marks = ownThreads(living).map(({ comments }) => markOf(comments[0]?.body ?? ''));
  const claims = living.pull.reviews.map(({ body }) => claimsOf(body));
  const told = new Set([
    ...marks.flatMap((mark) => mark?.now ?? []),
    ...claims.flatMap((one) => [...(one?.rows ?? []), ...(one?.comments ?? [])]),
  ]);
  const nowhere = findings.filter((finding) => !namesOf(finding).some((name) => told.has(name)));
  return [
    ...nowhere.map(({ path, message }) => `nowhere: ${path}: ${message}`),
    ...missing.map(({ path, message }) => `not in log or summary: ${path}: ${message}`),
  ];
}
