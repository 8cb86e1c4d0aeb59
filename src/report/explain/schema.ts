import { TEMPLATE_KINDS } from '../../manifests/model.ts';
import {
  CALL_WORDS,
  ENTRY_WORDS,
  LEVEL_WORDS,
  ROLE_WORDS,
  RULE_WORDS,
  STANDING_WORDS,
} from './words.ts';

/** A part of a JSON Schema (draft 2020-12), as far as the document of `explain` needs it. */
export interface FieldSchema {
  readonly description: string;
  /** One of the definitions, in the place of all else. */
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly items?: Anonymous;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Of a map whose keys are the user's own. */
  readonly additionalProperties?: { readonly type: string };
}

type Anonymous = Omit<FieldSchema, 'description'>;

type Fields = Readonly<Record<string, FieldSchema>>;

function text(description: string): FieldSchema {
  return { description, type: 'string' };
}

function textOrNull(description: string): FieldSchema {
  return { description, type: ['string', 'null'] };
}

function word(description: string, words: readonly string[]): FieldSchema {
  return { description, type: 'string', enum: words };
}

function flag(description: string): FieldSchema {
  return { description, type: 'boolean' };
}

function number(description: string, minimum: number): FieldSchema {
  return { description, type: 'integer', minimum };
}

function numberOrNull(description: string, minimum: number): FieldSchema {
  return { description, type: ['integer', 'null'], minimum };
}

/** Readers can count on every field; more may be added. */
function fields(type: string | readonly string[], properties: Fields): Anonymous {
  return { type, properties, required: Object.keys(properties) };
}

function object(description: string, properties: Fields): FieldSchema {
  return { description, ...fields('object', properties) };
}

function objectOrNull(description: string, properties: Fields): FieldSchema {
  return { description, ...fields(['object', 'null'], properties) };
}

function list(description: string, properties: Fields): FieldSchema {
  return { description, type: 'array', items: fields('object', properties) };
}

function someOf(description: string, all: readonly string[]): FieldSchema {
  return { description, type: 'array', items: { type: 'string', enum: all } };
}

const PLACE = object('A place in a file', {
  path: text('The file, relative to the root'),
  line: number('From 1', 1),
  column: number('From 1, in UTF-16 units', 1),
});

type Definition = 'manifest' | 'place' | 'entry' | 'given';

/** One of the definitions. */
function a(definition: Definition, description: string): FieldSchema {
  return { description, $ref: `#/$defs/${definition}` };
}

function listOf(definition: Definition, description: string): FieldSchema {
  return { description, type: 'array', items: { $ref: `#/$defs/${definition}` } };
}

const MANIFEST = object('An object of a file', {
  kind: text('Its kind, such as `Workflow`'),
  name: text('`metadata.name`, else `metadata.generateName`, else empty'),
  namespace: textOrNull('`metadata.namespace`'),
  at: a('place', 'Where it begins'),
});

const VALUE: Fields = {
  value: text('What it is in the pod; tags that only a run resolves are left in it'),
  open: flag('Whoever submits the workflow, or the run, can make it another'),
  because: textOrNull('The expression that keeps it from being known'),
};

const GIVEN_FIELDS: Fields = {
  ...VALUE,
  from: word('The level that gives it', Object.keys(LEVEL_WORDS)),
  at: a('place', 'Where it is written'),
};

const GIVEN = object('What a level gives a key', GIVEN_FIELDS);

const ENTRY = object('An annotation or label of a pod', {
  key: text('The key'),
  ...GIVEN_FIELDS,
  overrides: listOf('given', 'What weaker levels give it, strongest first'),
});

const CALL: Fields = {
  kind: word('`entry`: what is submitted starts it itself', Object.keys(CALL_WORDS)),
  name: text('Name of the step, task or hook; empty for the entry'),
  template: text('The template it starts; for an inline one the template around it'),
  inline: flag('The template stands inline in the step'),
  at: a('place', 'Where the template is written'),
};

