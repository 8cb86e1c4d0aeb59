import { afterEach, describe, expect, test } from '@jest/globals';
import type { RequestListener } from 'node:http';
import type { Resolve } from '../../../src/adapters/registry/addresses.ts';
import type { Clock } from '../../../src/adapters/registry/clock.ts';
import { REGISTRY_LIMITS } from '../../../src/adapters/registry/limits.ts';
import { registrySizes } from '../../../src/adapters/registry/sizes.ts';
import { image } from '../../support/images.ts';
import { measure, PATIENT, reasonFor, reference, trusting } from '../../support/measure.ts';
import { listen, type Listening } from '../../support/server.ts';

const servers: Listening[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function serve(answer: RequestListener): Promise<Listening> {
  const server = await listen(answer);
  servers.push(server);
  return server;
}

/** A registry that wants a token for each repository and takes its time for every answer. */
async function slowRegistry(milliseconds: number): Promise<Listening & { busiest: () => number }> {
  let [now, busiest] = [0, 0];
  const server = await serve((request, response) => {
    busiest = Math.max(busiest, ++now);
    setTimeout(() => {
      now -= 1;
      const { url = '', headers } = request;
      if (url.startsWith('/token')) response.end('{"token":"t"}');
      else if (headers.authorization === 'Bearer t') response.end(image([url.length]).text);
      else {
        const realm = `http://${headers.host ?? ''}/token`;
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
      }
    }, milliseconds);
  });
  return { ...server, busiest: () => busiest };
}

describe('many images', () => {
  test('300 are asked for a few at a time, over connections that stay open', async () => {
    const server = await slowRegistry(50);
    const tags = Array.from({ length: 300 }, (_, at) => `${server.address}/lib/tool:${String(at)}`);
    const progress: [number, number][] = [];
    const sizes = await registrySizes(trusting([server.address]), {}, { limits: PATIENT }).measure(
      // Each is named twice.
      [...tags, ...tags].map(reference),
      (done, all) => progress.push([done, all]),
    );
    expect([...sizes.values()].filter(({ state }) => state === 'known')).toHaveLength(300);
    expect(progress).toEqual(tags.map((_, at) => [at + 1, 300]));
    // One question without a token, one for it.
    expect(server.seen).toHaveLength(302);
    expect(server.busiest()).toBe(REGISTRY_LIMITS.requestsPerHost);
    expect(server.connections()).toBe(REGISTRY_LIMITS.requestsPerHost);
  });

  test('a token is for one repository', async () => {
    const server = await slowRegistry(0);
    const names = ['a', 'b', 'a:1', 'b:1'].map((name) => reference(`${server.address}/${name}`));
    await registrySizes(trusting([server.address]), {}, { limits: PATIENT }).measure(names);
    const scopes = server.seen.flatMap(
      ({ url }) => /scope=(.*)/.exec(decodeURIComponent(url))?.[1] ?? [],
    );
    expect(scopes).toEqual(['repository:a:pull', 'repository:b:pull']);
  });

  test('as many as the limits say', async () => {
    const server = await slowRegistry(0);
    const world = { limits: { ...PATIENT, images: 2, requestsPerHost: 1 } };
    const names = ['a', 'b', 'c'].map((name) => reference(`${server.address}/${name}`));
    const sizes = await registrySizes(trusting([server.address]), {}, world).measure(names);
    expect([...sizes.values()].map(({ state }) => state)).toEqual(['known', 'known', 'unknown']);
    expect(server.busiest()).toBe(1);
  });

  test('nobody is asked after the time of the run', async () => {
    const run = new AbortController();
    const server = await serve((_request, response) => {
      if (server.seen.length === 1) response.end(image([1]).text);
      else run.abort();
    });
    const lookups: string[] = [];
    const resolve: Resolve = (name, done) => {
      lookups.push(name);
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const world = {
      limits: { ...PATIENT, requestsPerHost: 1 },
      network: { resolve },
      clock: { after: () => run.signal },
    };
    const host = server.address.replace('127.0.0.1', 'registry.internal');
    const names = Array.from({ length: 20 }, (_, at) => reference(`${host}/a:${String(at)}`));
    const source = registrySizes(trusting([host]), {}, world);
    const sizes = await source.measure(names);
    const reason = 'there was no time left to ask';
    expect([...sizes.values()].slice(1)).toEqual(
      names.slice(1).map(() => ({ state: 'unknown', reason })),
    );
    expect(lookups).toHaveLength(1);
  });

  test('a host that is not there is tried once', async () => {
    const host = 'registry.internal';
    const names = Array.from({ length: 50 }, (_, at) => reference(`${host}/a:${String(at)}`));
    const lookups: string[] = [];
    const world = {
      limits: PATIENT,
      network: {
        resolve: (name: string, done: (error: Error) => void) => {
          lookups.push(name);
          done(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
        },
      },
    };
    const sizes = await registrySizes(trusting([host]), {}, world).measure(names);
    expect(lookups).toEqual(['registry.internal']);
    const reason = `${host} could not be reached (ENOTFOUND)`;
    expect([...sizes.values()]).toEqual(names.map(() => ({ state: 'unknown', reason })));
  });
});

describe('a registry that asks for patience', () => {
  const NOW = Date.UTC(2026, 0, 1);

  /** A clock that stands still, and what was waited for. */
  function standing(): { readonly clock: Partial<Clock>; readonly slept: readonly number[] } {
    const slept: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => {
      slept.push(milliseconds);
      await Promise.resolve();
    };
    return { clock: { now: () => NOW, sleep }, slept };
  }

  /** Refuses so many times, then answers. */
  async function busy(times: number, status: number, retryAfter?: string): Promise<Listening> {
    let left = times;
    return serve((_request, response) => {
      left -= 1;
      const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      if (left >= 0) response.writeHead(status, headers).end();
      else response.end(image([5]).text);
    });
  }

  test.each([
    [429, '1', 1000],
    [503, new Date(NOW + 2000).toUTCString(), 2000],
    [503, new Date(NOW - 2000).toUTCString(), 0],
    [429, undefined, 1000],
    [502, 'soon', 1000],
  ])('gets it: %j with %j', async (status, header, wait) => {
    const server = await busy(1, status, header);
    const { clock, slept } = standing();
    const size = await measure(`${server.address}/tool`, trusting([server.address]), { clock });
    expect(size).toMatchObject({ bytes: 5 });
    expect(slept).toEqual([wait]);
    expect(server.seen).toHaveLength(2);
  });

  test.each(['3600', new Date(NOW + 3_600_000).toUTCString(), '999999999'])(
    'does not get more than there is: %s',
    async (header) => {
      const server = await busy(1, 429, header);
      const { clock, slept } = standing();
      const asked = [`${server.address}/tool`, trusting([server.address]), { clock }] as const;
      const reason = await reasonFor(...asked);
      expect(reason).toBe('registry answered 429: too many requests; log in, or try again later');
      expect(slept).toEqual([]);
      expect(server.seen).toHaveLength(1);
    },
  );

  test('is not asked for ever', async () => {
    const server = await busy(10, 429, '0');
    expect(await reasonFor(`${server.address}/tool`, trusting([server.address]))).toContain('429');
    expect(server.seen).toHaveLength(3);
  });

  test.each([400, 404, 500])('is not what %j means', async (status) => {
    const server = await busy(1, status);
    const reason = await reasonFor(`${server.address}/tool`, trusting([server.address]));
    expect(reason).toContain(`registry answered ${String(status)}`);
  });
});

test('a connection that breaks is made again', async () => {
  let left = 1;
  const server = await serve((request, response) => {
    left -= 1;
    if (left >= 0) request.socket.destroy();
    else response.end(image([5]).text);
  });
  const size = await measure(`${server.address}/tool`, trusting([server.address]));
  expect(size).toMatchObject({ bytes: 5 });
});

test('a token that has run out is replaced once for all', async () => {
  let [tokens, uses] = [0, 0];
  const server = await serve((request, response) => {
    const { url = '', headers } = request;
    if (url.startsWith('/token')) {
      tokens += 1;
      response.end(JSON.stringify({ access_token: `t${String(tokens)}` }));
    } else if (headers.authorization === `Bearer t${String(tokens)}` && uses < 20 * tokens ** 2) {
      uses += 1;
      response.end(image([5]).text);
    } else {
      const realm = `http://${headers.host ?? ''}/token`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
    }
  });
  const names = Array.from({ length: 50 }, (_, at) => `${server.address}/a:${String(at)}`);
  const source = registrySizes(trusting([server.address]), {}, { limits: PATIENT });
  const sizes = await source.measure(names.map(reference));
  expect([...sizes.values()].filter(({ state }) => state === 'known')).toHaveLength(50);
  expect(tokens).toBe(2);
});
