/** Judges a repository with planted images, and plans reviews of it as the action does. */
import { loadSettings } from '../../src/config/load.ts';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import { objectionToPath } from '../../src/adapters/github/committable.ts';
import type { Finding, FixPart } from '../../src/finding.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { givenBy, judge, sourcesOf, type Judged } from '../../src/program/judge.ts';
import { Kept } from '../../src/program/keep.ts';
import { namedBy } from '../../src/program/named.ts';
import { planAll, showRepair, type Repaired } from '../../src/program/repair.ts';
import { Sources } from '../../src/report/sources.ts';
import { granted } from '../../src/review/asked.ts';
import { offerOf } from '../../src/review/box.ts';
import { markOf } from '../../src/review/marker.ts';
import { planReview, type Plan, type PlannedComment } from '../../src/review/plan.ts';
import { MOST_NEW } from '../../src/review/reconcile.ts';
import type { DiffFile } from '../../src/review/pull-request.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { chartFolders } from '../../src/yaml/foreign.ts';
import { CONFIGURATION, PLANTED_RULE, plantedAt } from './plant.ts';

/** The texts of a repository by path. */
export type Texts = ReadonlyMap<string, string>;

/**
 * What a reviewer gets for a planted image: a suggestion after which it has no finding any more
 * (`suggested`), a comment with a box after which it has none (`ticked`), a row of the table, nothing
 * (`silent`), or a comment without either, because
 *
 * - its template has metadata already, which stands outside of the hunks (`standing`),
 * - the file has line ends that GitHub would change (`lineEnds`),
 * - no right place is in a hunk (`far`).
 */
export type Outcome = 'suggested' | 'ticked' | 'standing' | 'lineEnds' | 'far' | 'row' | 'silent';

/** What a reviewer gets for a planted image in the end, and in the first run on a commit. */
export interface Told {
  readonly outcome: Outcome;
  /** It is suggested, and among the comments that one run makes at most. */
  readonly isFirst: boolean;
}

const SETTINGS = settingsOf(CONFIGURATION);

function settingsOf(text: string): Kept['context']['settings'] {
  const path = '.wfcache-lint.yaml' as RepoPath;
  const loaded = loadSettings({ path, text, complete: readCompletely }, []);
  if (!loaded.ok) throw new Error('The configuration of the replay is wrong');
  return loaded.value;
}

const FACTS = {
  matches: () => false,
  sizes: { locked: new Map(), measured: new Map() },
  obeysSuppressions: true,
};

/** The whole repository is named. */
const NAMED = namedBy({
  starts: [{ path: '', kind: 'folder' }],
  written: [],
  include: [],
  exclude: [],
  matches: () => false,
  allowEmpty: true,
});

/** Repositories with planted images. What was read of a file is kept until its text is another. */
export class Judge {
  readonly #read = new Map<string, FileModel>();

  /** Judges a repository. */
  open(texts: Texts): PlantedRepository {
    const repaired = this.#judge(texts);
    return new PlantedRepository(texts, repaired, (after) => this.#judge(after));
  }

  #judge(texts: Texts): Repaired {
    const kept = new Kept(SETTINGS, FACTS, { fixing: true, keepsAll: false, named: NAMED });
    const charts = new Set([...texts.keys()].flatMap((path) => chartOf(path)));
    for (const [path, text] of texts) {
      const isTemplate = chartFolders(path).some((folder) => charts.has(folder));
      if (!isTemplate) kept.addModel(this.#model(path, text));
    }
    const judged = judge(givenBy(kept));
    const wanted = { unsafe: false, caches: false };
    return showRepair(judged, wanted, planAll(judged, wanted));
  }

  #model(path: string, text: string): FileModel {
    const last = this.#read.get(path);
    if (last?.file.text === text) return last;
    const model = readModel({ path: path as RepoPath, text }, readCompletely);
    this.#read.set(path, model);
    return model;
  }
}

function chartOf(path: string): readonly string[] {
  const folders = path.split('/');
  return folders.pop() === 'Chart.yaml' ? [folders.join('/')] : [];
}

/** A repository with planted images, and what a review says of them. */
export class PlantedRepository {
  readonly #texts: Texts;
  readonly #repaired: Repaired;
  readonly #again: (texts: Texts) => Repaired;
  /** The findings by the planted images that they are about, as `path:line`. */
  readonly findings: ReadonlyMap<string, Finding>;

  constructor(texts: Texts, repaired: Repaired, again: (texts: Texts) => Repaired) {
    this.#texts = texts;
    this.#repaired = repaired;
    this.#again = again;
    this.findings = plantedFindings(repaired.now);
  }

