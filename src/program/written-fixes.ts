import type { Fix } from '../finding.ts';
import type { WrittenEdits } from '../render/written-edits.ts';
import { err, ok, type Result } from '../result.ts';
import { remember } from '../text/remember.ts';

/** The most fixes that are tried by rendering before they are offered; each takes a moment. */
const MOST_TRIED = 300;

/** Fixes of rendered files, as fixes of what people have written. What was tried once is known. */
export class WrittenFixes {
  readonly #edits: WrittenEdits;
  readonly #isRendered: (path: string) => boolean;
  readonly #known = new Map<string, Result<Fix, string>>();

  constructor(edits: WrittenEdits, isRendered: (path: string) => boolean) {
    this.#edits = edits;
    this.#isRendered = isRendered;
  }

  /**
   * One fix that does what these do, which are for one finding in several variants. An error is the end
   * of a sentence.
   */
  of(fixes: Fixes): Result<Fix, string> {
    if (!this.#isOfRendered(fixes)) return ok(fixes[0]);
    const key = keyOf(fixes);
    if (!this.#known.has(key) && this.#known.size >= MOST_TRIED) {
      return err(
        `more than ${String(MOST_TRIED)} fixes of what is rendered would have to be tried`,
      );
    }
    return remember(this.#known, key, () =>
      this.#written(fixes, this.#edits.of(this.#renderedIn(fixes))),
    );
  }

  /** Tries several at once, so that they are known when they are asked for one by one. */
  prepare(all: readonly Fixes[]): void {
    const open = new Map<string, Fixes>();
    for (const fixes of all) {
      const key = keyOf(fixes);
      const isNew = this.#isOfRendered(fixes) && !this.#known.has(key);
      if (isNew && this.#known.size + open.size < MOST_TRIED) open.set(key, fixes);
    }
    const lists = [...open.values()].map((fixes) => this.#renderedIn(fixes));
    const found = this.#edits.ofEach(lists);
    [...open].forEach(([key, fixes], at) => {
      const edits = found[at];
      if (edits !== undefined) this.#known.set(key, this.#written(fixes, edits));
    });
  }

  #isOfRendered(fixes: Fixes): boolean {
    return this.#renderedIn(fixes).length > 0;
  }

  #renderedIn(fixes: Fixes): Fix['edits'] {
    return fixes.flatMap(({ edits }) => edits.filter(({ path }) => this.#isRendered(path)));
  }

  #written(fixes: Fixes, found: Result<Fix['edits'], string>): Result<Fix, string> {
    if (!found.ok) return found;
    const [{ title, creates, uncovers, mends, fillsCaches, edits }] = fixes;
    const isSafe = fixes.every(({ safety }) => safety === 'safe');
    const plain = edits.filter(({ path }) => !this.#isRendered(path));
    return ok({
      title,
      safety: isSafe ? 'safe' : 'unsafe',
      edits: [...plain, ...found.value],
      ...(creates && { creates }),
      ...(uncovers && { uncovers }),
      ...(mends && { mends }),
      ...(fillsCaches && { fillsCaches }),
    });
  }
}

/** The fixes of one finding in several variants. */
type Fixes = readonly [Fix, ...Fix[]];

function keyOf(fixes: Fixes): string {
  const edits = fixes.flatMap((fix) => fix.edits);
  return JSON.stringify(edits.map(({ path, edit: { range, text } }) => [path, range, text]));
}
