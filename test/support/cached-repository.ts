import { afterAll } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentHash } from '../../src/adapters/content-hash.ts';
import type { PartSizes } from '../../src/lint/apart.ts';
import { givenBy, judge, type Judged } from '../../src/program/judge.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { Linting } from '../../src/program/linting.ts';
import { aroundOf, keepLoneFiles } from '../../src/program/lone-files.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import { cacheKey, ResultCache } from '../../src/program/result-cache.ts';
import { takeIn } from '../../src/program/take-in.ts';
import { allTold } from './all-told.ts';
import type { Texts } from './joined-files.ts';
import { CONFIG } from './rule-cases.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder whose files change, and what the last run over it has kept. */
export class CachedRepository {
  readonly #root = mkdtempSync(join(tmpdir(), 'wfcache-lint-lone-'));
  readonly #texts = new Map<string, string>();
  /** What the last run has kept. */
  #cache = '';

  constructor(texts: Texts) {
    folders.push(this.#root);
    for (const [path, text] of Object.entries(texts)) this.set(path, text);
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()].filter((path) => path.endsWith('.yaml') && path !== CONFIG);
  }

  textOf(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  set(path: string, text: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
    this.#texts.set(path, text);
  }

  remove(path: string): void {
    rmSync(join(this.#root, path));
    this.#texts.delete(path);
  }

  /** Changes what the last run has kept. */
  tamper(edit: (file: unknown[]) => void): void {
    const session = this.#session([]);
    const key = keyOf(session);
    const body = this.#cache.slice(this.#cache.indexOf('\n') + 1);
    const written = JSON.parse(body) as { known: { files: Record<string, unknown[]> } };
    for (const file of Object.values(written.known.files)) edit(file);
    const changed = JSON.stringify(written);
    this.#cache = `${contentHash(`${key}\n${changed}`)}\n${changed}`;
  }

  /** A run without a cache, and one with what the last run has kept; and how many files that one did not parse. */
  async runs(
    fix: Linting['fix'] = 'none',
    paths: readonly string[] = [],
    sizes?: PartSizes,
  ): Promise<{ readonly cold: unknown; readonly warm: unknown; readonly hits: number }> {
    const cold = await lintSession(this.#session(paths), { fix, unsafeFixes: false }, sizes);
    const session = this.#session(paths);
    const cache = cacheOf(session, this.#cache);
    const warm = await lintSession(session, { fix, unsafeFixes: false, cache }, sizes);
    this.#cache = cache.textAfter(paths.length === 0) ?? this.#cache;
    // Whoever asks what a finding costs has its file parsed.
    const { hits } = cache;
    return { cold: allTold(cold), warm: allTold(warm), hits };
  }

  /** How many files a run keeps in which rules threw these errors. */
  keepsWith(ruleErrors: Judged['verdict']['ruleErrors']): number {
    const session = this.#session([]);
    const cache = cacheOf(session, '');
    const parts = { together: Infinity, group: Infinity };
    const keeping = { fixing: false, keepsAll: false, tellsKnown: true, parts, cache };
    const { kept } = takeIn(session, keeping);
    if (kept === undefined) throw new Error('nothing was kept');
    const first = judge(givenBy(kept));
    const now = { ...first, verdict: { ...first.verdict, ruleErrors } };
    keepLoneFiles({ first, now }, aroundOf(first, kept), kept);
    const text = cache.textAfter(true);
    return text === undefined ? 0 : this.paths.filter((path) => text.includes(`"${path}":`)).length;
  }

  /** What a run with a cache says while a file changes, once all were taken in. */
  async runWhile(path: string, text: string) {
    const session = this.#session([]);
    const readAgain: Session['readAgain'] = (name) =>
      name === path ? { path: name, text } : session.readAgain?.(name);
    const cache = cacheOf(session, this.#cache);
    const linting = { fix: 'none', unsafeFixes: false, cache } as const;
    const { report } = await lintSession({ ...session, readAgain }, linting);
    return { problems: report.problems, hits: cache.hits };
  }

  #session(paths: readonly string[]): Session {
    const opened = openSession({
      cwd: this.#root,
      paths,
      include: [],
      exclude: [],
      now: () => 0,
      today: '2026-06-01',
    });
    if (!opened.ok) throw new Error(opened.error.join('\n'));
    return opened.value;
  }
}

function keyOf({ settings, facts }: Session): string {
  return cacheKey('test', settings, facts);
}

function cacheOf(session: Session, text: string): ResultCache {
  const gitIdOf = (): undefined => undefined;
  return new ResultCache({
    key: keyOf(session),
    text,
    hash: contentHash,
    gitIdOf,
    since: Infinity,
  });
}
