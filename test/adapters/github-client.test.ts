import { describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  openClient,
  type GitHubClient,
  type ClientOptions,
} from '../../src/adapters/github/client.ts';
import { textAt } from '../../src/adapters/github/json.ts';
import { HANGING } from '../support/cli.ts';
import { scriptedServers, type Answers, type ScriptedServer } from '../support/scripted-server.ts';
import { noWaiting } from '../support/waiting.ts';

const serve = scriptedServers();
const TOKEN = 'ghs_averysecrettoken';
const TASK = { doing: 'leave a review', permission: 'pull-requests: write' };
const GET = { route: 'GET /repos/{owner}/{repo}', parameters: { owner: 'o', repo: 'r' } };
const POST = {
  route: 'POST /repos/{owner}/{repo}/git/refs',
  parameters: { owner: 'o', repo: 'r' },
};
const name = (data: unknown): string | undefined => textAt(data, 'name');

interface Setup {
  readonly client: GitHubClient;
  readonly server: ScriptedServer;
  readonly slept: readonly number[];
}

async function setup(answers: Answers, options: Partial<ClientOptions> = {}): Promise<Setup> {
  const server = await serve(answers);
  const { now, sleep, slept } = noWaiting();
  const client = openClient({
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    token: TOKEN,
    isReadOnlyToken: false,
    now,
    sleep,
    // The only real clock of the client. A machine with much else to do is not a server that hangs.
    timeout: HANGING,
    ...options,
  });
  return { client, server, slept };
}

/**
 * Ends once whatever has been sent has been received: a server and a client in one process, so that
 * it takes turns of the event loop and not time.
 */
async function allReceived(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Answers with these in turn; the last one again and again. */
function inTurn(...answers: readonly ReturnType<Answers>[]): Answers {
  let at = 0;
  return () => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    return answer;
  };
}

