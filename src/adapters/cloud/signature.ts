import { createHash, createHmac } from 'node:crypto';
import type { CloudCredential } from './credential.ts';

const ALGORITHM = 'ACS3-HMAC-SHA256';

/** A call of the RPC style: everything that it says is in the query. The body is empty. */
export interface CloudCall {
  readonly host: string;
  readonly action: string;
  /** The version of the API, `2018-12-01`. */
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What makes each request another one. */
export interface Once {
  /** `2026-01-31T09:01:01Z` */
  readonly date: string;
  readonly nonce: string;
}

/**
 * The headers of a signed `POST /`, by version 3 of the signature of Alibaba Cloud (V3 request
 * structure and signature, help.aliyun.com). `host` and every header whose name begins with `x-acs-`
 * are signed.
 */
export function signedHeaders(
  { host, action, version, query }: CloudCall,
  { id, secret, securityToken }: CloudCredential,
  { date, nonce }: Once,
): Readonly<Record<string, string>> {
  const content = sha256('');
  const headers = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': content,
    'x-acs-date': date,
    ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const sorted = Object.entries(headers).toSorted(byName);
  const names = sorted.map(([name]) => name).join(';');
  const lines = sorted.map(([name, value]) => `${name}:${value.trim()}\n`).join('');
  const canonical = ['POST', '/', queryText(query), lines, names, content].join('\n');
  const signature = createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${id},SignedHeaders=${names},Signature=${signature}`;
  return { ...headers, authorization };
}

/** The parameters of a call as they are sent and signed: sorted, percent-encoded by RFC 3986. */
export function queryText(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).toSorted(byName);
  return pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function encoded(text: string): string {
  const hex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, hex);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
