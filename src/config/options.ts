/** The commands, with one line each. */
export const COMMANDS = {
  lint: 'lint files and folders (the default command)',
  images: 'list every image: size, who pulls it, how often, cached or not',
  imagecache: 'print the ImageCache manifests the repository needs',
  sizes: 'look image sizes up and write them to the size lock file',
  rules: 'list the rules, or explain one',
} as const;

/** Name of a command. */
export type Command = keyof typeof COMMANDS;

/** One option of the command line. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands behind it, in capitals; undefined for a switch. */
  readonly value?: string;
  /** It may be given again. */
  readonly repeatable?: boolean;
  readonly help: string;
  /** The commands that take it; all where undefined. */
  readonly of?: readonly Command[];
}

/** The commands that read manifests. */
const READING: readonly Command[] = ['lint', 'images', 'imagecache', 'sizes'];
const LINT: readonly Command[] = ['lint'];
const IMAGES: readonly Command[] = ['images'];
const SIZES: readonly Command[] = ['sizes'];

/** Every option there is, in the order of the help. Of one name there may be one for each command. */
export const OPTIONS: readonly Option[] = [
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    help: 'configuration file (default: .wfcache-lint.yaml at the root)',
    of: READING,
  },
  {
    name: 'include',
    value: 'GLOB',
    repeatable: true,
    help: 'only files that match; relative to the root',
    of: READING,
  },
  { name: 'exclude', value: 'GLOB', repeatable: true, help: 'no files that match', of: READING },
  {
    name: 'format',
    short: 'f',
    value: 'NAME[=FILE]',
    repeatable: true,
    help: 'pretty, json, sarif, github, junit, checkstyle, rdjson, gitlab or markdown; on stdout or into FILE',
    of: LINT,
  },
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    repeatable: true,
    help: 'pretty, json, csv or markdown (default: pretty)',
    of: IMAGES,
  },
  {
    name: 'sort',
    value: 'BY',
    help: 'pods, size, download or name (default: download)',
    of: IMAGES,
  },
  { name: 'top', value: 'N', help: 'only the first N images', of: IMAGES },
  { name: 'fix', help: 'apply safe fixes to the files', of: LINT },
  {
    name: 'unsafe-fixes',
    help: 'with --fix or --diff: also fixes that a person should review',
    of: LINT,
  },
  { name: 'diff', help: 'print what --fix would change as a patch; write nothing', of: LINT },
  {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'exit 1 from error, warning, info, or never (default: warning)',
    of: LINT,
  },
  { name: 'max-warnings', value: 'N', help: 'exit 1 above N warnings', of: LINT },
  {
    name: 'changed',
    value: '[=BASE]',
    help: 'only findings on lines changed since BASE (default: the default branch of origin)',
    of: LINT,
  },
  { name: 'baseline', value: 'FILE', help: 'do not report what is recorded there', of: LINT },
  { name: 'update-baseline', help: 'record what there is in the baseline', of: LINT },
  { name: 'stdin', help: 'lint standard input', of: LINT },
  {
    name: 'stdin-filename',
    value: 'PATH',
    help: 'the path standard input stands for',
    of: LINT,
  },
  {
    name: 'write',
    help: 'write the manifests to files, and renew those written before',
    of: ['imagecache'],
  },
  { name: 'update', help: 'look all images up again, not only new ones', of: SIZES },
  { name: 'check', help: 'write nothing; exit 1 if the lock file is not complete', of: SIZES },
  {
    name: 'registry',
    value: 'MODE',
    help: 'on: ask registries for sizes; off: do not (default: off; on for sizes)',
    of: READING,
  },
  {
    name: 'allow-registry',
    value: 'HOST',
    repeatable: true,
    help: 'a host that may be asked, besides the well-known public ones and ACR',
    of: READING,
  },
  {
    name: 'private-registry',
    value: 'HOST',
    repeatable: true,
    help: 'a host that may be asked even at a private address; http://HOST for one without TLS',
    of: READING,
  },
  {
    name: 'token-server',
    value: 'REGISTRY=HOST',
    repeatable: true,
    help: 'a host that gives tokens for a registry, and may see its credentials',
    of: READING,
  },
  {
    name: 'image-platform',
    value: 'OS/ARCH',
    help: 'which image of an index is pulled (default: linux/amd64)',
    of: READING,
  },
  { name: 'quiet', short: 'q', help: 'results and nothing else', of: READING },
  {
    name: 'verbose',
    short: 'v',
    help: 'also what was left alone and which sizes are not known',
    of: LINT,
  },
  { name: 'stats', help: 'counts and times on stderr', of: LINT },
  { name: 'color', help: 'colour, wherever the output goes', of: ['lint', 'images'] },
  { name: 'no-color', help: 'no colour, not even on a terminal', of: ['lint', 'images'] },
  { name: 'progress', help: 'progress on stderr, wherever it goes', of: READING },
  { name: 'no-progress', help: 'no progress', of: READING },
  { name: 'version', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this help, or that of a command' },
];

/** The options a command takes. */
export function optionsOf(command: Command): readonly Option[] {
  return OPTIONS.filter(({ of }) => of === undefined || of.includes(command));
}
