import type { InventoryImage } from '../../inventory/inventory.ts';
import {
  atTimes,
  defined,
  documentSchema,
  flag,
  list,
  number,
  numberOrNull,
  object,
  objectOrNull,
  secondsField,
  text,
  textOrNull,
  word,
  wordOrNull,
  type FieldTable,
} from './fields.ts';

type Known<T extends keyof InventoryImage> = NonNullable<InventoryImage[T]>;

const REGISTRY_KINDS = Object.keys({
  'acr-enterprise': true,
  'acr-personal': true,
  'acr-personal-instance': true,
  'ack-system': true,
  'docker-hub': true,
  other: true,
} satisfies Record<Known<'registry'>['kind'], true>);

const SIZE_SOURCES = Object.keys({
  configuration: true,
  'lock-file': true,
  registry: true,
  estimate: true,
} satisfies Record<Extract<Known<'size'>, { state: 'known' }>['source'], true>);

const COVERS = Object.keys({
  snapshot: true,
  auto: true,
  imagecache: true,
  no: true,
} satisfies Record<Known<'cached'>, true>);

/** Only where the configuration names several clusters. */
const CLUSTERS: FieldTable = {
  clusters: atTimes({
    description: 'The clusters of its pods, where the configuration names several',
    type: 'array',
    items: { type: 'string' },
  }),
};

/** How many there are of something in a run. */
export const AMOUNT = object('A number that may be a lower bound', {
  least: number('The number', 0),
  exact: flag('It is exact; otherwise it is the least that it can be'),
});

/** How much a run pulls. */
export const DOWNLOAD = object('Compressed bytes that are pulled when every object runs once', {
  withoutCaches: defined('amount', 'If no pod had a cache'),
  withCaches: defined('amount', 'If pods that a cache covers pull nothing'),
});

/** The document that `images --format json` prints. */
export const IMAGES_SCHEMA = documentSchema(
  'wfcache-lint images --format json',
  'The images that the pods of a repository pull',
  {
    images: list('The images, in the order of `--sort`, as many as `--top` says', {
      reference: text('The reference as it is written; the canonical one where texts differ'),
      templated: flag('It has tags in it, so it is known only at run time'),
      registry: object('The registry; all three are null where the host is known only at run time', {
        kind: wordOrNull('The kind of registry', REGISTRY_KINDS),
        region: textOrNull('The region, where there is one'),
        host: textOrNull('The host'),
      }),
      compressedBytes: numberOrNull('The size in bytes; null where it is not known', 0),
      layers: atTimes(number('Layers, each once; only where a registry has told them', 1)),
      sizeSource: wordOrNull('Where the size comes from; null where it is not known', SIZE_SOURCES),
      pullSeconds: objectOrNull('How long one pull takes, as an estimate; null for unknown sizes', {
        fast: secondsField('At the fastest rate that the vendor has published'),
        slow: secondsField('At the slowest'),
      }),
      manifests: number('Objects that start pods with it', 0),
      pods: number('Kinds of pods; a template that one object runs is one kind', 0),
      podsPerRun: defined('amount', 'Pods with it when every object runs once'),
      downloadPerRun: defined('download', 'What they pull'),
      cached: word('The weakest cover among its pods', COVERS),
      ...CLUSTERS,
      uses: list('The places where it is written', {
        path: text('The file, relative to the root'),
        line: number('From 1', 1),
        kind: text('The kind of the object'),
        manifest: text('Its name; empty where it has none'),
        template: textOrNull('The template; null where there is none'),
        cached: word('The weakest cover among the pods that have it from there', COVERS),
        ...CLUSTERS,
      }),
    }),
    totals: object('The sums over all images, also those that are not listed', {
      images: number('Images', 0),
      unknownSizes: number('Images whose size is not known', 0),
      manifests: number('Objects that start pods', 0),
      pods: number('Kinds of pods', 0),
      podsPerRun: defined('amount', 'Pods when every object runs once'),
      downloadPerRun: defined('download', 'What they pull'),
      sharedPerRun: atTimes(
        object(
          'Bytes of layers that several images of one pod have: less than the sum over the images',
          {
            withoutCaches: number('If no pod had a cache', 0),
            withCaches: number('If pods that a cache covers pull nothing', 0),
          },
        ),
      ),
    }),
  },
  { amount: AMOUNT, download: DOWNLOAD },
);
