import { fullName, type Account, type Repository, type World } from './world.ts';

/** Members of GitHub's JSON. The contract check says whether they are right. */
export type Json = Record<string, unknown>;

/** The opaque id by which GraphQL knows a thing: its type and number. */
export function nodeId(type: string, id: number): string {
  return `${type}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** A user or bot as everything embeds it. */
export function accountJson({ url }: World, { id, login, type }: Account): Json {
  const api = `${url}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type === 'Bot' ? 'BOT' : 'U', id),
    avatar_url: `${url}/avatars/${id}`,
    gravatar_id: '',
    url: api,
    html_url: `${url}/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Names of a repository's links, without `_url`. */
const LINKS =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees';

/** A repository as pull requests embed it. */
export function repositoryJson(world: World, repository: Repository): Json {
  const name = fullName(repository);
  const api = `${world.url}/repos/${name}`;
  const html = `${world.url}/${name}`;
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: name,
    private: repository.isPrivate,
    owner: accountJson(world, repository.owner),
    html_url: html,
    description: null,
    fork: repository.source !== undefined,
    url: api,
    ...Object.fromEntries(LINKS.split(' ').map((link) => [`${link}_url`, `${api}/${link}`])),
    git_url: `${html}.git`,
    ssh_url: `git@localhost:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 1,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    default_branch: repository.defaultBranch,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.isPrivate ? 'private' : 'public',
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
  };
}

/** A repository as its own page of the interface has it. */
export function fullRepositoryJson(world: World, repository: Repository): Json {
  const { source } = repository;
  const origin = source === undefined ? undefined : repositoryJson(world, source);
  return {
    ...repositoryJson(world, repository),
    subscribers_count: 0,
    network_count: 0,
    ...(origin === undefined ? {} : { parent: origin, source: origin }),
  };
}

/** The reactions nobody has given. */
export function noReactions(url: string): Json {
  const kinds = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'];
  return {
    url: `${url}/reactions`,
    total_count: 0,
    ...Object.fromEntries(kinds.map((kind) => [kind, 0])),
  };
}

/** What an account is to a repository. */
export function associationOf(repository: Repository, account: Account): string {
  if (account === repository.owner) return 'OWNER';
  return account.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR';
}
