/** An answer with its body read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** A bare client: what is sent is what the test says. */
export interface Client {
  rest(method: string, path: string, body?: unknown, accept?: string): Promise<Answered>;
  graphql(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answered>;
}

/** Speaks to a server by `fetch` alone, with a token or without. */
export function client(url: string, token?: string): Client {
  const authorization: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const send = async (
    method: string,
    path: string,
    body: unknown,
    accept: string,
  ): Promise<Answered> => {
    const sent = body === undefined ? null : JSON.stringify(body);
    const headers = { ...authorization, accept };
    const response = await fetch(`${url}${path}`, { method, headers, body: sent });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const read = isJson && text !== '' ? (JSON.parse(text) as unknown) : text;
    return { status: response.status, headers: response.headers, body: read };
  };
  const json = 'application/vnd.github+json';
  return {
    rest: (method, path, body, accept = json) => send(method, path, body, accept),
    graphql: (query, variables) => send('POST', '/graphql', { query, variables }, json),
  };
}