/** A port that nobody listens on. */
async function nobodyThere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${String(port)}`;
}

const FINE = { json: { name: 'r' } };
const LIMITED = { status: 403, json: { message: 'You have exceeded a secondary rate limit.' } };

describe('requests', () => {
  test('go to the base URLs of an Enterprise Server', async () => {
    const server = await serve(() => ({ json: { name: 'r', data: { name: 'g' } } }));
    const { now, sleep } = noWaiting();
    const client = openClient({
      apiUrl: `${server.url}/api/v3`,
      graphqlUrl: `${server.url}/api/graphql`,
      token: TOKEN,
      isReadOnlyToken: false,
      now,
      sleep,
    });
    expect(await client.get(TASK, GET, name)).toEqual({ ok: true, value: 'r' });
    expect(await client.query(TASK, 'query { x }', { a: 1 }, name)).toEqual({
      ok: true,
      value: 'g',
    });
    expect(server.received).toMatchObject([
      { method: 'GET', url: '/api/v3/repos/o/r', headers: { authorization: `token ${TOKEN}` } },
      {
        method: 'POST',
        url: '/api/graphql',
        headers: { authorization: `token ${TOKEN}` },
        body: { query: 'query { x }', variables: { a: 1 } },
      },
    ]);
  });

  test('are not redirected: the token goes nowhere else', async () => {
    const other = await serve(() => FINE);
    const { client, server } = await setup(() => ({
      status: 301,
      headers: { location: `${other.url}/elsewhere` },
    }));
    expect(await client.get(TASK, GET, name)).toMatchObject({
      ok: false,
      error: { kind: 'not-found', message: expect.stringContaining('another name') },
    });
    expect([server.received.length, other.received.length]).toEqual([1, 0]);
  });

  test('cannot leave the place that their route names', async () => {
    const { client, server } = await setup(() => FINE);
    const parameters = { owner: 'o', repo: '../../x?y#z', extra: 'a&b=c' };
    await client.get(TASK, { route: GET.route, parameters }, name);
    expect(server.received[0]?.url).toBe('/repos/o/..%2F..%2Fx%3Fy%23z?extra=a%26b%3Dc');
  });
});

describe('a server that fails', () => {
  test.each([500, 502, 503])('with %d is asked again by what only reads', async (status) => {
    const { client, server, slept } = await setup(inTurn({ status }, { status }, FINE));
    expect(await client.get(TASK, GET, name)).toEqual({ ok: true, value: 'r' });
    expect(server.received).toHaveLength(3);
    expect(slept).toEqual([1000, 2000]);
  });

  test('for good is left alone after three times', async () => {
    const { client, server } = await setup(() => ({ status: 502 }));
    expect(await client.get(TASK, GET, name)).toMatchObject({
      ok: false,
      error: {
        kind: 'unavailable',
        message: expect.stringMatching(/^Cannot leave a review: GitHub failed with status 502/),
      },
    });
    expect(server.received).toHaveLength(3);
  });

  test('slowly uses up the minute of a run, so that later requests are sent once', async () => {
    let clock = 0;
    const slow: Answers = () => {
      clock += 20_000;
      return { status: 502 };
    };
    const { client, server } = await setup(slow, { now: () => clock });
    await client.get(TASK, GET, name);
    expect(server.received).toHaveLength(3);
    await client.get(TASK, GET, name);
    await client.get(TASK, GET, name);
    expect(server.received).toHaveLength(5);
  });

  test('is not sent a write twice', async () => {
    const { client, server } = await setup(() => ({ status: 502 }));
    expect(await client.write(TASK, POST, name)).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    });
    const mutated = await client.mutate(TASK, 'mutation', {}, name);
    expect(mutated).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  test('by dropping the connection is asked again by what only reads', async () => {
    let calls = 0;
    const { client } = await setup((_, response) => {
      calls += 1;
      if (calls > 2) return FINE;
      response.destroy();
      return undefined;
    });
    expect(await client.get(TASK, GET, name)).toEqual({ ok: true, value: 'r' });
  });

  test('to listen is named, without the token', async () => {
    const { client } = await setup(() => FINE, { apiUrl: await nobodyThere() });
    const answer = await client.get(TASK, GET, name);
    expect(answer).toMatchObject({ error: { kind: 'unavailable' } });
    expect(JSON.stringify(answer)).toContain('the connection failed (ECONNREFUSED)');
  });

  test('to answer in time is not waited for', async () => {
    const { client } = await setup(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{');
        return undefined;
      },
      { timeout: 50 },
    );
    expect(JSON.stringify(await client.write(TASK, POST, name))).toContain(
      'it did not answer within 0.05 s',
    );
  });

  test('as GraphQL does, with an answer, is asked again by a query', async () => {
    const failure = { errors: [{ message: 'Something went wrong while executing your query.' }] };
    const good = { data: { name: 'g' } };
    const { client } = await setup(inTurn({ json: failure }, { json: good }));
    expect(await client.query(TASK, 'query', {}, name)).toEqual({ ok: true, value: 'g' });
  });
});

describe('answers', () => {
  const big = { name: 'x'.repeat(17 * 1024 * 1024) };

  test('of more than sixteen megabytes are refused', async () => {
    const { client } = await setup(() => ({ json: big }));
    expect(JSON.stringify(await client.get(TASK, GET, name))).toContain('more than 16 MiB');
  });

  test('count unpacked', async () => {
    const packed = gzipSync(JSON.stringify(big));
    expect(packed.length).toBeLessThan(100_000);
    const { client } = await setup((_, response) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      response.writeHead(200, headers).end(packed);
      return undefined;
    });
    expect(JSON.stringify(await client.get(TASK, GET, name))).toContain('more than 16 MiB');
  });

  test('are cut where only their first bytes are wanted', async () => {
    const { client } = await setup((_, response) => {
      response.writeHead(200, { 'content-type': 'application/vnd.github.raw+json' });
      response.end(Buffer.from([0xff, 0xfe, 0x00, 0x41, 0x42]));
      return undefined;
    });
    expect(await client.bytes(TASK, { ...GET, firstBytes: 3 })).toEqual({
      ok: true,
      value: Buffer.from([0xff, 0xfe, 0x00]),
    });
  });

  test.each([
    ['a page', '<html>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['the name of a number', '{"name":1}'],
    ['nothing', ''],
  ])('with %s are not taken for what was asked', async (_, body) => {
    const { client } = await setup((__, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return undefined;
    });
    expect(await client.get(TASK, GET, name)).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', message: expect.stringContaining('than it documents') },
    });
  });
});

test.each(['', ';;', 'text/html', 'application/octet-stream'])(
  'an answer of the type %j is none',
  async (type) => {
    const { client } = await setup((_, response) => {
      response.writeHead(200, { 'content-type': type }).end('{"name":"r"}');
      return undefined;
    });
    expect(await client.get(TASK, GET, name)).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    });
  },
);

describe('the limits of GitHub', () => {
  const date = 'Wed, 25 Nov 2026 10:00:00 GMT';
  const inSeconds = (count: number): string => String(Date.parse(date) / 1000 + count);

  test.each([
    ['retry-after', { ...LIMITED, headers: { 'retry-after': '7' } }, 7000],
    ['429 and retry-after', { status: 429, headers: { 'retry-after': '3' } }, 3000],
    ['429 alone', { status: 429 }, 60_000],
    ['nothing but words', LIMITED, 60_000],
    ['retry-after that is no number', { status: 429, headers: { 'retry-after': date } }, 60_000],
    ['retry-after 0', { status: 429, headers: { 'retry-after': '0' } }, 1000],
    [
      'a limit that is used up, by the clock of the server',
      {
        status: 403,
        headers: { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(42) },
      },
      42_000,
    ],
    [
      'an answer of GraphQL',
      { json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } },
      60_000,
    ],
  ])('are waited for: %s', async (_, limit, wait) => {
    const { client, slept } = await setup(inTurn(limit, FINE));
    expect(await client.write(TASK, POST, name)).toEqual({ ok: true, value: 'r' });
    expect(slept).toEqual([wait]);
  });

  test('are waited for a minute in all, and no longer', async () => {
    const limit = { status: 429, headers: { 'retry-after': '25' } };
    const { client, server, slept } = await setup(() => limit);
    expect(await client.get(TASK, GET, name)).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited', message: expect.stringContaining('wants 25 s of waiting') },
    });
    expect(slept).toEqual([25_000, 25_000]);
    expect(await client.get(TASK, GET, name)).toMatchObject({ ok: false });
    expect(slept).toHaveLength(2);
    expect(server.received).toHaveLength(4);
  });

  test('are not waited for beyond that', async () => {
    const { client, slept } = await setup(() => ({
      status: 429,
      headers: { 'retry-after': '61' },
    }));
    expect(await client.get(TASK, GET, name)).toMatchObject({ error: { kind: 'rate-limited' } });
    expect(slept).toEqual([]);
  });

  test('are waited for once by requests that run side by side', async () => {
    const held: (() => void)[] = [];
    const slept: number[] = [];
    const { client } = await setup(
      (_, response) => {
        if (held.length >= 4) return FINE;
        held.push(() => response.writeHead(429, { 'retry-after': '20' }).end());
        if (held.length === 4) for (const release of held) release();
        return undefined;
      },
      {
        sleep: async (milliseconds) => {
          slept.push(milliseconds);
          await allReceived();
        },
      },
    );
    const all = await Promise.all([1, 2, 3, 4].map(() => client.get(TASK, GET, name)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(4);
    expect(slept).toEqual([20_000]);
  });
});

describe('writes', () => {
  test('follow each other in a second, those that notify in three, one at a time', async () => {
    let open = 0;
    let most = 0;
    const { client, slept } = await setup((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"r"}');
      }, 5);
      return undefined;
    });
    await Promise.all([
      client.write(TASK, POST, name),
      client.write(TASK, POST, name),
      client.notify(TASK, POST, name),
      client.mutate(TASK, 'mutation', {}, name),
    ]);
    expect(slept).toEqual([1000, 3000, 1000]);
    expect(most).toBe(1);
  });
});

describe('a refusal', () => {
  const denied = { status: 403, json: { message: 'Resource not accessible by integration' } };

  test('names the line that is missing in the workflow', async () => {
    const { client } = await setup(() => denied);
    expect(await client.write(TASK, POST, name)).toEqual({
      ok: false,
      error: {
        kind: 'forbidden',
        message:
          'Cannot leave a review: the token may not. In the workflow, under "permissions:", add the ' +
          'line "pull-requests: write", and keep "contents: read". ' +
          'GitHub says "Resource not accessible by integration"',
      },
    });
  });

  test.each(['contents: write', 'contents: read'])(
    'asks for %s in its own place',
    async (permission) => {
      const { client } = await setup(() => denied);
      const answer = await client.write({ ...TASK, permission }, POST, name);
      expect(JSON.stringify(answer)).not.toContain('and keep');
      expect(JSON.stringify(answer)).toContain(permission);
    },
  );

  test('for a fork names no line, but what helps', async () => {
    const { client } = await setup(() => denied, { isReadOnlyToken: true });
    const answer = await client.write(TASK, POST, name);
    expect(answer).toMatchObject({ error: { kind: 'forbidden' } });
    const text = JSON.stringify(answer);
    expect(text).toMatch(/from forks.*annotations and the job summary.*pull_request_target/);
    expect(text).not.toContain('pull-requests: write');
  });

  test('to let a fork read names the line, for that one helps', async () => {
    const { client } = await setup(() => denied, { isReadOnlyToken: true });
    const answer = await client.get({ ...TASK, permission: 'pull-requests: read' }, GET, name);
    expect(JSON.stringify(answer)).toContain('pull-requests: read');
  });

  test('where GitHub Actions may open no pull requests names the setting', async () => {
    const message = 'GitHub Actions is not permitted to create or approve pull requests.';
    const { client } = await setup(() => ({ status: 403, json: { message } }));
    expect(JSON.stringify(await client.write(TASK, POST, name))).toContain(
      'Settings > Actions > General',
    );
  });

  test.each([
    [{ status: 401, json: { message: 'Bad credentials' } }, 'forbidden', 'expired'],
    [{ status: 404, json: { message: 'Not Found' } }, 'not-found', 'may not see it'],
    [{ status: 410 }, 'not-found', 'not there'],
    [{ status: 409, json: { message: 'Git Repository is empty.' } }, 'unprocessable', 'is empty'],
    [
      { status: 422, json: { message: 'Unprocessable Entity', errors: ['Line must be in diff'] } },
      'unprocessable',
      String.raw`\"Unprocessable Entity; Line must be in diff\"`,
    ],
    [{ json: { errors: [{ type: 'FORBIDDEN', message: 'no' }] } }, 'forbidden', 'add the line'],
    [{ json: { errors: [{ type: 'NOT_FOUND', message: 'no' }] } }, 'not-found', 'not there'],
    [{ json: { errors: [{ type: 'STALE_DATA', message: 'no' }] } }, 'head-moved', 'newer commit'],
    [{ json: { errors: [{ message: 'Field x does not exist' }] } }, 'unprocessable', 'Field x'],
  ])('of %j is %s', async (given, kind, part) => {
    const { client, server } = await setup(() => given);
    const answer = await client.get(TASK, GET, name);
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(JSON.stringify(answer)).toContain(part);
    expect(server.received).toHaveLength(1);
  });

  test('repeats little of what a server says', async () => {
    const { client } = await setup(() => ({ status: 422, json: { message: 'x"\n'.repeat(9999) } }));
    expect(JSON.stringify(await client.get(TASK, GET, name)).length).toBeLessThan(2000);
  });

  test('never holds the token, not even one that cannot be sent', async () => {
    const echo: Answers = ({ headers }) => ({ status: 422, json: { message: headers['x-none'] } });
    const { client } = await setup(echo, { token: 'ghs_two\nlines' });
    const answer = await client.write(TASK, POST, name);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(JSON.stringify(answer)).not.toContain('ghs_');
  });
});

