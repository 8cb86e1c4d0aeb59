import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planFor } from './review.ts';
import { settingsFrom, sourceFile } from './lint-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The example whose review the README shows as a picture. */
const EXAMPLE = 'examples/nightly-training.yaml';

/** The lines above the comment that the picture shows. */
const LINES_ABOVE = 4;

/** A comment of a review, and where it stands. */
export interface Pictured {
  readonly path: string;
  /** The lines of the file above the comment, with their numbers. */
  readonly above: readonly { readonly number: number; readonly text: string }[];
  /** The Markdown that GitHub gets, without the marker that nobody sees. */
  readonly markdown: string;
}

/** What the action says today on a pull request that adds the example. */
export function picturedComment(): Pictured {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const file = sourceFile(EXAMPLE, read(EXAMPLE));
  const { comments } = planFor([file], settingsFrom(read('.wfcache-lint.yaml')));
  const [comment] = comments;
  if (comment === undefined) throw new Error(`The review of ${EXAMPLE} has no comment`);
  const { path, line, body } = comment;
  const lines = file.text.split('\n').slice(0, line);
  const above = lines.map((text, at) => ({ number: at + 1, text })).slice(-LINES_ABOVE);
  return { path, above, markdown: body.replaceAll(/<!--[\s\S]*?-->/g, '').trim() };
}
