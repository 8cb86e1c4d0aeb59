/**
 * The outputs of `lint`, and whom or what each is for. The help, the messages and the table in
 * docs/formats.md are made from this list; a format without a reporter does not compile.
 */
export const FORMATS = {
  pretty: 'people: source line, reason, fix, summary. The default',
  json: 'scripts and editors; its shape only grows. Columns and offsets count UTF-16 units, lines and columns from 1',
  sarif: 'code scanning; SARIF 2.1.0 with fixes, at most 5,000 results, worst first',
  github: 'annotations of GitHub Actions. The default inside GitHub Actions',
  junit: 'CI systems that show tests: a suite for each file with findings',
  checkstyle: "Jenkins and other readers of Checkstyle's XML",
  rdjson: 'reviewdog; with suggestions. Columns count bytes, as reviewdog does',
  rdjsonl: 'reviewdog; the same, one finding a line',
  gitlab: "GitLab's code quality report",
  markdown: 'comments and summaries: a table of the worst 500',
  concise: 'people, editors and grep: one line for each finding. `[*]` says that a fix is there',
  grouped: 'people: the findings of each file below its name',
  agent:
    'programs that repair: a JSON document a line with the place, the exact edits and the command that makes them',
  html: 'people, in a browser: one page with filters, the images and the plan of caches; at most 2,000 findings, worst first',
} as const satisfies Readonly<Record<string, string>>;

/** Name of an output of `lint`. */
export type Format = keyof typeof FORMATS;

/**
 * Has an output a place for what was not judged? Its readers would refuse anything else in the
 * others, so that standard error has to say it.
 */
export const SAYS_COVERAGE = {
  pretty: true,
  json: true,
  sarif: true,
  github: true,
  junit: true,
  checkstyle: false,
  rdjson: false,
  rdjsonl: false,
  gitlab: false,
  markdown: true,
  concise: true,
  grouped: true,
  agent: false,
  html: true,
} as const satisfies Readonly<Record<Format, boolean>>;

/** The outputs that show images and the plan of caches as well, for which the whole repository is read. */
export const SHOWS_IMAGES: readonly Format[] = ['html'];

/** The outputs whose words are for people, in their language. All others are English. */
export const IN_LANGUAGE: readonly Format[] = [
  'pretty',
  'concise',
  'grouped',
  'github',
  'markdown',
  'html',
  'gitlab',
];

/** The outputs for people, in the place of which `--statistics` counts. */
export const FOR_PEOPLE: readonly Format[] = ['pretty', 'concise', 'grouped'];

/** The names of the outputs of `lint`. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** Outputs of `images`; one without a reporter does not compile. */
export const TABLES = ['pretty', 'json', 'csv', 'markdown', 'svg'] as const;

/** Name of an output of `images`. */
export type Table = (typeof TABLES)[number];

/** Outputs of `explain`; one without a reporter does not compile. */
export const EXPLANATIONS = ['text', 'json'] as const;

/** Name of an output of `explain`. */
export type ExplanationFormat = (typeof EXPLANATIONS)[number];

/** Outputs of `pin`; one without a reporter does not compile. */
export const PIN_FORMATS = ['text', 'json'] as const;

/** Name of an output of `pin`. */
export type PinFormat = (typeof PIN_FORMATS)[number];
/** Outputs of `imagecache`; one without a reporter does not compile. */
export const PLANS = ['yaml', 'json'] as const;
