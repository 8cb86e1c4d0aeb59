import { field, type Json } from '../../live-caches/fields.ts';
import type { CacheListing } from '../../live-caches/listing.ts';
import type { LiveCache } from '../../live-caches/live-cache.ts';
import { MOST_CACHES } from '../../live-caches/fields.ts';
import {
  cachesListed,
  endpointsIn,
  holdersAmong,
  instanceIn,
  instancesListed,
  nextTokenIn,
  type ListedInstance,
} from '../../online/answers.ts';
import { instanceOrder, type CloudInstance, type CloudMatch } from '../../online/online.ts';
import type { OnlineAnswers, OnlineQuestions, OnlineSource } from '../../online/source.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Env } from '../registry/proxy.ts';
import { CloudClient, type CloudFailure, type CloudWorld } from './client.ts';
import type { CloudCredential } from './credential.ts';
import { givenCredential, openCredential } from './credentials.ts';
import { CLOUD_APIS, cloudHost, type RegionalProduct } from './hosts.ts';

/** The most that one run asks; what is beyond stays unknown, and this is told. */
const MOST = { instances: 100, regions: 20, images: 200, pages: 10 } as const;

/** Instances on one page of `ListInstance`, and caches on one of `DescribeImageCaches`. */
const PAGE = { instances: 30, caches: 50 } as const;

/** What Alibaba Cloud can be asked. It only reads. */
export interface Cloud extends OnlineSource {
  /** All image caches of ECI in a region. */
  readonly imageCaches: (region: string) => Promise<Result<CacheListing, string>>;
}

/** Alibaba Cloud with the login of the environment. The error says what is missing there. */
export function openCloud(env: Env, world: CloudWorld = {}): Result<Cloud, string> {
  const given = givenCredential(env);
  if (!given.ok) return given;
  const run = async <T>(
    use: (calls: Calls) => Promise<T>,
    otherwise: (reason: string) => T,
  ): Promise<T> => {
    const client = new CloudClient(env, world);
    try {
      const credential = await openCredential(given.value, client);
      if (!credential.ok) return otherwise(credential.error);
      return await use(new Calls(client, credential.value));
    } finally {
      client.close();
    }
  };
  return ok({
    ask: (questions, today) =>
      run(
        (calls) => askAll(calls, questions, today),
        (reason) => ({ facts: { instances: [], matches: [] }, failures: [reason] }),
      ),
    imageCaches: (region) =>
      run<Result<CacheListing, string>>(
        async (calls) => {
          const caches = await calls.caches(region, {});
          return caches.ok ? ok(listingOf(caches.value)) : err(caches.error.reason);
        },
        (reason) => err(reason),
      ),
  });
}

function listingOf(caches: readonly LiveCache[]): CacheListing {
  const read = caches.slice(0, MOST_CACHES);
  return { caches: read, events: new Map(), foreign: 0, leftOut: caches.length - read.length };
}

/** Asks everything. A call that fails costs only what it would have told. */
async function askAll(
  calls: Calls,
  questions: OnlineQuestions,
  date: string,
): Promise<OnlineAnswers> {
  const failures = new Set<string>();
  const told = <T>(answer: Result<T, CloudFailure>): T | undefined => {
    if (answer.ok) return answer.value;
    failures.add(answer.error.reason);
    return undefined;
  };
  const limited = <T>(all: readonly T[], most: number, what: string): readonly T[] => {
    if (all.length > most) failures.add(`only ${String(most)} ${what} are asked for in one run`);
    return all.slice(0, most);
  };
  const regions = limited(questions.regions, MOST.regions, 'regions');
  const lists = await Promise.all(
    regions.map(async (region) =>
      (told(await calls.instances(region)) ?? []).map((one) => ({ ...one, region })),
    ),
  );
  const found = new Map(lists.flat().map((one) => [instanceOrder(one), one]));
  const others = questions.instances.filter((one) => !found.has(instanceOrder(one)));
  const absent: CloudInstance[] = [];
  await Promise.all(
    limited(others, MOST.instances, 'instances').map(async ({ region, id }) => {
      const answer = await calls.instance(region, id);
      if (answer.ok) found.set(instanceOrder({ region, id }), { ...answer.value, region });
      else if (answer.error.code === NOT_THERE) {
        absent.push({ region, id, date, state: 'absent', name: '', domains: [], vpcs: undefined });
      } else told(answer);
    }),
  );
  const instances = await Promise.all(
    limited([...found.values()], MOST.instances, 'instances').map(
      async ({ region, id, name }): Promise<CloudInstance> => {
        const ends = told(await calls.endpoints(region, id)) ?? { domains: [], vpcs: undefined };
        return { region, id, date, state: 'found', name, ...ends };
      },
    ),
  );
  const matches = await Promise.all(
    limited(questions.images, MOST.images, 'images').map(
      async ({ region, image }): Promise<readonly CloudMatch[]> => {
        const caches = told(await calls.caches(region, { 'MatchImage.1': image }));
        if (caches === undefined) return [];
        return [{ region, image, date, caches: holdersAmong(caches, image) }];
      },
    ),
  );
  // Of an account only that is kept which the repository names.
  const named = new Set(questions.instances.map(instanceOrder));
  const hosts = new Set(questions.hosts);
  const wanted = instances.filter(
    (one) => named.has(instanceOrder(one)) || one.domains.some(({ host }) => hosts.has(host)),
  );
  return {
    facts: { instances: [...wanted, ...absent], matches: matches.flat() },
    failures: [...failures].toSorted(),
  };
}

