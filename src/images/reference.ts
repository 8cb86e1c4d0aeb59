/**
 * An image reference by the grammar of distribution/reference. Short names are completed: `nginx`
 * is `docker.io/library/nginx`.
 */
export interface ImageRef {
  /** Lower case, with the port where one is given. */
  readonly host: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * The longest text that is read. A longer one is no reference, because a name has at most 255
 * characters.
 */
const LONGEST = 1024;

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HUB = 'docker.io';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/** Reads a reference; undefined for a text that a container runtime would refuse. */
export function parseImageRef(text: string): ImageRef | undefined {
  if (text.length > LONGEST) return undefined;
  const at = text.indexOf('@');
  const digest = at === -1 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  const named = at === -1 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  const name = splitName(colon === -1 ? named : named.slice(0, colon));
  if (name === undefined) return undefined;
  const { host, repository } = name;
  if (digest === undefined) return tag === undefined ? name : { host, repository, tag };
  return tag === undefined ? { host, repository, digest } : { host, repository, tag, digest };
}

function splitName(name: string): Pick<ImageRef, 'host' | 'repository'> | undefined {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const hosted = slash !== -1 && looksLikeHost(first);
  if (hosted && !HOST.test(first)) return undefined;
  const host = hosted ? first.toLowerCase() : HUB;
  const path = hosted ? name.slice(slash + 1) : name;
  if (path.length + host.length > 255 || !REPOSITORY.test(path)) return undefined;
  if (!HUB_ALIASES.has(host)) return { host, repository: path };
  return { host: HUB, repository: path.includes('/') ? path : `library/${path}` };
}

/**
 * Is the first part of a name a host? It has a dot, a port or an upper-case letter, or is
 * localhost.
 */
function looksLikeHost(first: string): boolean {
  return /[.:A-Z]/.test(first) || first === 'localhost';
}

/** Can the image of a reference change from day to day: `latest`, or no tag and no digest? */
export function isFloating({ tag, digest }: ImageRef): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}

/** The canonical spelling: host, repository, tag and digest; `latest` where neither is given. */
export function formatImageRef({ host, repository, tag, digest }: ImageRef): string {
  const version = tag ?? (digest === undefined ? 'latest' : undefined);
  const suffix = version === undefined ? '' : `:${version}`;
  return `${host}/${repository}${suffix}${digest === undefined ? '' : `@${digest}`}`;
}

/** All tags of a repository, as the lock file names them: `host/repository:*`. */
export function allTagsOf({ host, repository }: ImageRef): string {
  return `${host}/${repository}:*`;
}

/** The repository that a text as `host/repository:*` names; undefined for any other text. */
export function parseAllTags(text: string): ImageRef | undefined {
  const reference = text.endsWith(':*') ? parseImageRef(text.slice(0, -2)) : undefined;
  return reference?.tag === undefined && reference?.digest === undefined ? reference : undefined;
}

/**
 * The repository of an image whose tag or digest has `{{…}}` in it; undefined where more than that
 * is known only at run time.
 */
export function parseOpenTag(text: string): ImageRef | undefined {
  const open = text.indexOf('{{');
  const rest = text.slice(open).replaceAll(/\{\{[^{}]*\}\}/g, '');
  const known = text.slice(0, Math.max(open, 0));
  const tag = known.slice(known.lastIndexOf('/') + 1).search(/[:@]/);
  if (tag === -1 || rest.includes('/')) return undefined;
  return parseImageRef(known.slice(0, known.lastIndexOf('/') + 1 + tag));
}

/**
 * The registry of an image with `{{…}}` tags in it. It is known only where the text before the
 * first slash is complete and has no tags, or where only the tag of the image is open.
 */
export function hostOfPartial(text: string): string | undefined {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  const isHost = first !== '' && looksLikeHost(first) && HOST.test(first);
  return isHost ? first.toLowerCase() : parseOpenTag(text)?.host;
}
