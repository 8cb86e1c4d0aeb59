/** How a registry asks for a login. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: URL; readonly service: string | undefined };

/** The most characters of a header that is read. */
const LONGEST = 4096;
/** `name=token` or `name="quoted"`, RFC 9110 §11.2. */
const PARAMETER = /^[\s,]*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/;

/**
 * Reads `WWW-Authenticate`; of several challenges the first one that we can answer. The scope is
 * not read, because we know what we need and a registry could ask for more.
 */
export function readChallenge(header: string | undefined): Challenge | undefined {
  let rest = (header ?? '').slice(0, LONGEST);
  for (;;) {
    const [whole, scheme = ''] = /^[\s,]*([^\s,]+)/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    rest = rest.slice(whole.length);
    const parameters = new Map<string, string>();
    for (let found = PARAMETER.exec(rest); found; found = PARAMETER.exec(rest)) {
      const [text, name = '', quoted, token = ''] = found;
      parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token);
      rest = rest.slice(text.length);
    }
    const challenge = understand(scheme.toLowerCase(), parameters);
    if (challenge) return challenge;
  }
}

function understand(
  scheme: string,
  parameters: ReadonlyMap<string, string>,
): Challenge | undefined {
  if (scheme === 'basic') return { scheme };
  const realm = parameters.get('realm') ?? '';
  if (scheme !== 'bearer' || !URL.canParse(realm)) return undefined;
  return { scheme, realm: new URL(realm), service: parameters.get('service') };
}
