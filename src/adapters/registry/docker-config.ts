import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import { fieldsOf, parseObject, type Fields } from '../../text/json.ts';
import { readSmallFile } from '../disk/open.ts';
import { askHelper } from './credential-helper.ts';
import type { Credential } from './credential.ts';
import type { Env } from './proxy.ts';

const LARGEST = 1024 * 1024;

/** The names under which a login to Docker Hub is stored. The first one is that of Docker. */
const HUB_KEYS = [
  'https://index.docker.io/v1/',
  'index.docker.io',
  'docker.io',
  'registry-1.docker.io',
];

/**
 * Finds a login as Docker does: from the helper for this host, else from the helper for all hosts,
 * else from the file itself. A missing file holds no login.
 */
export async function findInDockerConfig(
  host: string,
  env: Env,
): Promise<Result<Credential | undefined, string>> {
  const text = readConfig(env);
  if (text === undefined) return ok(undefined);
  const config = parseObject(text);
  if (config === undefined) return err('the configuration of Docker is not valid JSON');
  const keys = host === 'docker.io' ? HUB_KEYS : [host];
  const helpers = fieldsOf(config['credHelpers']) ?? {};
  const server = keys.find((key) => Object.hasOwn(helpers, key));
  if (server !== undefined) return askHelper(helpers[server], server, env);
  const store = config['credsStore'] ?? '';
  const stored = store === '' ? ok(undefined) : await askHelper(store, keys[0] ?? host, env);
  if (!stored.ok || stored.value !== undefined) return stored;
  const auths = Object.entries(fieldsOf(config['auths']) ?? {});
  const entry = auths.find(([key]) => keys.includes(key) || keys.includes(hostOf(key)));
  return ok(entry && readEntry(fieldsOf(entry[1]) ?? {}));
}

/** Reads the file of the user. It may be a link, as in many home directories. */
function readConfig(env: Env): string | undefined {
  const home = env['HOME'] ?? env['USERPROFILE'];
  const folder = env['DOCKER_CONFIG'] ?? (home === undefined ? undefined : join(home, '.docker'));
  if (folder === undefined || folder === '') return undefined;
  try {
    return readSmallFile(realpathSync(join(folder, 'config.json')), LARGEST)?.toString('utf8');
  } catch {
    return undefined;
  }
}

/**
 * The host of an entry. Old entries are URLs. An entry for a path below a host is not a login to
 * the host.
 */
function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').replace(/\/(?:v[12]\/?)?$/, '');
}

function readEntry(entry: Fields): Credential | undefined {
  const { identitytoken, auth, username, password } = entry;
  if (typeof identitytoken === 'string' && identitytoken !== '') {
    return { kind: 'identity', token: identitytoken };
  }
  const decoded = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = decoded.indexOf(':');
  if (colon > 0) {
    return {
      kind: 'password',
      username: decoded.slice(0, colon),
      password: decoded.slice(colon + 1),
    };
  }
  if (typeof username !== 'string' || typeof password !== 'string') return undefined;
  return { kind: 'password', username, password };
}
