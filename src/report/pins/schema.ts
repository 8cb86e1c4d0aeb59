import {
  documentSchema,
  list,
  number,
  numberOrNull,
  object,
  text,
  textOrNull,
  word,
  type FieldSchema,
  type FieldTable,
} from '../schemas/fields.ts';

const texts = (description: string): FieldSchema => ({
  description,
  type: 'array',
  items: { type: 'string' },
});

const CACHE: FieldTable = {
  name: text('Name of the ImageCache'),
  id: textOrNull('Its CACHEID, `imc-…`; null while it has none'),
  phase: text('As the platform says it; pods start from a cache that is `Ready`'),
  progress: textOrNull('Such as `40%`'),
  images: texts('The images in it'),
  created: textOrNull('An instant in UTC'),
  expires: textOrNull('The instant at which it is deleted; null where it is kept'),
};

const DOCUMENT: FieldTable = {
  schemaVersion: { description: 'New fields do not change it', type: 'integer', const: 1 },
  tool: object('The program that wrote the document', {
    name: text('`wfcache-lint`'),
    version: text('Its version'),
  }),
  caches: list('The image caches, by region and name', {
    ...CACHE,
    region: textOrNull('Its region; null where nobody has said it'),
    listed: text('The day on which it was listed'),
  }),
  pins: list('The places that name a cache and should name another one, and those that could', {
    path: text('The file, relative to the root'),
    line: number('From 1', 1),
    kind: text('The kind of the manifest'),
    manifest: text('Its name'),
    template: textOrNull('The template, where it is one'),
    ruleId: text('The rule that says it'),
    severity: word('How bad it is', ['error', 'warning', 'info']),
    message: text('What is wrong'),
    state: word(
      '`written`: the edit is in the file; `planned`: `--write` would write it; `left`: a person has to do something',
      ['written', 'planned', 'left'],
    ),
    edit: textOrNull('The edit, for people; null where there is none'),
    help: textOrNull('What a person can do, or why there is no edit'),
  }),
  waiting: list('The caches that are being made, and that pods of the named files need', CACHE),
  failed: list('Those that have failed', {
    name: text('Name of the ImageCache'),
    reason: textOrNull('The reason that its status gives'),
    events: list('What has happened to it, the oldest first', {
      at: textOrNull('An instant in UTC'),
      type: textOrNull('`Normal` or `Warning`'),
      reason: text('One word of the platform'),
      message: text('Its sentence'),
    }),
  }),
  lacking: texts('Images that pods of the named files need and no cache in the list holds'),
  problems: list('The parts that could not be read or written', {
    path: text('The file, relative to the root'),
    line: numberOrNull('Null for the whole file', 1),
    reason: text('The reason'),
    effect: word('The effect', ['skipped-file', 'skipped-document', 'no-fixes']),
  }),
};

/** The document that `pin --format json` prints. */
export const PIN_SCHEMA = documentSchema(
  'wfcache-lint pin --format json',
  'The image caches of a cluster, and the places that name them or should',
  DOCUMENT,
  {},
);

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
