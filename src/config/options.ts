import { ASKING_OPTIONS, SIZING } from './asking-options.ts';
import { EXPLANATIONS, FORMAT_NAMES } from './formats.ts';
import type { Command, Option } from './option.ts';
import { IMAGECACHE_OPTIONS } from './imagecache-options.ts';
import { IMAGES_OPTIONS } from './images-options.ts';
import { PIN_OPTIONS } from './pin-options.ts';
import {
  argoVersion,
  glob,
  LANGUAGES,
  LEVELS,
  output,
  rendered,
  ruleNames,
  seconds,
  SEVERITIES,
  wholeNumber,
} from './values.ts';

/** The commands that read manifests. */
const READING: readonly Command[] = ['lint', 'images', 'imagecache', 'pin', 'sizes', 'explain'];
/** The commands that judge what is rendered. */
const RENDERING: readonly Command[] = ['lint', 'images', 'imagecache', 'pin', 'explain'];
const LINT: readonly Command[] = ['lint'];
const COLORED: readonly Command[] = ['lint', 'images', 'imagecache', 'explain'];
const EXPLAIN: readonly Command[] = ['explain'];
const SIZES: readonly Command[] = ['sizes'];
/** The commands that can use a list of the image caches that clusters have. */
const LISTING: readonly Command[] = ['lint', 'images', 'imagecache', 'pin'];

