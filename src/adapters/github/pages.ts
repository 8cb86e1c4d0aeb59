import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { fieldAt, isTrueAt, itemsAt, textAt } from './json.ts';
import { refuse, type Task } from './refusal.ts';

/** The most items of one page that GitHub gives. */
export const PAGE = 100;

/** The most pages of one list. More of them would come only from a server that never ends. */
const MOST_PAGES = 100;

/** A GraphQL query of one list, which gives one page at a time. */
export interface Listing<T> {
  /**
   * It has the variable `$after`, and asks for `pageInfo { hasNextPage endCursor }` beside the
   * `nodes`.
   */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The keys that lead from `data` to the list. */
  readonly path: readonly string[];
  /** Reads an item from a node; undefined leaves the node out. */
  readonly read: (node: unknown) => T | undefined;
}

/** All items of a list, in the order of the server. */
export async function readAll<T>(
  client: GitHubClient,
  task: Task,
  { query, variables, path, read }: Listing<T>,
): Promise<Answer<readonly T[]>> {
  const found: T[] = [];
  let after: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer: Answer<unknown> = await client.query(
      task,
      query,
      { ...variables, after },
      (data) =>
        fieldAt(data, ...path, 'pageInfo') === undefined ? undefined : fieldAt(data, ...path),
    );
    if (!answer.ok) return answer;
    found.push(...itemsAt(answer.value, 'nodes').flatMap((node) => read(node) ?? []));
    const next = textAt(answer.value, 'pageInfo', 'endCursor');
    if (!isTrueAt(answer.value, 'pageInfo', 'hasNextPage') || next === undefined) {
      return ok(found);
    }
    after = next;
  }
  return refuse(task, `there are more than ${String(MOST_PAGES * PAGE)}`);
}
