import { isIP } from 'node:net';
import { err, ok, type Result } from '../../result.ts';

/** Environment variables. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in small or capital letters;
 * undefined for a direct connection.
 *
 * With a proxy the address gate can judge only IP addresses in URLs, because the proxy looks names
 * up. The proxy belongs to the person who set the variable, and its own rules decide what it
 * reaches. The host gate works in the same way as without a proxy, so the proxy is asked only for
 * hosts on the list.
 */
export function proxyFor(url: URL, env: Env): Result<URL | undefined, string> {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const proxy = read(env, name);
  if (proxy === '' || isExempt(url, read(env, 'NO_PROXY'))) return ok(undefined);
  const written = proxy.includes('://') ? proxy : `http://${proxy}`;
  const parsed = URL.canParse(written) ? new URL(written) : undefined;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return ok(parsed);
  return err(`${name} is set, but not to the address of an HTTP proxy`);
}

/** Is any proxy set at all? */
export function hasProxy(env: Env): boolean {
  return read(env, 'HTTPS_PROXY') !== '' || read(env, 'HTTP_PROXY') !== '';
}

function read(env: Env, name: string): string {
  return env[name.toLowerCase()] ?? env[name] ?? '';
}

/**
 * Is a URL exempt from the proxy? Loopback addresses always are. An entry is for a domain and all
 * domains below it.
 */
function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname;
  if (host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))) {
    return true;
  }
  const entries = noProxy.toLowerCase().split(/[\s,]+/);
  return entries.some((entry) => {
    const domain = entry.replace(/^\*?\./, '');
    if (domain === '') return false;
    return (
      domain === '*' || [url.host, host].some((one) => one === domain || one.endsWith(`.${domain}`))
    );
  });
}
