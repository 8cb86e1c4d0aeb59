import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, type Listening } from './server.ts';

/** The login that the server takes. */
export const LOGIN = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAItestidofalice0',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'hunter2SecretOfAlice',
};

/** A call as the server got it. */
export interface CloudAsked {
  readonly host: string;
  readonly action: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What the server answers: JSON with a status, or the response as a test writes it. */
export type CloudAnswer =
  | { readonly status?: number; readonly json: unknown }
  | ((response: ServerResponse) => void);

/** A server that stands for Alibaba Cloud. */
export interface CloudServer {
  readonly url: string;
  readonly listening: Listening;
  /** The signed calls whose signature was right. */
  readonly asked: CloudAsked[];
  /** What is answered to a signed call. */
  answer: (asked: CloudAsked) => CloudAnswer;
  /** The logins that are valid: secrets by id. */
  readonly secrets: Map<string, string>;
}

const BUSY_FORM = 'application/x-www-form-urlencoded';

/**
 * Starts a server that checks signatures as the page on V3 signatures describes them, from what has
 * arrived. It shares no code with the client.
 */
export async function startCloud(): Promise<CloudServer> {
  const asked: CloudAsked[] = [];
  const secrets = new Map([
    [LOGIN.ALIBABA_CLOUD_ACCESS_KEY_ID, LOGIN.ALIBABA_CLOUD_ACCESS_KEY_SECRET],
  ]);
  const listening = await listen((request, response) => {
    const { headers, url = '' } = request;
    const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
    const send = (status: number, json: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    };
    const isForm = headers['content-type'] === BUSY_FORM;
    const problem = isForm ? undefined : problemIn(request, secrets);
    if (problem !== undefined) {
      send(400, { Code: problem, Message: 'no', RequestId: 'r' });
      return;
    }
    const action = isForm ? (query['Action'] ?? '') : textOf(headers['x-acs-action']);
    const one = { host: headers.host ?? '', action, query };
    asked.push(one);
    const said = server.answer(one);
    if (typeof said === 'function') said(response);
    else send(said.status ?? 200, said.json);
  });
  const server: CloudServer = {
    url: `http://${listening.address}`,
    listening,
    asked,
    answer: () => ({ json: {} }),
    secrets,
  };
  return server;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The code of the refusal; undefined for a call that is signed as it has to be. */
function problemIn(
  { method = '', url = '', headers }: IncomingMessage,
  secrets: ReadonlyMap<string, string>,
): string | undefined {
  const form =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
  const [, id = '', names = '', signature] = form.exec(headers.authorization ?? '') ?? [];
  const secret = secrets.get(id);
  if (secret === undefined) return 'InvalidAccessKeyId.NotFound';
  const signed = names.split(';');
  const needed = Object.keys(headers).filter((one) => one === 'host' || one.startsWith('x-acs-'));
  if (needed.some((name) => !signed.includes(name))) return 'IncompleteSignature';
  const [path = '', search = ''] = url.split('?');
  const pairs = search === '' ? [] : search.split('&').toSorted();
  const lines = [
    method,
    path,
    pairs.join('&'),
    ...signed.map((name) => `${name}:${textOf(headers[name]).trim()}`),
    '',
    names,
    textOf(headers['x-acs-content-sha256']),
  ];
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex');
  const right = createHmac('sha256', secret).update(`ACS3-HMAC-SHA256\n${hash}`).digest('hex');
  return right === signature ? undefined : 'SignatureDoesNotMatch';
}