/** The only word that says that there is no such instance (the vendor's Terraform provider, 2025). */
const NOT_THERE = 'INSTANCE_NOT_EXIST';

/** The operations that are called. All of them only read. */
class Calls {
  readonly #client: CloudClient;
  readonly #credential: CloudCredential;

  constructor(client: CloudClient, credential: CloudCredential) {
    this.#client = client;
    this.#credential = credential;
  }

  async instances(region: string): Promise<Result<readonly ListedInstance[], CloudFailure>> {
    const all: ListedInstance[] = [];
    for (let page = 1; page <= MOST.pages; page += 1) {
      const query = { PageNo: String(page), PageSize: String(PAGE.instances) };
      const answer = await this.#call('cr', region, 'ListInstance', query);
      if (!answer.ok) return answer;
      const listed = instancesListed(answer.value);
      all.push(...listed);
      if (listed.length < PAGE.instances) break;
    }
    return ok(all);
  }

  async instance(region: string, id: string): Promise<Result<ListedInstance, CloudFailure>> {
    const answer = await this.#call('cr', region, 'GetInstance', { InstanceId: id });
    if (!answer.ok) return answer;
    const found = instanceIn(answer.value, id);
    return found === undefined ? wrong('GetInstance', region) : ok(found);
  }

  async endpoints(
    region: string,
    id: string,
  ): Promise<Result<ReturnType<typeof endpointsIn>, CloudFailure>> {
    const query = { InstanceId: id, ModuleName: 'Registry' };
    const answer = await this.#call('cr', region, 'ListInstanceEndpoint', query);
    if (!answer.ok) return answer;
    return Array.isArray(field(answer.value, 'Endpoints'))
      ? ok(endpointsIn(answer.value))
      : wrong('ListInstanceEndpoint', region);
  }

  async caches(
    region: string,
    filter: Readonly<Record<string, string>>,
  ): Promise<Result<readonly LiveCache[], CloudFailure>> {
    const all: LiveCache[] = [];
    let next: string | undefined;
    for (let page = 1; page <= MOST.pages * 10; page += 1) {
      const query = {
        RegionId: region,
        Limit: String(PAGE.caches),
        ...filter,
        ...(next === undefined ? {} : { NextToken: next }),
      };
      const answer = await this.#call('eci', region, 'DescribeImageCaches', query);
      if (!answer.ok) return answer;
      if (!Array.isArray(field(answer.value, 'ImageCaches'))) {
        return wrong('DescribeImageCaches', region);
      }
      all.push(...cachesListed(answer.value));
      const after = nextTokenIn(answer.value);
      if (after === undefined || after === next || all.length > MOST_CACHES) break;
      next = after;
    }
    return ok(all);
  }

  async #call(
    product: RegionalProduct,
    region: string,
    action: string,
    query: Readonly<Record<string, string>>,
  ): Promise<Result<Json, CloudFailure>> {
    const host = cloudHost(product, region);
    if (host === undefined)
      return err({ code: '', reason: `${region} is no region that is known` });
    const version = CLOUD_APIS[product];
    return this.#client.call({ host, action, version, query }, this.#credential);
  }
}

function wrong(action: string, region: string): Result<never, CloudFailure> {
  return err({ code: '', reason: `${action} in ${region}: the answer has another form` });
}
