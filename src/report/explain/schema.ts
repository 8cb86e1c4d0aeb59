import { TEMPLATE_KINDS } from '../../manifests/model.ts';
import {
  defined,
  documentSchema,
  flag,
  list,
  listOfDefined,
  number,
  numberOrNull,
  object,
  objectOrNull,
  someOf,
  text,
  textOrNull,
  word,
  type FieldSchema,
  type FieldTable,
} from '../schemas/fields.ts';
import {
  CALL_WORDS,
  ENTRY_WORDS,
  FAULTS,
  IDLE,
  LEVEL_WORDS,
  ROLE_WORDS,
  RULE_WORDS,
  STANDING_WORDS,
} from './words.ts';

const PLACE = object('A place in a file', {
  path: text('The file, relative to the root'),
  line: number('From 1', 1),
  column: number('From 1, in UTF-16 units', 1),
});

type Definition = 'manifest' | 'place' | 'entry' | 'given';

const OBJECT: FieldTable = {
  kind: text('Its kind'),
  name: text('Its name; empty where it has none'),
};

/** One of the definitions. */
function a(definition: Definition, description: string): FieldSchema {
  return defined(definition, description);
}

function listOf(definition: Definition, description: string): FieldSchema {
  return listOfDefined(definition, description);
}

const MANIFEST = object('An object of a file', {
  kind: text('Its kind, such as `Workflow`'),
  name: text('`metadata.name`, else `metadata.generateName`, else empty'),
  namespace: textOrNull('`metadata.namespace`'),
  at: a('place', 'Its first character'),
});

const VALUE: FieldTable = {
  value: text('The text in the pod; tags that only a run can resolve are left in it'),
  open: flag('The person who submits the workflow, or the run, can change it'),
  because: textOrNull('The expression because of which it is not known'),
  tooMany: flag('That expression has more different values than are followed'),
};

const GIVEN_FIELDS: FieldTable = {
  ...VALUE,
  from: word('The level that sets it', Object.keys(LEVEL_WORDS)),
  object: objectOrNull(
    'The object of the cluster that sets it; null for what a workflow or its libraries set',
    OBJECT,
  ),
  at: a('place', 'Its place'),
};

const GIVEN = object('A value that a level gives a key', GIVEN_FIELDS);

const ENTRY = object('An annotation or label of a pod', {
  key: text('The key'),
  ...GIVEN_FIELDS,
  overrides: listOf('given', 'The values that weaker levels give the key, the strongest first'),
});

const CALL: FieldTable = {
  kind: word(
    '`entry`: no written call; it is the first template of the way',
    Object.keys(CALL_WORDS),
  ),
  name: text('Name of the step, task or hook; empty for the entry'),
  template: text('The template that it starts; for an inline one the template around it'),
  inline: flag('That template stands inline in the step'),
  at: a('place', 'The place of the template'),
};

