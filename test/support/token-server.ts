import { execFileSync } from 'node:child_process';
import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type Listening } from './server.ts';

/** A self-signed certificate and its key, as files and as PEM. */
export interface Certificate {
  readonly certFile: string;
  readonly cert: string;
  readonly key: string;
}

/** Makes a certificate for these host names. */
export function makeCertificate(folder: string, names: readonly string[]): Certificate {
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=test',
  ];
  const hosts = names.map((name) => `DNS:${name}`).join(',');
  const out = ['-addext', `subjectAltName=${hosts}`, '-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', [...request, ...out], { stdio: 'ignore' });
  return { certFile, cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

/** Who may pull and push what: everybody `public/…`, the user everything. */
export interface TokenServer extends Listening {
  /** What a registry has to be configured with to believe this server. */
  readonly auth: string;
}

/** The identity token that stands for the user. */
export const IDENTITY = 'identity-of-alice';

/** A token server after distribution's specification, for registries called `reg`. */
export async function startTokenServer(
  { cert, key, certFile }: Certificate,
  user: string,
  password: string,
): Promise<TokenServer> {
  const login = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const x5c = [new X509Certificate(cert).raw.toString('base64')];
  const server = await listen((request, response) => {
    const url = new URL(request.url ?? '', 'http://server');
    const form = new URLSearchParams(server.seen.at(-1)?.body);
    const wanted = form.has('scope') ? form : url.searchParams;
    const { authorization } = request.headers;
    const isUser = authorization === login || form.get('refresh_token') === IDENTITY;
    if (!isUser && (authorization !== undefined || form.has('refresh_token'))) {
      response.writeHead(401).end('{}');
      return;
    }
    const access = wanted.getAll('scope').flatMap((scope) => {
      const [type = '', name = '', actions = ''] = scope.split(':');
      const granted = isUser ? actions.split(',') : name.startsWith('public/') ? ['pull'] : [];
      return granted.length === 0 ? [] : [{ type, name, actions: granted }];
    });
    const now = Math.floor(Date.now() / 1000);
    const times = { exp: now + 300, nbf: now - 10, iat: now };
    const claims = { iss: 'test', sub: user, aud: 'reg', jti: randomUUID(), access, ...times };
    const token = jwt({ typ: 'JWT', alg: 'RS256', x5c }, claims, key);
    const named = form.has('scope') ? { access_token: token } : { token };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(named));
  });
  const realm = `http://${server.address}/token`;
  const auth = `{ token: { realm: "${realm}", service: reg, issuer: test, rootcertbundle: ${certFile} } }`;
  return { ...server, auth };
}

function jwt(header: object, claims: object, key: string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), createPrivateKey(key));
  return `${signed}.${signature.toString('base64url')}`;
}
