import { describe, expect, test } from '@jest/globals';
import { ENGLISH } from '../../src/language.ts';
import { markOf, reviewMarker, sealed } from '../../src/review/marker.ts';
import { toldIn } from '../../src/review/people.ts';
import type { Plan, PlannedComment } from '../../src/review/plan.ts';
import type { OwnThread } from '../../src/review/pull-request.ts';
import { reconcile, type Actions, type Present } from '../../src/review/reconcile.ts';
import { OUT_OF_DATE } from '../../src/review/superseded.ts';
import { lintFiles, settingsFrom, sourceFile, type Finding } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { ownThread } from '../support/threads.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];
const HEAD = '0123456789'.repeat(4);
const WHY = { author: 'alice', isOurs: false, commentNumber: 8, body: 'Why?' };
const [OLD_FIX, NEW_FIX] = ['old', 'new'].map((fix) => `\`\`\`suggestion\n${fix}\n\`\`\``) as [
  string,
  string,
];

function comment(now: readonly string[], more: Partial<PlannedComment> = {}): PlannedComment {
  const place = { path: 'wf.yaml', startLine: undefined, line: 5 };
  const body = sealed('Text.', { now, was: [] });
  const findings = now.map((fingerprint) => ({ fingerprint }) as Finding);
  return { ...place, body, findings, fingerprints: now, suggestion: undefined, ...more };
}

function thread(now: readonly string[], more: Partial<OwnThread> = {}): OwnThread {
  return ownThread({ id: `thread-${now.join('-')}`, body: comment(now).body, ...more });
}

/** A thread with a suggestion, and perhaps other text around it. */
function suggesting(now: readonly string[], more: Partial<OwnThread> = {}): OwnThread {
  return thread(now, { body: sealed(`Text.\n\n${OLD_FIX}`, { now, was: [] }), ...more });
}

interface Given {
  readonly rows?: readonly Finding[];
  readonly beyond?: readonly Finding[];
  readonly late?: readonly Finding[];
  readonly today?: readonly PlannedComment[];
  readonly present?: Partial<Present>;
  readonly reviews?: readonly string[];
}

function actions(
  comments: readonly PlannedComment[],
  threads: readonly OwnThread[],
  holds: readonly string[] | undefined,
  { rows = [], beyond = [], late = [], today = [], present = {}, reviews = [] }: Given = {},
): Actions {
  const plan: Plan = { comments, rows, beyond, late, outside: 0 };
  const said = {
    told: toldIn(threads),
    reviews: reviews.map((body, at) => ({ id: `review-${String(at)}`, headSha: HEAD, body })),
  };
  return reconcile(plan, said, {
    headSha: HEAD,
    say: ENGLISH.say,
    holds: holds === undefined ? undefined : new Set(holds),
    suppressed: new Set(),
    planFor: () => today,
    ranks: new Map(),
    isTold: () => true,
    doubtful: new Set(),
    ...present,
  });
}

const NOTHING: Omit<Actions, 'kept'> = {
  add: [],
  edits: [],
  withdraw: [],
  rows: [],
  overflow: [],
  late: [],
};

describe('what is said already', () => {
  test('is not said again', () => {
    expect(actions([comment([A])], [thread([A])], [A])).toEqual({ ...NOTHING, kept: 1 });
  });

  test('is not said again with line ends of GitHub’s own', () => {
    const body = `${comment([A]).body.replaceAll('\n', '\r\n')}\r\n`;
    expect(actions([comment([A])], [thread([A], { body })], [A])).toMatchObject(NOTHING);
  });

  test('is said in other words in its place', () => {
    const now = comment([A], { body: sealed('Other text.', { now: [A], was: [] }) });
    const { edits } = actions([now], [thread([A])], [A]);
    expect(edits).toMatchObject([{ body: now.body, closes: undefined }]);
  });

  test('takes in a finding that has come to the same lines, and remembers one that has gone', () => {
    const more = actions([comment([A, B])], [thread([A])], [A, B]);
    expect(more.edits.map(({ body }) => markOf(body))).toMatchObject([{ now: [A, B], was: [] }]);
    const less = actions([comment([A])], [thread([A, B])], [A]);
    expect(less.edits.map(({ body }) => markOf(body))).toMatchObject([{ now: [A], was: [B] }]);
  });

  test('of a finding that is not told stays, and no more is said of it', () => {
    const present = { isTold: () => false };
    const now = comment([A], { body: sealed('Other text.', { now: [A], was: [] }) });
    const { edits, ...others } = actions([now], [thread([A])], [A], { present });
    expect(edits).toMatchObject([{ body: now.body, closes: undefined }]);
    expect(others).toMatchObject({ add: [], withdraw: [], kept: 1 });
    const rows = now.findings;
    expect(actions([now], [], [A], { rows, present })).toEqual({ ...NOTHING, kept: 0 });
  });

  test('and somebody objects who perhaps may: what is new is a row, and what stands stays', () => {
    const present = { doubtful: new Set([A]) };
    const [one, other] = [comment([A]), comment([B], { path: 'other.yaml' })];
    const { add, rows, kept } = actions([one, other], [], [A, B], { present });
    expect([add, rows, kept]).toEqual([[other], one.findings, 0]);
    expect(actions([one], [thread([A])], [A], { present })).toEqual({ ...NOTHING, kept: 1 });
  });

  test('elsewhere, or without a marker of ours, is not about it', () => {
    const now = comment([A]);
    expect(actions([now], [thread([A], { path: 'other.yaml' })], [A]).add).toEqual([now]);
    for (const body of ['', 'Text.', `<!-- wfcache-lint v1 now ${A} -->`]) {
      const { add, edits } = actions([now], [thread([A], { body })], [A]);
      expect([add, edits]).toEqual([[now], []]);
    }
  });

  test('twice, by two runs at one time, is taken back once', () => {
    const [one, other] = [thread([A]), thread([A], { id: 'other' })];
    expect(actions([comment([A])], [one, other], [A])).toMatchObject({
      ...NOTHING,
      withdraw: [other],
    });
    const answered = thread([A], { id: 'other', answers: [WHY] });
    expect(actions([comment([A])], [one, answered], [A])).toMatchObject(NOTHING);
  });

  test('two runs after each other say each thing once', () => {
    const comments = [comment([A]), comment([B, C], { line: 7 })];
    const threads = [thread([A]), thread([B, C], { line: 7 })];
    expect(actions(comments, threads, [A, B, C])).toMatchObject({ ...NOTHING, kept: 2 });
  });
});

