import { PLANS } from './formats.ts';
import type { Command, Option } from './option.ts';
import { POD_CHOICES } from './values.ts';

const IMAGECACHE: readonly Command[] = ['imagecache'];

/** The options that only `imagecache` takes. */
export const IMAGECACHE_OPTIONS = [
  {
    name: 'format',
    short: 'f',
    as: 'manifests',
    value: 'NAME',
    choices: PLANS,
    otherwise: 'yaml',
    help: `${PLANS.join(' or ')} (default: yaml)`,
    of: IMAGECACHE,
  },
  {
    name: 'explain',
    help: 'print what each cache costs and saves by estimate, and how that is computed',
    of: IMAGECACHE,
  },
  {
    name: 'for',
    value: 'PODS',
    choices: POD_CHOICES,
    help: 'uncached: pods without automatic caching, or all (default: imagecache.for, else uncached)',
    of: IMAGECACHE,
  },
] as const satisfies readonly Option[];
