/** One option of the command line. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands behind it, in capitals; undefined for a switch. */
  readonly value?: string;
  /** It may be given again. */
  readonly repeatable?: boolean;
  readonly help: string;
}

/** Options of `lint`, in the order of the help. */
export const LINT_OPTIONS: readonly Option[] = [
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    help: 'configuration file (default: .wfcache-lint.yaml at the root)',
  },
  {
    name: 'include',
    value: 'GLOB',
    repeatable: true,
    help: 'only files that match; relative to the root',
  },
  { name: 'exclude', value: 'GLOB', repeatable: true, help: 'no files that match' },
  {
    name: 'format',
    short: 'f',
    value: 'NAME[=FILE]',
    repeatable: true,
    help: 'pretty, json, sarif, github, junit, checkstyle, rdjson, gitlab or markdown; on stdout or into FILE',
  },
  { name: 'fix', help: 'apply safe fixes to the files' },
  { name: 'unsafe-fixes', help: 'with --fix or --diff: also fixes that a person should review' },
  { name: 'diff', help: 'print what --fix would change as a patch; write nothing' },
  {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'exit 1 from error, warning, info, or never (default: warning)',
  },
  { name: 'max-warnings', value: 'N', help: 'exit 1 above N warnings' },
  {
    name: 'changed',
    value: '[=BASE]',
    help: 'only findings on lines changed since BASE (default: the default branch of origin)',
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: 'do not report what is recorded there',
  },
  { name: 'update-baseline', help: 'record what there is in the baseline' },
  { name: 'stdin', help: 'lint standard input' },
  { name: 'stdin-filename', value: 'PATH', help: 'the path standard input stands for' },
  { name: 'quiet', short: 'q', help: 'findings and nothing else' },
  { name: 'verbose', short: 'v', help: 'also what was left alone and which sizes are not known' },
  { name: 'stats', help: 'counts and times on stderr' },
  { name: 'color', help: 'colour, wherever the output goes' },
  { name: 'no-color', help: 'no colour, not even on a terminal' },
  { name: 'progress', help: 'progress on stderr, wherever it goes' },
  { name: 'no-progress', help: 'no progress' },
  { name: 'version', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this help' },
];

/** The commands, with one line each. */
export const COMMANDS = {
  lint: 'lint files and folders (the default command)',
  rules: 'list the rules, or explain one',
} as const;

/** Name of a command. */
export type Command = keyof typeof COMMANDS;

/** The text of `--help`. */
export function helpText(): string {
  const options = LINT_OPTIONS.map((option) => [spelling(option), option.help] as const);
  const width = Math.max(...options.map(([text]) => text.length));
  return [
    'Usage: wfcache-lint [lint] [PATH...]',
    '       wfcache-lint rules [RULE]',
    '',
    'Lints Argo Workflows manifests for password-free pulls and image caches on Alibaba Cloud.',
    '',
    'Commands:',
    ...Object.entries(COMMANDS).map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    '',
    'Options:',
    ...options.map(([text, help]) => `  ${text.padEnd(width)}  ${help}`),
    '',
    'Exit: 0 nothing to report; 1 findings; 2 wrong usage or configuration; 3 not everything',
    'could be read, or a rule failed.',
    '',
  ].join('\n');
}

function spelling({ name, short, value }: Option): string {
  const gap = value?.startsWith('[') === true ? '' : ' ';
  const long = `--${name}${value === undefined ? '' : gap + value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}
