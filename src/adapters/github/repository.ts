/** A repository, by the names that routes and queries have for its parts. */
export interface GitHubRepository {
  readonly owner: string;
  readonly repo: string;
}

const FULL_NAME = /^([\w.-]{1,100})\/([\w.-]{1,100})$/;

/** Reads `owner/name`; undefined for anything that could be more than that in a URL. */
export function readRepository(name: string): GitHubRepository | undefined {
  const [, owner, repo] = FULL_NAME.exec(name) ?? [];
  if (owner === undefined || repo === undefined) return undefined;
  return [owner, repo].some((part) => /^\.+$/.test(part)) ? undefined : { owner, repo };
}

/** `owner/name`. */
export function fullName({ owner, repo }: GitHubRepository): string {
  return `${owner}/${repo}`;
}

/** Is it one repository, or one account? GitHub's names are the same in any case. */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
