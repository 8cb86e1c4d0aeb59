/**
 * Cuts what the tests' GitHub server speaks out of GitHub's published OpenAPI description, which is
 * far too large to install for every test run. Usage, after adding an operation to the list below:
 *
 *   npm install --prefix /tmp/openapi --ignore-scripts @octokit/openapi@23.0.2
 *   node scripts/github-openapi.mjs /tmp/openapi/node_modules/@octokit/openapi
 *
 * Keeps the operations, the schemas and parameters they lead to, and the licence; drops prose and
 * examples. Nothing that constrains a message is dropped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TARGET = new URL('../test/github-server/openapi/', import.meta.url);
const REPO = '/repos/{owner}/{repo}';
const PULL = `${REPO}/pulls/{pull_number}`;

/** The operations to keep: a path, and its methods. */
const OPERATIONS = {
  '/user': ['get'],
  '/users/{username}': ['get'],
  [REPO]: ['get'],
  [`${REPO}/actions/artifacts/{artifact_id}/{archive_format}`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/artifacts`]: ['get'],
  [`${REPO}/branches/{branch}`]: ['get'],
  [`${REPO}/code-scanning/sarifs`]: ['post'],
  [`${REPO}/collaborators/{username}/permission`]: ['get'],
  [`${REPO}/compare/{basehead}`]: ['get'],
  [`${REPO}/contents/{path}`]: ['get'],
  [`${REPO}/git/blobs/{file_sha}`]: ['get'],
  [`${REPO}/git/commits/{commit_sha}`]: ['get'],
  [`${REPO}/git/ref/{ref}`]: ['get'],
  [`${REPO}/git/refs`]: ['post'],
  [`${REPO}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${REPO}/git/trees/{tree_sha}`]: ['get'],
  [`${REPO}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${REPO}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${REPO}/issues/{issue_number}/labels`]: ['get'],
  [`${REPO}/issues/{issue_number}/labels/{name}`]: ['delete'],
  [`${REPO}/pulls`]: ['get', 'post'],
  [`${REPO}/pulls/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [PULL]: ['get', 'patch'],
  [`${PULL}/comments`]: ['get', 'post'],
  [`${PULL}/comments/{comment_id}/replies`]: ['post'],
  [`${PULL}/files`]: ['get'],
  [`${PULL}/reviews`]: ['get', 'post'],
  [`${PULL}/reviews/{review_id}`]: ['get', 'put'],
  [`${PULL}/reviews/{review_id}/comments`]: ['get'],
};

/** Members of a schema or an operation that are only for readers. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
  'x-github',
  'x-githubEnterpriseOnly',
  'x-octokit',
]);

/** Members whose own members are names, not keywords. */
const NAMED = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'paths']);

/**
 * @param {unknown} node
 * @param {boolean} named whether the members of `node` are names
 * @returns {unknown}
 */
function strip(node, named = false) {
  if (Array.isArray(node)) return node.map((one) => strip(one));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => named || !PROSE.has(key))
      .map(([key, value]) => [key, strip(value, !named && NAMED.has(key))]),
  );
}

/**
 * @param {unknown} node
 * @returns {string[]} every local reference in it
 */
function references(node) {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : references(value),
  );
}

const [folder = ''] = process.argv.slice(2);
/**
 * @typedef {{
 *   readonly openapi: string,
 *   readonly info: { readonly version: string, readonly title: string, readonly license: object },
 *   readonly paths: Record<string, Record<string, unknown>>,
 *   readonly components: Record<string, Record<string, unknown>>,
 * }} Description
 */
const text = readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8');
const source = /** @type {Description} */ (JSON.parse(text));

/** @type {Record<string, Record<string, unknown>>} */
const paths = {};
for (const [path, methods] of Object.entries(OPERATIONS)) {
  paths[path] = Object.fromEntries(
    methods.map((method) => [method, strip(source.paths[path]?.[method])]),
  );
}

/** @type {Record<string, Record<string, unknown>>} */
const components = {};
const wanted = references(paths);
for (let reference = wanted.pop(); reference !== undefined; reference = wanted.pop()) {
  const [kind = '', name = ''] = reference.slice('#/components/'.length).split('/');
  const kept = (components[kind] ??= {});
  if (name in kept) continue;
  kept[name] = strip(source.components[kind]?.[name]);
  wanted.push(...references(kept[name]));
}

const { openapi, info } = source;
const { version, title, license } = info;
writeFileSync(
  new URL('api.github.com.json', TARGET),
  `${JSON.stringify({ openapi, info: { title, version, license }, paths, components })}\n`,
);
writeFileSync(new URL('LICENSE', TARGET), readFileSync(join(folder, 'LICENSE'), 'utf8'));
process.stdout.write(`Wrote ${fileURLToPath(TARGET)}\n`);
