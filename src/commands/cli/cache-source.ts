import { resolve } from 'node:path';
import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import {
  readEvents,
  readListing,
  type CacheEvent,
  type CacheListing,
} from '../../live-caches/listing.ts';
import { err, ok, type Result } from '../../result.ts';
import { systemWords } from '../../text/system-words.ts';

const clouds = lazy(() => import('../../adapters/cloud/online.ts'));
const kubectls = lazy(() => import('../../adapters/kubectl/kubectl.ts'));

/** Where `pin` gets the image caches of a cluster from. Errors are for the user as they are. */
export interface CacheSource {
  readonly list: () => Promise<Result<CacheListing, string>>;
  /** What has happened to a cache, besides what its object says; none where nobody can be asked. */
  readonly eventsOf: (name: string) => Promise<readonly CacheEvent[]>;
}

/**
 * The source that a command line names: kubectl, standard input, or a file. Undefined where it names
 * none. Throws {@link UsageError}.
 */
export function cacheSource(
  { kubectl, context, caches }: Arguments,
  io: Io,
  root: string,
): CacheSource | undefined {
  if (kubectl) return fromKubectl(context, io, root);
  if (caches === undefined) return undefined;
  return {
    list: async () => {
      const text = await textOf(caches, io, root);
      const read = readListing(text);
      return read.ok ? read : err(`${caches === '-' ? 'standard input' : caches}: ${read.error}`);
    },
    eventsOf: () => Promise.resolve([]),
  };
}

/** The image caches that Alibaba Cloud lists for a region. Throws {@link UsageError}. */
export function cloudSource(
  { env, cloudServer: server }: Pick<Io, 'env' | 'cloudServer'>,
  region: string | undefined,
): CacheSource {
  if (region === undefined) {
    throw new UsageError('--online needs the region of the caches: give --region');
  }
  const cloud = clouds().openCloud(env, { server });
  if (!cloud.ok) throw new UsageError(`--online: ${cloud.error}`);
  return {
    list: () => cloud.value.imageCaches(region),
    eventsOf: () => Promise.resolve([]),
  };
}

/** The most bytes of a list of caches. */
const MOST_BYTES = 16 * 1024 * 1024;

async function textOf(caches: string, io: Io, root: string): Promise<string> {
  if (caches !== '-') {
    const read = io.files.read(resolve(io.cwd, caches), root);
    if (read.ok) return read.value;
    throw new UsageError(`The caches in ${caches} cannot be read: ${systemWords(read.error)}`);
  }
  const bytes = await io.readStdin();
  if (bytes.length > MOST_BYTES) throw new UsageError('Standard input is larger than 16 MiB');
  return bytes.toString('utf8');
}

function fromKubectl(context: string | undefined, { cwd, env }: Io, root: string): CacheSource {
  const opened = kubectls().openKubectl({ cwd, env, strange: [root, cwd], context });
  if (!opened.ok) throw new UsageError(opened.error);
  const kubectl = opened.value;
  return {
    list: async () => {
      const text = await kubectl.imageCaches();
      return text.ok ? readListing(text.value) : text;
    },
    eventsOf: async (name) => {
      const text = await kubectl.eventsOf(name);
      const read = text.ok ? readEvents(text.value) : ok([]);
      return read.ok ? read.value : [];
    },
  };
}
