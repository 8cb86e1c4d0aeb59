/** A repository. The names of its fields are those that routes and queries use. */
export interface GitHubRepository {
  readonly owner: string;
  readonly repo: string;
}

const FULL_NAME = /^([\w.-]{1,100})\/([\w.-]{1,100})$/;

/** Reads `owner/name`; undefined for a text that could mean anything else in a URL. */
export function readRepository(name: string): GitHubRepository | undefined {
  const [, owner, repo] = FULL_NAME.exec(name) ?? [];
  if (owner === undefined || repo === undefined) return undefined;
  return [owner, repo].some((part) => /^\.+$/.test(part)) ? undefined : { owner, repo };
}

/** `owner/name`. */
export function fullName({ owner, repo }: GitHubRepository): string {
  return `${owner}/${repo}`;
}

/**
 * Are these the names of one repository, or of one account? GitHub does not distinguish small and
 * capital letters in names.
 */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
