import { ok } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { fieldAt, isTrueAt, itemsAt, textAt } from './json.ts';
import { refuse, type Task } from './refusal.ts';

/** Items in one page: the most that GitHub gives. */
export const PAGE = 100;

/** Pages read of one list; the next would only come from a server that never ends. */
const MOST_PAGES = 100;

/** A GraphQL query of one list, a page of it at a time. */
export interface Listing<T> {
  /** Takes `$after`, and asks for `pageInfo { hasNextPage endCursor }` beside the `nodes`. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The keys that lead from `data` to the list. */
  readonly path: readonly string[];
  /** Makes something of a node; undefined leaves it out. */
  readonly read: (node: unknown) => T | undefined;
}

/** All of a list, in the server's order. */
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
