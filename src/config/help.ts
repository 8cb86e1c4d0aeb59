import { COMMANDS, type Command, type Option } from './option.ts';
import { optionsOf } from './options.ts';
import { inTwoColumns, type NamedRow } from '../text/two-columns.ts';
import { columns } from '../text/columns.ts';
import { wrap } from '../text/wrap.ts';

/** What follows the name of the program, for each command. */
export const USAGE: Readonly<Record<Command, string>> = {
  lint: '[lint] [PATH...]',
  images: 'images [PATH...]',
  imagecache: 'imagecache [PATH...]',
  pin: 'pin [PATH...]',
  sizes: 'sizes [PATH...]',
  explain: 'explain [PATH[:LINE]...]',
  rules: 'rules [RULE]',
  help: 'help [COMMAND]',
  version: 'version',
  completion: 'completion SHELL',
};

/** What the help says around usages and spellings. */
export interface HelpWords {
  /** What stands before the usage, with a blank where the language has one. */
  readonly usage: string;
  /** What the program is for. */
  readonly purpose: string;
  readonly commandsHead: string;
  readonly lintHead: string;
  readonly optionsHead: string;
  /** What the exit codes mean. */
  readonly exits: string;
  /** A sentence about a command that is told alone. */
  readonly sentence: (command: Command) => string;
  readonly commands: Readonly<Record<Command, string>>;
  readonly option: (option: Option) => string;
}

/** What the program is for. */
export const PURPOSE =
  'Lints Argo Workflows manifests for password-free pulls and image caches on Alibaba Cloud.';

/** What the exit codes mean. */
export const EXITS =
  'Exit: 0 nothing to report; 1 findings; 2 wrong usage or configuration; 3 not everything could be read, or a rule failed.';

const IN_ENGLISH: HelpWords = {
  usage: 'Usage: ',
  purpose: PURPOSE,
  commandsHead: 'Commands (COMMAND --help has their options):',
  lintHead: 'Options of lint:',
  optionsHead: 'Options:',
  exits: EXITS,
  sentence: (command) =>
    `${COMMANDS[command].charAt(0).toUpperCase()}${COMMANDS[command].slice(1)}.`,
  commands: COMMANDS,
  option: ({ help }) => help,
};

/** The width of the help where the width of the terminal is not known. */
const USUAL_WIDTH = 80;

/**
 * The text of `--help`, or of `COMMAND --help`, in lines of at most `width` columns. Where the width
 * is not known, it is that of most terminals.
 */
export function helpText(
  command?: Command,
  width = USUAL_WIDTH,
  words: HelpWords = IN_ENGLISH,
): string {
  const options = inTwoColumns(
    optionsOf(command ?? 'lint').map((one): NamedRow => [spelling(one), words.option(one)]),
    width,
  );
  const sentences = (text: string): string[] => wrap(text, width);
  const begin = words.usage;
  const lines =
    command === undefined
      ? [
          ...Object.values(USAGE).map(
            (usage, at) => `${at === 0 ? begin : ' '.repeat(columns(begin))}wfcache-lint ${usage}`,
          ),
          '',
          ...sentences(words.purpose),
          '',
          ...sentences(words.commandsHead),
          ...inTwoColumns(Object.entries(words.commands), width),
          '',
          words.lintHead,
          ...options,
        ]
      : [
          `${begin}wfcache-lint ${USAGE[command]}`,
          '',
          ...sentences(words.sentence(command)),
          '',
          words.optionsHead,
          ...options,
        ];
  return `${[...lines, '', ...sentences(words.exits)].join('\n')}\n`;
}

function spelling({ name, short, value }: Option): string {
  const gap = value?.startsWith('[') === true ? '' : ' ';
  const long = `--${name}${value === undefined ? '' : gap + value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}
