import { err, ok, type Result } from '../../result.ts';
/**
 * Where requests may go, and with which credentials. The user who runs the linter decides all of
 * it.
 */
export interface RegistryPolicy {
  /** The allowed hosts, besides the well-known public registries and those of Alibaba. */
  readonly allowed: readonly string[];
  /**
   * Other allowed hosts, which may have a private address: registries of the user's own network.
   */
  readonly private: readonly PrivateRegistry[];
  /** The token servers that may get the credentials of a registry. */
  readonly tokenServers: readonly TokenServer[];
  /** The platform whose layers are counted, `os/architecture[/variant]`. */
  readonly platform: string;
  /**
   * `none` where a stranger wrote the manifests: otherwise everybody who names a private image
   * would learn whether it exists and how large it is. In all other cases these credentials, then
   * those of Docker's configuration.
   */
  readonly credentials: 'none' | readonly GivenCredential[];
}

/** `host` may have a port. It is used without TLS only where that is said. */
export interface PrivateRegistry {
  readonly host: string;
  readonly scheme: 'https' | 'http';
}

/** `host` gives tokens for `registry`. Both may have a port. */
export interface TokenServer {
  readonly registry: string;
  readonly host: string;
}

/** A login to one registry that the caller gives. */
export interface GivenCredential {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Reads `host[:port]`, the value of `--allow-registry`. Errors say what is wrong with the option.
 */
export function readRegistryHost(text: string): Result<string, string> {
  const host = hostOf(text);
  return host === undefined ? expected('a registry host such as "ghcr.io"', text) : ok(host);
}

/** Reads `[http://]host[:port]`, the value of `--private-registry`. */
export function readPrivateRegistry(text: string): Result<PrivateRegistry, string> {
  const [, written = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*)$/s.exec(text) ?? [];
  const scheme = written === 'http' ? 'http' : 'https';
  const host = hostOf(rest, scheme);
  if (host !== undefined) return ok({ host, scheme });
  return expected('a host such as "registry.internal:5000", or "http://" and a host', text);
}

/** Reads `registry=host`, the value of `--token-server`. */
export function readTokenServer(text: string): Result<TokenServer, string> {
  const [registry, host, ...more] = text.split('=').map((part) => hostOf(part));
  if (registry !== undefined && host !== undefined && more.length === 0) {
    return ok({ registry, host });
  }
  return expected('two hosts such as "registry.example.com=auth.example.com"', text);
}

/**
 * A host as URLs write it: `0x7f.1` is `127.0.0.1`, and the default port of a scheme is left out.
 */
function hostOf(text: string, scheme = 'https'): string | undefined {
  if (!/^[\w.:[\]-]{1,255}$/.test(text)) return undefined;
  const url = `${scheme}://${text}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}

function expected(what: string, text: string): Result<never, string> {
  return err(`Expected ${what}, found "${text.slice(0, 100)}"`);
}