const POD: FieldTable = {
  manifest: a('manifest', 'The manifest that is submitted'),
  ways: list('How a run comes to it: one way for each written call of its template, at most ten', {
    entry: word(
      'How the way begins; `name`: a person has to start it by its name',
      Object.keys(ENTRY_WORDS),
    ),
    calls: list(
      'The calls in their order, at most the last thirty; the last one starts the template',
      CALL,
    ),
  }),
  moreWays: number('Number of ways that are not listed', 0),
  owner: a('manifest', 'The manifest with its template'),
  template: objectOrNull('Null for the agent pod of HTTP and plugin templates', {
    name: text('Its name; for an inline one the name of the template around it'),
    type: word('Its kind', TEMPLATE_KINDS),
    inline: flag('It stands inline in a step'),
    at: a('place', 'Its place'),
  }),
  perRun: numberOrNull('How many of these pods one run makes; null where only the run knows', 1),
  images: list('Its images, without those of Argo itself', {
    container: text('Name of the container or volume'),
    role: word('Its role in the pod', Object.keys(ROLE_WORDS)),
    values: list('Several where a parameter has a list of choices', VALUE),
    at: a('place', 'Its place'),
  }),
  annotations: listOf('entry', 'Its annotations, without those of Argo itself'),
  labels: listOf('entry', 'Its labels, without those of Argo itself'),
  ignored: list('Annotations and labels at a level that this version of Argo ignores', {
    kind: word('What it is', ['annotation', 'label']),
    key: text('The key'),
    ...GIVEN_FIELDS,
  }),
  pullSecrets: list('Its `imagePullSecrets`, without those of its service account', {
    ...VALUE,
    at: a('place', 'Its place'),
  }),
  nodeSelector: {
    description: 'Its node selector',
    type: 'object',
    additionalProperties: { type: 'string' },
  },
  serviceAccount: textOrNull('Null for the default one of the namespace'),
  cluster: object('What its cluster adds, and what the platform makes of it', {
    name: textOrNull('The name of the cluster in the configuration'),
    platform: word('The configured platform', ['workflow-cluster', 'eci', 'acs']),
    region: textOrNull('The configured region'),
    backend: word('What the pod runs on', ['eci', 'acs']),
    assumed: flag('Nothing says outright what it runs on'),
    configured: {
      description: 'Keys of annotations that the configuration says the cluster adds',
      type: 'array',
      items: { type: 'string' },
    },
    possible: list('Annotations that an object of the cluster may set: that is not certain', {
      key: text('The key'),
      value: text('The value'),
      object: object('The object', OBJECT),
      at: a('place', 'Its place'),
    }),
    accountSecrets: list('Pull secrets that it has from its service account', {
      value: text('The name of the Secret'),
      at: a('place', 'Its place'),
    }),
    outcomes: list('What the platform makes of it', {
      about: word('What it is about', ['caches', 'access']),
      text: text('One sentence, for people'),
    }),
  }),
};

const DOCUMENT: FieldTable = {
  schemaVersion: { description: 'New fields do not change it', type: 'integer', const: 1 },
  tool: object('The program that wrote the document', {
    name: text('`wfcache-lint`'),
    version: text('Its version'),
  }),
  argo: object('The version of Argo Workflows that makes the pods', {
    version: text('As "3.5", or with a patch release'),
    assumed: flag('Neither the configuration nor the command line names a version'),
    rules: word('The rules by which levels are merged', Object.keys(RULE_WORDS)),
    possibleRules: someOf(
      'All rules that are possible for the version, the likeliest first',
      Object.keys(RULE_WORDS),
    ),
  }),
  places: list('The places on the command line; empty for the whole repository', {
    path: text('A file or folder, relative to the root; empty for the root'),
    line: numberOrNull('Null for the whole file or folder', 1),
    column: numberOrNull('Null for the whole line', 1),
    standing: list('The things there that pods depend on; empty where there is none', {
      what: word('What it is', Object.keys(STANDING_WORDS)),
      manifest: a('manifest', 'The manifest that it is or belongs to'),
      template: textOrNull('The name of the template that it is or belongs to'),
      text: textOrNull('The key of an annotation or label; the text of an image or secret'),
    }),
  }),
  pods: list('Equal pods of one template that one manifest starts are one item', POD),
  rejected: list('Templates and workflows that Argo rejects, with all workflows that use them', {
    manifest: a('manifest', 'The manifest with the template, or the workflow'),
    template: text('Its name; empty for an inline one without a name, and for a workflow'),
    kinds: someOf('The kinds that the template names', TEMPLATE_KINDS),
    fault: word('The kind of fault', FAULTS),
    reason: text('The reason, for people'),
    at: a('place', 'Its place'),
  }),
  idle: list('Looped steps that start nothing', {
    manifest: a('manifest', 'The manifest with the step'),
    template: text('The template with the step; empty for an inline one without a name'),
    step: text('The name of the step or task'),
    why: word('The kind of reason', IDLE),
    reason: text('The reason, for people'),
    at: a('place', 'The place of the template'),
  }),
  problems: list('The parts that could not be read; their pods are missing', {
    path: text('The file, relative to the root'),
    line: numberOrNull('Null for the whole file', 1),
    reason: text('The reason'),
    effect: word('The effect', ['skipped-file', 'skipped-document', 'no-fixes']),
  }),
};

/** The document that `explain --format json` prints. */
export const EXPLAIN_SCHEMA = documentSchema(
  'wfcache-lint explain --format json',
  'The pods of a repository, and where their images, annotations and labels come from',
  DOCUMENT,
  { manifest: MANIFEST, place: PLACE, entry: ENTRY, given: GIVEN } satisfies Readonly<
    Record<Definition, FieldSchema>
  >,
);
