import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { signedHeaders, type CloudCall, type Once } from '../../../src/adapters/cloud/signature.ts';

/** Made with alibabacloud-openapi-util 0.2.4 for Python and compared with @alicloud/openapi-util 0.3.3. */
interface Vector {
  readonly call: CloudCall;
  readonly credential: { id: string; secret: string; securityToken: string | null };
  readonly once: Once;
  readonly authorization: string;
}

const VECTORS = JSON.parse(
  readFileSync(new URL('vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[];

test.each(VECTORS.map((vector, at) => [at, vector] as const))(
  'request %i is signed as the SDKs of the vendor sign it',
  (_, { call, credential, once, authorization }) => {
    const { id, secret, securityToken } = credential;
    const login = { id, secret, securityToken: securityToken ?? undefined };
    const headers = signedHeaders(call, login, once);
    expect(headers['authorization']).toBe(authorization);
    expect(headers['x-acs-security-token']).toBe(securityToken ?? undefined);
    expect(Object.values(headers).join('\n')).not.toContain(secret);
  },
);

test('the requests hold what has to be percent-encoded, and temporary logins', () => {
  const text = JSON.stringify(VECTORS.map(({ call }) => call.query));
  expect("!'()*~+&=é".split('').filter((sign) => !text.includes(sign))).toEqual([]);
  expect(new Set(VECTORS.map(({ credential }) => credential.securityToken === null)).size).toBe(2);
});