describe('a download, which leads to another host', () => {
  const MOST = 1024 * 1024;

  /** GitHub leads to `to`; a file is at `/file`. */
  function leading(
    to: (origin: string) => string,
    file: Buffer | number = Buffer.from('PK'),
  ): Answers {
    return ({ url, headers }, response) => {
      if (!url.startsWith('/file')) {
        return { status: 302, headers: { location: to(`http://${headers.host ?? ''}`) } };
      }
      if (typeof file === 'number') return { status: file, headers: { location: '/file/again' } };
      response.end(file);
      return undefined;
    };
  }

  test('gets the bytes, and no token is sent there', async () => {
    const { client, server } = await setup(leading((origin) => `${origin}/file?sig=1`));
    expect(await client.download(TASK, GET, MOST)).toEqual({ ok: true, value: Buffer.from('PK') });
    const [asked, fetched] = server.received;
    expect(asked?.headers.authorization).toContain(TOKEN);
    expect(fetched?.url).toBe('/file?sig=1');
    expect(JSON.stringify(fetched)).not.toContain(TOKEN);
  });

  test('of a file that is larger than allowed is refused', async () => {
    const of = async (size: number): Promise<unknown> => {
      const { client } = await setup(leading((origin) => `${origin}/file`, Buffer.alloc(size)));
      return client.download(TASK, GET, MOST);
    };
    expect(await of(MOST)).toMatchObject({ ok: true });
    expect(await of(MOST + 1)).toMatchObject({
      error: { message: 'Cannot leave a review: it is larger than 1 MiB' },
    });
  });

  test.each(['file:///etc/passwd', 'ftp://example.com/x', 'data:,x', '/file', '', 'nonsense'])(
    'to %p is refused',
    async (address) => {
      const { client, server } = await setup(leading(() => address));
      expect(await client.download(TASK, GET, MOST)).toMatchObject({
        ok: false,
        error: { kind: 'unavailable' },
      });
      expect(server.received).toHaveLength(1);
    },
  );

  test('is not led on from there, and an answer that leads nowhere is refused', async () => {
    const further = await setup(leading((origin) => `${origin}/file`, 302));
    expect(await further.client.download(TASK, GET, MOST)).toMatchObject({ ok: false });
    expect(further.server.received).toHaveLength(2);
    const { client } = await setup(() => ({ json: { name: 'r' } }));
    expect(await client.download(TASK, GET, MOST)).toMatchObject({ ok: false });
  });
});
