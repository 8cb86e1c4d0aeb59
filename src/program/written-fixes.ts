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
  of(fixes: readonly [Fix, ...Fix[]]): Result<Fix, string> {
    const [first] = fixes;
    if (!fixes.some((fix) => fix.edits.some(({ path }) => this.#isRendered(path))))
      return ok(first);
    const edits = fixes.flatMap((fix) => fix.edits);
    const key = JSON.stringify(edits.map(({ path, edit: { range, text } }) => [path, range, text]));
    if (!this.#known.has(key) && this.#known.size >= MOST_TRIED) {
      return err(
        `more than ${String(MOST_TRIED)} fixes of what is rendered would have to be tried`,
      );
    }
    return remember(this.#known, key, () => this.#try(first, edits));
  }

  #try({ title, safety, creates, uncovers }: Fix, edits: Fix['edits']): Result<Fix, string> {
    const found = this.#edits.of(edits.filter(({ path }) => this.#isRendered(path)));
    if (!found.ok) return found;
    const plain = edits.filter(({ path }) => !this.#isRendered(path));
    return ok({
      title,
      safety,
      edits: [...plain, ...found.value],
      ...(creates && { creates }),
      ...(uncovers && { uncovers }),
    });
  }
}
