import type { FieldSchema } from '../explain/schema.ts';

type Fields = Readonly<Record<string, FieldSchema>>;

const text = (description: string): FieldSchema => ({ description, type: 'string' });
const textOrNull = (description: string): FieldSchema => ({
  description,
  type: ['string', 'null'],
});
const texts = (description: string): FieldSchema => ({
  description,
  type: 'array',
  items: { type: 'string' },
});
const listed = (description: string, properties: Fields): FieldSchema => ({
  description,
  type: 'array',
  items: { type: 'object', properties, required: Object.keys(properties) },
});

const CACHE: Fields = {
  name: text('Name of the ImageCache'),
  id: textOrNull('Its CACHEID, `imc-…`; null while it has none'),
  phase: text('As the platform says it; pods start from a cache that is `Ready`'),
  progress: textOrNull('Such as `40%`'),
  images: texts('The images in it'),
  created: textOrNull('An instant in UTC'),
  expires: textOrNull('The instant at which it is deleted; null where it is kept'),
};

const DOCUMENT: Fields = {
  schemaVersion: { description: 'New fields do not change it', type: 'integer', const: 1 },
  tool: {
    description: 'The program that wrote the document',
    type: 'object',
    properties: { name: text('`wfcache-lint`'), version: text('Its version') },
    required: ['name', 'version'],
  },
  caches: listed('The image caches, by region and name', {
    ...CACHE,
    region: textOrNull('Its region; null where nobody has said it'),
    listed: text('The day on which it was listed'),
  }),
  pins: listed('The places that name a cache and should name another one, and those that could', {
    path: text('The file, relative to the root'),
    line: { description: 'From 1', type: 'integer', minimum: 1 },
    kind: text('The kind of the manifest'),
    manifest: text('Its name'),
    template: textOrNull('The template, where it is one'),
    ruleId: text('The rule that says it'),
    severity: { description: 'How bad it is', type: 'string', enum: ['error', 'warning', 'info'] },
    message: text('What is wrong'),
    state: {
      description:
        '`written`: the edit is in the file; `planned`: `--write` would write it; `left`: a person has to do something',
      type: 'string',
      enum: ['written', 'planned', 'left'],
    },
    edit: textOrNull('The edit, for people; null where there is none'),
    help: textOrNull('What a person can do, or why there is no edit'),
  }),
  waiting: listed('The caches that are being made, and that pods of the named files need', CACHE),
  failed: listed('Those that have failed', {
    name: text('Name of the ImageCache'),
    reason: textOrNull('The reason that its status gives'),
    events: listed('What has happened to it, the oldest first', {
      at: textOrNull('An instant in UTC'),
      type: textOrNull('`Normal` or `Warning`'),
      reason: text('One word of the platform'),
      message: text('Its sentence'),
    }),
  }),
  lacking: texts('Images that pods of the named files need and no cache in the list holds'),
  problems: listed('The parts that could not be read or written', {
    path: text('The file, relative to the root'),
    line: { description: 'Null for the whole file', type: ['integer', 'null'], minimum: 1 },
    reason: text('The reason'),
    effect: {
      description: 'The effect',
      type: 'string',
      enum: ['skipped-file', 'skipped-document', 'no-fixes'],
    },
  }),
};

/** The document that `pin --format json` prints. */
export const PIN_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'wfcache-lint pin --format json',
  description: 'The image caches of a cluster, and the places that name them or should',
  type: 'object',
  properties: DOCUMENT,
  required: Object.keys(DOCUMENT),
  $defs: {},
};

/** The file that `pin --save` writes. */
export const CACHES_FILE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '.wfcache-lint.caches.json',
  description: 'The image caches that clusters have, as wfcache-lint pin --save has listed them',
  type: 'object',
  properties: {
    schemaVersion: { type: 'integer', const: 1 },
    lists: {
      type: 'array',
      description: 'One for each region, in their order',
      items: {
        type: 'object',
        properties: {
          region: { type: 'string', pattern: '^[a-z]{2}-[a-z0-9-]{1,36}$' },
          date: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$` },
          caches: {
            type: 'array',
            maxItems: 5000,
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                id: { type: 'string', pattern: '^imc-[a-z0-9]{1,60}$' },
                phase: { type: 'string', pattern: '^[A-Za-z]{1,40}$' },
                images: { type: 'array', items: { type: 'string' }, maxItems: 100 },
                created: { type: 'string' },
                expires: { type: 'string' },
              },
              required: ['name', 'phase', 'images'],
              additionalProperties: false,
            },
          },
        },
        required: ['date', 'caches'],
        additionalProperties: false,
      },
    },
  },
  required: ['schemaVersion', 'lists'],
  additionalProperties: false,
};