describe('what no longer holds', () => {
  test('says so and forgets its findings, and only then', () => {
    const { edits } = actions([], [suggesting([A])], [B]);
    expect(edits).toMatchObject([{ closes: 'RESOLVED' }]);
    const [body = ''] = edits.map((one) => one.body);
    expect(body).toMatch(/^\*\*Fixed in 0123456\.\*\*\n\nText\.\n\n<!--/);
    expect(markOf(body)).toMatchObject({ now: [], was: [A], isEdited: false });
    expect(actions([], [thread([A], { body })], [B])).toMatchObject(NOTHING);
    expect(actions([comment([A])], [thread([A], { body })], [A]).add).toEqual([comment([A])]);
    expect(actions([], [thread([A, B])], [B])).toMatchObject(NOTHING);
    expect(actions([], [thread([A])], undefined)).toMatchObject(NOTHING);
  });

  test('because it is suppressed says that', () => {
    const present = { suppressed: new Set([A]) };
    const [edit] = actions([], [thread([A])], [], { present }).edits;
    expect(edit?.body).toMatch(/^\*\*Suppressed in 0123456\.\*\*/);
  });

  test('says so too where people have answered or resolved, so that it is new when it returns', () => {
    for (const more of [{ isResolved: true }, { answers: [WHY] }]) {
      const [edit] = actions([], [thread([A], more)], []).edits;
      expect(markOf(edit?.body ?? '')).toMatchObject({ now: [], was: [A] });
    }
  });
});

describe('what is shown on other lines now', () => {
  test('says where', () => {
    const now = comment([A], { line: 9 });
    const gone = { isOutdated: true, line: undefined };
    for (const old of [suggesting([A], gone), suggesting([A]), suggesting([A, B])]) {
      const { add, edits } = actions([now], [old], [A, B]);
      expect(add).toEqual([now]);
      expect(edits).toMatchObject([{ closes: 'OUTDATED' }]);
      expect(edits[0]?.body).toMatch(/^\*\*Moved to `wf\.yaml:9`\.\*\*\n\nText\.\n\n<!--/);
    }
  });

  test('is shown where a suggestion replaces the right lines', () => {
    const now = comment([A], { startLine: 4 });
    expect(actions([now], [thread([A])], [A]).add).toEqual([now]);
    expect(actions([now], [thread([A], { startLine: 4 })], [A])).toMatchObject(NOTHING);
  });
});