const POD: Fields = {
  manifest: a('manifest', 'What is submitted'),
  ways: list('How it is reached, a way for each call of its template; ten at most', {
    entry: word('What leads there from what is submitted', Object.keys(ENTRY_WORDS)),
    calls: list('The calls in turn, the last thirty; the last one starts the template', CALL),
  }),
  moreWays: number('Ways that are not listed', 0),
  owner: a('manifest', 'Where its template is written'),
  template: objectOrNull('Null for the agent pod of HTTP and plugin templates', {
    name: text('For an inline template that of the template around it'),
    type: word('The kind that it names', TEMPLATE_KINDS),
    inline: flag('It stands inline in a step'),
    at: a('place', 'Where it is written'),
  }),
  perRun: numberOrNull('How many of it one run makes; null where only the run knows', 1),
  images: list('Its images, but those of Argo itself', {
    container: text('Name of the container or volume'),
    role: word('What it is to the pod', Object.keys(ROLE_WORDS)),
    values: list('More than one where a parameter has a closed set of choices', VALUE),
    at: a('place', 'Where it is written'),
  }),
  annotations: listOf('entry', 'Its annotations, but those of Argo itself'),
  labels: listOf('entry', 'Its labels, but those of Argo itself'),
  ignored: list('What stands at a level that this version of Argo does not look at', {
    kind: word('What it is', ['annotation', 'label']),
    key: text('The key'),
    ...GIVEN_FIELDS,
  }),
  pullSecrets: list('Its `imagePullSecrets`, but those of its service account', {
    ...VALUE,
    at: a('place', 'Where it is written'),
  }),
  nodeSelector: {
    description: 'Its node selector',
    type: 'object',
    additionalProperties: { type: 'string' },
  },
  serviceAccount: textOrNull('Null: the default one of the namespace'),
};

const DOCUMENT: Fields = {
  schemaVersion: { description: 'Fields are only added to it', type: 'integer', const: 1 },
  tool: object('What has written it', {
    name: text('`wfcache-lint`'),
    version: text('Its version'),
  }),
  argo: object('The Argo Workflows whose pods these are', {
    version: text('As "3.5", or with a patch release'),
    assumed: flag('Neither the configuration nor the command line says which'),
    rules: word('By which rules levels are merged', Object.keys(RULE_WORDS)),
    possibleRules: someOf(
      'All that the version leaves open, the likeliest first',
      Object.keys(RULE_WORDS),
    ),
  }),
  places: list('What was asked for; empty for the whole repository', {
    path: text('A file or folder, relative to the root; empty for the root'),
    line: numberOrNull('Null for all of it', 1),
    column: numberOrNull('Null for the whole line', 1),
    standing: list('What of the place makes or shapes pods; empty where nothing does', {
      what: word('What it is', Object.keys(STANDING_WORDS)),
      manifest: a('manifest', 'The manifest it is or stands in'),
      template: textOrNull('The template it is or stands in'),
      text: textOrNull('The key of an annotation or label; the text of an image or secret'),
    }),
  }),
  pods: list('Each kind of pod once: a template, started so that its pods are equal', POD),
  rejected: list(
    'Templates that Argo rejects, and with them what is submitted; they make no pods',
    {
      manifest: a('manifest', 'Where the template is written'),
      template: text('Its name; empty for an inline template without one'),
      kinds: someOf('The kinds that it names', TEMPLATE_KINDS),
      reason: text('Why, for people'),
      at: a('place', 'Where it is written'),
    },
  ),
  problems: list('What could not be read; pods may be missing for it', {
    path: text('The file, relative to the root'),
    line: numberOrNull('Null where it is the whole file', 1),
    reason: text('Why'),
    effect: word('What came of it', ['skipped-file', 'skipped-document', 'no-fixes']),
  }),
};

/** The document that `explain --format json` prints. */
export const EXPLAIN_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'wfcache-lint explain --format json',
  ...object('The pods of a repository, and what makes them what they are', DOCUMENT),
  $defs: { manifest: MANIFEST, place: PLACE, entry: ENTRY, given: GIVEN } satisfies Readonly<
    Record<Definition, FieldSchema>
  >,
};
