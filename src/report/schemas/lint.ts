import {
  atTimes,
  defined,
  documentSchema,
  list,
  listOfDefined,
  number,
  object,
  text,
  word,
  type FieldSchema,
  type FieldTable,
} from './fields.ts';

const SEVERITIES = ['error', 'warning', 'info'];

const POSITION = object('A place in a text', {
  line: number('From 1; a line ends with a line feed', 1),
  column: number('From 1, in UTF-16 units', 1),
  offset: number('From the beginning of the file, in UTF-16 units; a byte order mark is one', 0),
});

const RANGE = object('A part of a text', {
  start: defined('position', 'Its first character'),
  end: defined('position', 'The place after its last character'),
});

const PLACE: FieldTable = {
  path: text('The file, relative to the root, with `/`'),
  range: defined('range', 'The part of the file'),
};

const EDIT = object('A change of a file', {
  ...PLACE,
  range: defined('range', 'What is replaced; empty where the text is only added'),
  text: text('The text that stands there afterwards'),
});

const FIX = object('What would mend a finding. All of it is done, or nothing', {
  title: text('What it does, in the imperative'),
  safety: word('`safe` fixes are made by `--fix`; `unsafe` ones need a person', ['safe', 'unsafe']),
  edits: listOfDefined('edit', 'Changes of files. None of them touches another one'),
  creates: list('New files', {
    path: text('The file, relative to the root, with `/`'),
    text: text('The whole text'),
  }),
});

const FINDING = object('One thing that is wrong, at one place', {
  ruleId: text('The id of the rule'),
  severity: word('The severity, as the configuration sets it', SEVERITIES),
  message: text('What is wrong, for people, in at most 70 characters'),
  label: atTimes(text('The cause, as it is said at the place')),
  notes: {
    description: 'Facts that explain it, each in one line',
    type: 'array',
    items: { type: 'string' },
  },
  ...PLACE,
  manifest: object('The object that it is about', {
    kind: text('Its kind, such as `Workflow`'),
    name: text('`metadata.name`, else `metadata.generateName`, else empty'),
    template: atTimes(text('The name of the template in it, where there is one')),
  }),
  clusters: atTimes({
    description: 'The clusters that it is about, where the configuration names several',
    type: 'array',
    items: { type: 'string' },
  }),
  related: list('Further places that explain it', {
    ...PLACE,
    message: text('What is there, for people'),
  }),
  help: atTimes(text('What to do, or why there is no fix; one or more lines')),
  fix: atTimes(defined('fix', 'What would mend it')),
  fingerprint: text(
    'Made from rule, file, object and message, and from no line number: it stays the same when lines above change',
  ),
});

const PROBLEM = object('Something that could not be read, written or rendered', {
  path: text('The file, relative to the root'),
  line: atTimes(number('The line, where one is known', 1)),
  reason: text('The reason, for people'),
  effect: word('What was left out because of it', ['skipped-file', 'skipped-document', 'no-fixes']),
});

/** The parts of the document. */
const DEFINITIONS: Readonly<Record<string, FieldSchema>> = {
  finding: FINDING,
  problem: PROBLEM,
  fix: FIX,
  edit: EDIT,
  range: RANGE,
  position: POSITION,
};

/** The document that `lint --format json` prints, and that the function `lint` gives. */
export const LINT_SCHEMA = documentSchema(
  'wfcache-lint --format json',
  'What a run has found',
  {
    schemaVersion: { description: 'New fields do not change it', type: 'integer', const: 1 },
    tool: object('The program that made the document', {
      name: text('`wfcache-lint`'),
      version: text('Its version'),
    }),
    summary: object('Counts. They are about the named files', {
      files: number('Files that were looked at', 0),
      manifests: number('Objects that were judged', 0),
      pods: number('Kinds of pods that they start; a template that one object runs is one kind', 0),
      images: number('Different image references, as written', 0),
      errors: number('Findings that are errors', 0),
      warnings: number('Findings that are warnings', 0),
      infos: number('Findings that are information', 0),
      suppressed: number('Findings that a comment or an annotation suppresses; they are not listed', 0),
      recorded: number('Findings that the baseline records; they are not listed', 0),
      fixable: number('Findings with a fix', 0),
      fixed: number('Findings whose fix this run has made; they are not listed', 0),
      problems: number('Problems', 0),
      notJudged: object('What was not judged', {
        unknownSizes: number('Images whose size is not known', 0),
        notRendered: number('Templates and overlays that were not rendered', 0),
        ignored: number('Files with manifests that git ignores', 0),
        links: number('Links and submodules, which are not followed', 0),
      }),
    }),
    findings: listOfDefined('finding', 'Sorted by file and place'),
    problems: listOfDefined('problem', 'Sorted by file and line. Where there are some, findings can be missing'),
    ruleErrors: list('Rules that failed. Their findings are missing; it is an error of the program', {
      ruleId: text('The id of the rule'),
      message: text('The error, for people'),
    }),
  },
  DEFINITIONS,
);