  /** What reviews of a pull request with this diff give for each planted image. */
  told(files: readonly DiffFile[]): ReadonlyMap<string, Told> {
    const plan = this.#plan(files);
    const left = this.#leftAfter(plan.comments);
    const leftByBoxes = this.#leftAfterBoxes(plan.comments, left);
    const first = plan.comments.slice(0, MOST_NEW);
    const leftFirst = first.length < plan.comments.length ? this.#leftAfter(first) : left;
    const shown = new Set(plan.comments.flatMap(({ findings }) => findings));
    const rows = new Set(plan.rows);
    const outcomeOf = (line: string, finding: Finding): Outcome => {
      if (!left.has(line)) return 'suggested';
      if (!leftByBoxes.has(line)) return 'ticked';
      if (shown.has(finding)) return whyShown(finding, line, this.#texts);
      return rows.has(finding) ? 'row' : 'silent';
    };
    return new Map(
      [...this.findings].map(([line, finding]) => [
        line,
        { outcome: outcomeOf(line, finding), isFirst: !leftFirst.has(line) },
      ]),
    );
  }

  /** The findings that are left after all suggestions of some comments are accepted. */
  #leftAfter(comments: readonly PlannedComment[]): ReadonlyMap<string, Finding> {
    const suggested = comments.filter(({ suggestion }) => suggestion !== undefined);
    if (suggested.length === 0) return this.findings;
    return plantedFindings(this.#again(accepted(this.#texts, suggested)).now);
  }

  /**
   * The findings that are left after that, when somebody ticks all boxes, one after the other: each is
   * a commit of its own, on top of the one before.
   */
  #leftAfterBoxes(
    comments: readonly PlannedComment[],
    left: ReadonlyMap<string, Finding>,
  ): ReadonlyMap<string, Finding> {
    const wishes = comments.flatMap(({ body, fingerprints: names }) => {
      const offer = markOf(body)?.box?.offer;
      return offer === undefined ? [] : [{ commentNumber: 0, names, offer }];
    });
    if (wishes.length === 0 || left.size === 0) return left;
    const suggested = comments.filter(({ suggestion }) => suggestion !== undefined);
    let texts = accepted(this.#texts, suggested);
    let repaired = this.#again(texts);
    for (const wish of wishes) {
      const { now, shown } = repaired;
      const found = granted(wish, now.verdict.findings, shown?.propose, false);
      if (!found.ok) continue;
      const changes = found.value.changes.map(({ path, after }) => [path, after] as const);
      texts = new Map([...texts, ...changes]);
      repaired = this.#again(texts);
    }
    return plantedFindings(repaired.now);
  }

  #plan(files: readonly DiffFile[]): Plan {
    const { now, shown } = this.#repaired;
    return planReview({
      findings: now.verdict.findings,
      sources: new Sources(sourcesOf(now)),
      files,
      isHeads: () => true,
      filter: 'added',
      propose: shown?.propose,
      isCommittable: (findings, changes) =>
        changes.every(({ path }) => objectionToPath(path) === undefined) &&
        offerOf(shown?.propose(findings, false) ?? []) === offerOf(changes),
      mostComments: Infinity,
    });
  }
}

/** Why the comment for a planted image has no suggestion. */
function whyShown({ fix }: Finding, line: string, texts: Texts): Outcome {
  const path = line.slice(0, line.lastIndexOf(':'));
  const text = texts.get(path) ?? '';
  if (text.includes('\r\n')) return 'lineEnds';
  const covers = ({ images }: FixPart): boolean =>
    images.some((one) => {
      return (
        one.path === path && plantedAt(text.slice(one.range.start, one.range.end)) === lineOf(line)
      );
    });
  const edits = (fix?.parts?.find(covers) ?? fix)?.edits ?? [];
  return edits.some(({ edit }) => !/metadata/i.test(edit.text)) ? 'standing' : 'far';
}

function lineOf(line: string): number {
  return Number(line.slice(line.lastIndexOf(':') + 1));
}

function plantedFindings(judged: Judged): ReadonlyMap<string, Finding> {
  const sources = new Sources(sourcesOf(judged));
  const found = judged.verdict.findings.filter(({ ruleId }) => ruleId === PLANTED_RULE);
  return new Map(
    found.flatMap((finding) =>
      [finding, ...finding.related].flatMap(({ path, range }) => {
        const line = plantedAt(sources.text(path).slice(range.start, range.end));
        return line === undefined ? [] : [[`${path}:${String(line)}`, finding] as const];
      }),
    ),
  );
}

/** The texts after suggestions are accepted; in each file the last one first. */
function accepted(texts: Texts, comments: readonly PlannedComment[]): Texts {
  const after = new Map(texts);
  for (const { path, suggestion } of comments.toSorted((a, b) => b.line - a.line)) {
    if (suggestion === undefined) continue;
    const { first, last, lines } = suggestion;
    const all = (after.get(path) ?? '').split('\n');
    all.splice(first - 1, last - first + 1, ...lines);
    after.set(path, all.join('\n'));
  }
  return after;
}
