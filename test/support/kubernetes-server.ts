import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, type Listening } from './server.ts';

/** An ImageCache of the cluster, as the API serves it. */
export interface ServedCache {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly creationTimestamp: string };
  readonly spec: object;
  status: { phase: string; progress?: string; imageCacheId?: string; reason?: string };
}

/** A cluster with ECI's ImageCaches: what kubectl asks of its API when it reads them. */
export interface Cluster {
  readonly listening: Listening;
  readonly caches: Map<string, ServedCache>;
  /** Events of the namespace `default`. */
  readonly events: object[];
  /** What becomes of a cache that is being made, each time the caches are listed. */
  next: (cache: ServedCache) => void;
  /** Makes the objects of manifests. What has another spec is made anew; the rest stays. */
  apply(manifests: string): void;
  /** The paths that were asked for, without their queries. */
  readonly asked: () => readonly string[];
}

const GROUP = 'eci.alibabacloud.com';

/** The columns of the CRD of ack-virtual-node. */
const COLUMNS = ['Name', 'Age', 'CacheId', 'Phase', 'Progress'];

/** Starts the API server of a cluster on loopback, and writes the KUBECONFIG of a user into a folder. */
export async function openCluster(folder: string): Promise<Cluster> {
  const caches = new Map<string, ServedCache>();
  const events: object[] = [];
  const listening = await listen((request, response) => {
    answer(request, response);
  });
  const cluster: Cluster = {
    listening,
    caches,
    events,
    next: () => undefined,
    apply(manifests) {
      for (const text of manifests.split(/^---\n/m)) {
        const object = load(text) as Pick<ServedCache, 'apiVersion' | 'kind' | 'spec'> & {
          metadata: { name: string };
        };
        const known = caches.get(object.metadata.name);
        if (JSON.stringify(known?.spec) === JSON.stringify(object.spec)) continue;
        caches.set(object.metadata.name, {
          ...object,
          metadata: { ...object.metadata, creationTimestamp: '2026-11-27T08:00:00Z' },
          status: { phase: 'Creating', progress: '10%' },
        });
      }
    },
    asked: () => listening.seen.map(({ url }) => url.replace(/\?.*/, '')),
  };
  const server = { name: 'here', cluster: { server: `http://${listening.address}` } };
  const context = { name: 'prod', context: { cluster: 'here', user: 'reader' } };
  const user = { name: 'reader', user: { token: 'secret-of-a-test' } };
  writeFileSync(
    join(folder, 'kubeconfig'),
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [server],
      contexts: [context],
      users: [user],
      'current-context': 'prod',
    }),
  );
  return cluster;

  function answer({ url = '', headers, method }: IncomingMessage, response: ServerResponse): void {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const path = url.replace(/\?.*/, '');
    if (method !== 'GET') {
      send(405, failure(405, `${String(method)} is not allowed`));
      return;
    }
    if (path === `/apis/${GROUP}/v1/imagecaches`) {
      for (const cache of caches.values()) cluster.next(cache);
      const isTable = headers.accept?.includes('as=Table') === true;
      send(200, isTable ? tableOf([...caches.values()]) : listOf([...caches.values()]));
      return;
    }
    if (path === '/api/v1/namespaces/default/events') {
      send(200, { kind: 'EventList', apiVersion: 'v1', metadata: {}, items: events });
      return;
    }
    const known = DISCOVERY[path];
    if (known === undefined) send(404, failure(404, `${path} is not there`));
    else send(200, known);
  }
}

function listOf(items: readonly ServedCache[]): object {
  const metadata = { resourceVersion: '1' };
  return { apiVersion: `${GROUP}/v1`, kind: 'ImageCacheList', metadata, items };
}

function tableOf(items: readonly ServedCache[]): object {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: {},
    columnDefinitions: COLUMNS.map((name) => ({ name, type: 'string' })),
    rows: items.map((object) => ({
      cells: [
        object.metadata.name,
        '1m',
        object.status.imageCacheId ?? '',
        object.status.phase,
        object.status.progress ?? '',
      ],
      object: { kind: 'PartialObjectMetadata', metadata: object.metadata },
    })),
  };
}

function failure(code: number, message: string): object {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, code };
}

const resource = (
  name: string,
  kind: string,
  namespaced: boolean,
  shortNames: string[],
): object => ({
  name,
  singularName: kind.toLowerCase(),
  namespaced,
  kind,
  verbs: ['get', 'list'],
  shortNames,
});

const VERSION = { groupVersion: `${GROUP}/v1`, version: 'v1' };

/** What kubectl asks to find out which API has a resource, in the form that every server knows. */
const DISCOVERY: Readonly<Record<string, object>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [{ name: GROUP, versions: [VERSION], preferredVersion: VERSION }],
  },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [resource('events', 'Event', true, ['ev'])],
  },
  [`/apis/${GROUP}/v1`]: {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: `${GROUP}/v1`,
    resources: [resource('imagecaches', 'ImageCache', false, ['ic'])],
  },
};
