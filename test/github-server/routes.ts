import { randomUUID } from 'node:crypto';
import { ARTIFACT_ROUTES } from './artifacts.ts';
import { COMMENT_ROUTES } from './comments.ts';
import { CONTENT_ROUTES } from './contents.ts';
import { ISSUE_ROUTES } from './issues.ts';
import { accountJson, fullRepositoryJson, type Json } from './json-basics.ts';
import { canSee, demand, forbiddenMessage, hasAny, needsOf, permissionOf } from './permissions.ts';
import { PULL_ROUTES } from './pulls.ts';
import { REF_ROUTES } from './refs.ts';
import { notFound, ok, Refusal, type Call, type Reply, type Routes } from './reply.ts';
import { REVIEW_ROUTES } from './reviews.ts';
import { now, type Account, type World } from './world.ts';

const REPO = '/repos/{owner}/{repo}';

const ROUTES: Routes = {
  ...ARTIFACT_ROUTES,
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...COMMENT_ROUTES,
  ...ISSUE_ROUTES,
  ...REF_ROUTES,
  ...CONTENT_ROUTES,

  [`GET ${REPO}`]({ world, repository, identity }) {
    const push = hasAny(identity, repository, ['contents=write']);
    const permissions = { admin: false, maintain: false, push, triage: push, pull: true };
    return ok({ ...fullRepositoryJson(world, repository), permissions });
  },

  [`GET ${REPO}/collaborators/{username}/permission`]({ world, repository, operation }) {
    const account = world.account(operation.params['username'] ?? '');
    const permission = permissionOf(repository, account);
    const user = { ...accountJson(world, account), role_name: permission };
    return ok({ permission, role_name: permission, user });
  },

  [`POST ${REPO}/code-scanning/sarifs`]({ repository, body, address }) {
    repository.sarifs.push(body);
    const id = randomUUID();
    return ok({ id, url: `${address}/${id}` }, 202);
  },
};

/** Answers a REST call, or throws the refusal that is to be answered. */
export async function answer(call: Call): Promise<Reply> {
  const { world, identity, operation } = call;
  const { method, template, params } = operation;
  if (template === '/user') return viewer(call);
  if (template === '/users/{username}') return someone(call);
  const repository = world.repository(`${params['owner'] ?? ''}/${params['repo'] ?? ''}`);
  if (repository === undefined || !canSee(identity, repository)) throw notFound();
  const needs = needsOf(method, template);
  demand(identity, repository, needs);
  const handler = ROUTES[`${method} ${template}`];
  if (handler === undefined) throw new Error(`${method} ${template} is described, not written`);
  return handler({ ...call, repository });
}

/** What everybody may know of an account. */
function someone({ world, operation: { params } }: Call): Reply {
  const account = world.knownAccount(params['username'] ?? '');
  if (account === undefined) throw notFound();
  return ok(profile(world, account));
}

/** The user of a token; the tokens of workflows and apps belong to no user. */
function viewer({ world, identity }: Call): Reply {
  if (identity === undefined) throw new Refusal(401, 'Requires authentication');
  if (identity.kind !== 'user') throw new Refusal(403, forbiddenMessage(identity));
  return ok(profile(world, identity.account));
}

function profile(world: World, account: Account): Json {
  const since = now();
  return {
    ...accountJson(world, account),
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  };
}