describe('a suggestion that is not the fix of today', () => {
  test('is taken out where the comment would not be made today', () => {
    for (const holds of [[A], undefined]) {
      const { edits } = actions([], [suggesting([A])], holds);
      expect(edits).toMatchObject([{ closes: undefined }]);
      expect(edits[0]?.body).toContain(OUT_OF_DATE);
      expect(edits[0]?.body).not.toContain('```');
      expect(markOf(edits[0]?.body ?? '')).toMatchObject({ now: [A], isEdited: false });
    }
  });

  const fresh = comment([A], { body: sealed(`Other.\n\n${NEW_FIX}`, { now: [A], was: [] }) });

  test.each([
    ['answered', { answers: [WHY] }],
    ['resolved', { isResolved: true }],
  ])('is renewed in a comment that people have %s; the rest stays', (_, more) => {
    const theirs = suggesting([A], more);
    const { edits } = actions([], [theirs], [A], { today: [fresh] });
    expect(edits.map(({ body }) => body)).toEqual([
      sealed(`Text.\n\n${NEW_FIX}`, { now: [A], was: [] }),
    ]);
    const elsewhere = actions([], [theirs], [A], { today: [{ ...fresh, line: 6 }] });
    expect(elsewhere.edits[0]?.body).toContain(`Text.\n\n${OUT_OF_DATE}\n\n<!--`);
    const more2 = actions([], [theirs], [A], { today: [{ ...fresh, fingerprints: [A, B] }] });
    expect(more2.edits[0]?.body).toContain(OUT_OF_DATE);
    const other = actions([], [theirs], [A], { today: [{ ...fresh, fingerprints: [B] }] });
    expect(other.edits[0]?.body).toContain(OUT_OF_DATE);
    const split = actions([], [theirs], [A], { today: [fresh, fresh] });
    expect(split.edits[0]?.body).toContain(OUT_OF_DATE);
  });

  test('that is the fix of today stays in a comment of people', () => {
    const theirs = suggesting([A], { answers: [WHY] });
    const today = comment([A], { body: theirs.body });
    expect(actions([], [theirs], [A], { today: [today] })).toMatchObject(NOTHING);
  });

  test('is the only thing that is changed in a text that people have edited', () => {
    const body = `Mine first.\n${suggesting([A]).body}\nMine last.`;
    const edited = thread([A], { body });
    for (const holds of [[A], []]) {
      const { edits } = actions([], [edited], holds);
      const [after = ''] = edits.map((one) => one.body);
      expect(after).toMatch(/^Mine first\.\nText\.\n\n.+\n\n<!-- .+ -->\nMine last\.$/);
      expect(after).not.toContain('suggestion\n');
      expect(markOf(after)?.isEdited).toBe(true);
    }
  });

  test('stays where people have written another one', () => {
    const body = suggesting([A]).body.replace('\nold\n', '\nmine\n');
    expect(actions([], [thread([A], { body })], [A])).toMatchObject(NOTHING);
  });
});

describe('findings without a comment', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const prints = findings.map(({ fingerprint }) => fingerprint);

  test('that a comment tells already are not told as rows', () => {
    expect(actions([], [thread(prints)], prints, { rows: findings })).toMatchObject(NOTHING);
  });

  test('that a review has told are not told again', () => {
    const told = `Table.\n\n${reviewMarker('1-1', { rows: prints, comments: [] })}\n`;
    expect(actions([], [], prints, { rows: findings, reviews: [''] }).rows).toEqual(findings);
    expect(actions([], [], prints, { rows: findings, reviews: [told] }).rows).toEqual([]);
  });
});

describe('findings beyond the comments that are planned', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const prints = findings.map(({ fingerprint }) => fingerprint);

  test('are told once, unless a comment tells them', () => {
    expect(actions([], [], prints, { beyond: findings }).overflow).toEqual(findings);
    const told = reviewMarker('1-1', { rows: prints, comments: [] });
    expect(actions([], [], prints, { beyond: findings, reviews: [told] }).overflow).toEqual([]);
    expect(actions([], [thread(prints)], prints, { beyond: findings }).overflow).toEqual([]);
  });

  test('are told once for each head where there are more than a marker can name', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => at.toString(16).padStart(16, '0'));
    const reviews = [reviewMarker('1-1', { rows, comments: [] })];
    const given = { rows: findings, beyond: findings, reviews };
    expect(actions([], [], prints, given)).toMatchObject({ rows: [], overflow: [] });
    const present = { headSha: 'f'.repeat(40) };
    expect(actions([], [], prints, { ...given, present }).rows).toEqual(findings);
  });
});

describe('more than 30 comments', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const [finding] = lintFiles([file], settingsFrom(CONFIG)).findings;
  if (finding === undefined) throw new Error('no finding');
  const findings = Array.from({ length: 40 }, (_, at) => ({
    ...finding,
    fingerprint: at.toString(16).padStart(16, '0'),
  }));
  const comments = findings.map((one, at) =>
    comment([one.fingerprint], { line: at + 1, findings: [one] }),
  );
  const ranks = new Map(findings.map((one, at) => [one, at < 35 ? at + 5 : at - 35]));

  test('are the worst and the most costly; the others are rows', () => {
    const { add, overflow, rows } = actions(comments, [], undefined, { present: { ranks } });
    expect(add.map(({ line }) => line).slice(0, 7)).toEqual([36, 37, 38, 39, 40, 1, 2]);
    expect(add).toHaveLength(30);
    expect(overflow).toEqual(findings.slice(25, 35));
    expect(rows).toEqual([]);
  });

  test('are not made by a second run for the same head, only for another one', () => {
    const made = (headSha: string): OwnThread[] =>
      comments
        .slice(0, 30)
        .map(({ fingerprints, line }) => thread(fingerprints, { line, headSha }));
    expect(actions(comments, made(HEAD), undefined).add).toEqual([]);
    expect(actions(comments, made('f'.repeat(40)), undefined).add).toHaveLength(10);
  });
});
