import type { Answer } from '../../review/pull-request.ts';
import type { GitHubClient } from './client.ts';
import { countAt, textAt } from './json.ts';
import type { Task } from './refusal.ts';

const READ: Task = { doing: 'read whose token it is', permission: 'contents: read' };

/** The login of the owner of the token; `github-actions[bot]` for the token of a run. */
export async function readViewer(client: GitHubClient): Promise<Answer<string>> {
  return client.query(READ, 'query { viewer { login } }', {}, (data) =>
    textAt(data, 'viewer', 'login'),
  );
}

/** How GitHub signs the commits that it makes for an account: `LOGIN <ID+LOGIN@…>`. */
export async function readSignature(client: GitHubClient, login: string): Promise<Answer<string>> {
  const call = { route: 'GET /users/{username}', parameters: { username: login } };
  return client.get(READ, call, (data) => {
    const id = countAt(data, 'id');
    return id === undefined
      ? undefined
      : `${login} <${String(id)}+${login}@users.noreply.github.com>`;
  });
}
