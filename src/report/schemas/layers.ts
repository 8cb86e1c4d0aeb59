import { defined, documentSchema, list, number, text, type FieldTable } from './fields.ts';
import { AMOUNT, DOWNLOAD } from './images.ts';

/** The references of images, as `images` lists them. */
function references(description: string): FieldTable[string] {
  return { description, type: 'array', items: { type: 'string' } };
}

/** The document that `images --by-layer --format json` prints. */
export const LAYERS_SCHEMA = documentSchema(
  'wfcache-lint images --by-layer --format json',
  'The layers that the images of a repository have',
  {
    groups: list('Layers that exactly the same images have, in the order of `--sort`', {
      compressedBytes: number('All layers of the group', 0),
      layers: list('Each once, the lowest first', {
        digest: text('The first 12 hexadecimal digits of its digest'),
        compressedBytes: number('Its size', 0),
      }),
      images: references('The references of these images, sorted'),
      podsPerRun: defined('amount', 'Pods that pull at least one of them when every object runs once'),
      downloadPerRun: defined('download', 'What they pull of these layers'),
    }),
    unknownLayers: references('Images of which no registry has told the layers, sorted'),
  },
  { amount: AMOUNT, download: DOWNLOAD },
);
