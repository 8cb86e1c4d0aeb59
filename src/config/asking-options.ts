import type { Command, Option } from './option.ts';
import { MODES } from './values.ts';

/** The commands that need to know the sizes of images. */
export const SIZING: readonly Command[] = ['lint', 'images', 'imagecache', 'sizes'];
/** The commands that can ask Alibaba Cloud. */
const ASKING: readonly Command[] = [...SIZING, 'pin'];

/** The options that say who is asked over the network, and how. */
export const ASKING_OPTIONS = [
  {
    name: 'registry',
    value: 'MODE',
    choices: MODES,
    help: 'on: ask registries for sizes; off: do not (default: off; on for sizes)',
    of: SIZING,
  },
  {
    name: 'allow-registry',
    value: 'HOST',
    repeatable: true,
    help: 'a host that may be asked, besides the well-known public ones and ACR',
    of: SIZING,
  },
  {
    name: 'private-registry',
    value: 'HOST',
    repeatable: true,
    help: 'a host that may be asked even at a private address; http://HOST for one without TLS',
    of: SIZING,
  },
  {
    name: 'token-server',
    value: 'REGISTRY=HOST',
    repeatable: true,
    help: 'a host that gives tokens for a registry, and may see its credentials',
    of: SIZING,
  },
  {
    name: 'image-platform',
    value: 'OS/ARCH',
    help: 'which image of an index is pulled (default: linux/amd64)',
    of: SIZING,
  },
  {
    name: 'online',
    help: 'ask Alibaba Cloud, read only, with the login of the environment (see docs/online.md)',
    of: ASKING,
  },
] as const satisfies readonly Option[];
