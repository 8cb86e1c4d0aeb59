import { realpathSync } from 'node:fs';
import { field, shortText } from '../../live-caches/fields.ts';
import { err, ok, type Result } from '../../result.ts';
import { readSmallFile } from '../disk/open.ts';
import type { Env } from '../registry/proxy.ts';
import type { CloudClient } from './client.ts';
import type { CloudCredential } from './credential.ts';
import { CLOUD_APIS, STS_HOST } from './hosts.ts';

/** The most characters of a token that is read or sent. Those of GitHub have about two thousand. */
const LONGEST_TOKEN = 20_000;

/** How a login is got: it is in the environment, or a token of the runner is given for it. */
type Given =
  | { readonly kind: 'key'; readonly credential: CloudCredential }
  | {
      readonly kind: 'oidc';
      readonly role: string;
      readonly provider: string;
      readonly tokenFile: string;
    };

/**
 * What the environment says, by the names of the vendor's SDKs. The access key counts first. The
 * error says what is missing.
 */
export function givenCredential(env: Env): Result<Given, string> {
  const text = (name: string): string => (env[`ALIBABA_CLOUD_${name}`] ?? '').trim();
  const id = text('ACCESS_KEY_ID');
  const secret = text('ACCESS_KEY_SECRET');
  if (id !== '' && secret !== '') {
    if (!isHeaderText(id) || !isHeaderText(text('SECURITY_TOKEN'))) {
      return err('ALIBABA_CLOUD_ACCESS_KEY_ID or ALIBABA_CLOUD_SECURITY_TOKEN is none');
    }
    const securityToken = text('SECURITY_TOKEN') || undefined;
    return ok({ kind: 'key', credential: { id, secret, securityToken } });
  }
  const role = text('ROLE_ARN');
  const provider = text('OIDC_PROVIDER_ARN');
  const tokenFile = text('OIDC_TOKEN_FILE');
  if (role !== '' && provider !== '' && tokenFile !== '') {
    return ok({ kind: 'oidc', role, provider, tokenFile });
  }
  return err(
    'the environment has no login: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE',
  );
}

function isHeaderText(text: string): boolean {
  return /^[!-~]*$/.test(text) && text.length <= LONGEST_TOKEN;
}

/** The login itself. For a role the runner's token is given to STS, and to nobody else. */
export async function openCredential(
  given: Given,
  client: CloudClient,
): Promise<Result<CloudCredential, string>> {
  if (given.kind === 'key') return ok(given.credential);
  const token = tokenIn(given.tokenFile);
  if (token === '') return err('the file of ALIBABA_CLOUD_OIDC_TOKEN_FILE cannot be read');
  const action = 'AssumeRoleWithOIDC';
  const call = { host: STS_HOST, action, version: CLOUD_APIS.sts, query: {} };
  const answer = await client.post(call, {
    RoleArn: given.role,
    OIDCProviderArn: given.provider,
    OIDCToken: token,
    RoleSessionName: 'wfcache-lint',
    DurationSeconds: '900',
  });
  if (!answer.ok) return err(answer.error.reason);
  const text = (name: string): string =>
    shortText(field(answer.value, 'Credentials', name), LONGEST_TOKEN);
  const [id, secret, securityToken] = ['AccessKeyId', 'AccessKeySecret', 'SecurityToken'].map(text);
  const isWhole = [id, secret, securityToken].every((one) => one && isHeaderText(one));
  if (!isWhole || id === undefined || secret === undefined) {
    return err(`AssumeRoleWithOIDC at ${STS_HOST}: the answer holds no login`);
  }
  return ok({ id, secret, securityToken });
}

/** Kubernetes mounts tokens as links, and the environment is the user's. */
function tokenIn(path: string): string {
  try {
    return readSmallFile(realpathSync(path), LONGEST_TOKEN)?.toString('utf8').trim() ?? '';
  } catch {
    return '';
  }
}