const TABLE = [
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    help: 'configuration file (default: .wfcache-lint.yaml at the root)',
    of: READING,
  },
  {
    name: 'no-config',
    help: 'read no configuration file; the built-in settings hold',
    of: READING,
  },
  {
    name: 'include',
    value: 'GLOB',
    read: glob,
    repeatable: true,
    help: 'report only files that match; relative to the root',
    of: READING,
  },
  {
    name: 'exclude',
    value: 'GLOB',
    read: glob,
    repeatable: true,
    help: 'report no files that match',
    of: READING,
  },
  {
    name: 'render',
    value: 'WHAT',
    read: rendered,
    otherwise: 'auto',
    help: 'auto, off, or programs that render: helm, kustomize or helm,kustomize (default: auto)',
    of: RENDERING,
  },
  {
    name: 'format',
    short: 'f',
    as: 'outputs',
    value: 'NAME[=FILE]',
    read: output,
    repeatable: true,
    help: `${oneOf(FORMAT_NAMES)}; on stdout or into FILE`,
    of: LINT,
  },
  {
    name: 'format',
    short: 'f',
    as: 'explanation',
    value: 'NAME',
    choices: EXPLANATIONS,
    otherwise: 'text',
    help: `${oneOf(EXPLANATIONS)} (default: text)`,
    of: EXPLAIN,
  },
  ...IMAGES_OPTIONS,
  ...PIN_OPTIONS,
  ...IMAGECACHE_OPTIONS,
  {
    name: 'caches-file',
    value: 'FILE',
    help: 'the file of --save (default: .wfcache-lint.caches.json at the root)',
    of: LISTING,
  },
  {
    name: 'argo-version',
    value: 'VERSION',
    read: argoVersion,
    help: 'pods as this version of Argo makes them (default: argoVersion)',
    of: EXPLAIN,
  },
  {
    name: 'rule',
    as: 'onlyRules',
    value: 'ID[,ID]',
    read: ruleNames,
    repeatable: true,
    help: 'only findings of these rules are shown, counted and fixed',
    of: LINT,
  },
  {
    name: 'min-severity',
    value: 'LEVEL',
    choices: SEVERITIES,
    help: 'only findings from error, warning or info are shown and counted (default: info)',
    of: LINT,
  },
  { name: 'fix', help: 'apply safe fixes to the files', of: LINT },
  {
    name: 'unsafe-fixes',
    help: 'with --fix or --diff: also fixes that a person should review',
    of: LINT,
  },
  {
    name: 'fix-rule',
    as: 'fixRules',
    value: 'ID[,ID]',
    read: ruleNames,
    repeatable: true,
    help: 'with --fix or --diff: only fixes of these rules',
    of: LINT,
  },
  {
    name: 'diff',
    help: 'print what --fix or --write would change as a patch; write nothing',
    of: ['lint', 'pin'],
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    choices: LEVELS,
    otherwise: 'warning',
    help: 'exit 1 from error, warning, info, or never (default: warning)',
    of: LINT,
  },
  {
    name: 'max-warnings',
    value: 'N',
    read: wholeNumber,
    help: 'exit 1 above N warnings',
    of: LINT,
  },
  {
    name: 'timeout',
    value: 'SECONDS',
    read: seconds,
    help: 'print what is known after so many seconds, and exit 3 (default: 60)',
    of: READING,
  },
  // The value is empty where no BASE is given.
  {
    name: 'changed',
    value: '[=BASE]',
    mayBeEmpty: true,
    help: 'only findings on lines changed since BASE (default: the default branch of origin)',
    of: LINT,
  },
  { name: 'baseline', value: 'FILE', help: 'do not report what is recorded there', of: LINT },
  { name: 'update-baseline', help: 'record what there is in the baseline', of: LINT },
  { name: 'stdin', help: 'read standard input instead of files, as the path - does', of: SIZING },
  {
    name: 'stdin-filename',
    value: 'PATH',
    help: 'the path standard input stands for (default: none)',
    of: SIZING,
  },
  {
    name: 'write',
    help: 'write to the files: ImageCaches, and those written before (imagecache); ids of caches (pin)',
    of: ['imagecache', 'pin'],
  },
  { name: 'update', help: 'look all images up again, not only new ones', of: SIZES },
  {
    name: 'all-tags',
    help: 'also a size for all tags of a repository, where the tag is known only at run time',
    of: SIZES,
  },
  { name: 'check', help: 'write nothing; exit 1 if the lock file is not complete', of: SIZES },
  ...ASKING_OPTIONS,
  {
    name: 'no-context',
    help: 'judge the named files alone; otherwise the whole repository is their context',
    of: LINT,
  },
  { name: 'strict', help: 'exit 3 if anything was not judged, unknown sizes included', of: LINT },
  {
    name: 'allow-empty',
    help: 'named folders and globs without any YAML or JSON file are no error',
    of: READING,
  },
  {
    name: 'quiet',
    short: 'q',
    help: 'results, and why a run ends with 2 or 3; nothing else',
    of: READING,
  },
  {
    name: 'verbose',
    short: 'v',
    help: 'also what was left alone and which sizes are not known; with --version also Node, system and tools',
    of: ['lint', 'version'],
  },
  { name: 'cache', help: 'do not read files again about which there was nothing to say', of: LINT },
  {
    name: 'cache-file',
    value: 'FILE',
    help: 'with --cache: the file for it (default: in your folder for caches)',
    of: LINT,
  },
  { name: 'statistics', help: 'counts by rule in the place of the findings', of: LINT },
  { name: 'stats', help: 'counts and times on stderr', of: LINT },
  { name: 'color', means: true, help: 'colour, wherever the output goes', of: COLORED },
  {
    name: 'no-color',
    as: 'color',
    means: false,
    help: 'no colour, not even on a terminal',
    of: COLORED,
  },
  {
    name: 'lang',
    value: 'LANG',
    choices: LANGUAGES,
    help: 'en or zh: the language of what people read (default: that of the terminal)',
  },
  { name: 'progress', means: true, help: 'progress on stderr, wherever it goes', of: READING },
  { name: 'no-progress', as: 'progress', means: false, help: 'no progress', of: READING },
  { name: 'version', help: 'print the version' },
  { name: 'help', short: 'h', help: 'print this help, or that of a command' },
] as const satisfies readonly Option[];

/** Every option there is, in the order of the help. Of one name there may be one for each command. */
export const OPTIONS: readonly Option[] = TABLE;

/** Every option, with all that its types say. */
export type OptionTable = typeof TABLE;

/** What tells an option from all others: its name, or, as several have this one, what holds its value. */
type KeyOf<O> = O extends { readonly name: 'format'; readonly as: infer As extends string }
  ? As
  : O extends { readonly name: infer Name extends string }
    ? Name
    : never;

/** The key of every option. */
export type OptionKey = KeyOf<OptionTable[number]>;

/** The key of an option. */
export function optionKey({ name, as }: Option): OptionKey {
  // The table gives every name.
  return (name === 'format' ? as : name) as OptionKey;
}

/** `a, b or c`. */
function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Does a command take an option? */
export function isTaken({ of }: Option, command: Command): boolean {
  return of === undefined || of.includes(command);
}

/** The options a command takes. */
export function optionsOf(command: Command): readonly Option[] {
  return OPTIONS.filter((option) => isTaken(option, command));
}
