import { TABLES } from './formats.ts';
import type { Command, Option } from './option.ts';
import { SORTS, wholeNumber } from './values.ts';

const IMAGES: readonly Command[] = ['images'];

/** The options that only `images` takes. */
export const IMAGES_OPTIONS = [
  {
    name: 'format',
    short: 'f',
    as: 'table',
    value: 'NAME',
    choices: TABLES,
    otherwise: 'pretty',
    help: `${TABLES.slice(0, -1).join(', ')} or ${TABLES.at(-1) ?? ''} (default: pretty)`,
    of: IMAGES,
  },
  {
    name: 'sort',
    value: 'BY',
    choices: SORTS,
    otherwise: 'download',
    help: 'pods, size, download or name (default: download)',
    of: IMAGES,
  },
  {
    name: 'top',
    value: 'N',
    read: wholeNumber,
    help: 'only the first N images, or groups of layers',
    of: IMAGES,
  },
  {
    name: 'by-layer',
    help: 'the layers that images share instead of the images, and which base to slim',
    of: IMAGES,
  },
  { name: 'chart', help: 'with pretty: a chart of the bytes by image as well', of: IMAGES },
] as const satisfies readonly Option[];
