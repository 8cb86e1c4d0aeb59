import { COMMANDS, type Command, type Option } from './option.ts';
import { optionsOf } from './options.ts';
import { inTwoColumns, type NamedRow } from '../text/two-columns.ts';
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

/** What the program is for. */
export const PURPOSE =
  'Lints Argo Workflows manifests for password-free pulls and image caches on Alibaba Cloud.';

/** What the exit codes mean. */
export const EXITS =
  'Exit: 0 nothing to report; 1 findings; 2 wrong usage or configuration; 3 not everything could be read, or a rule failed.';

/** The width of the help where the width of the terminal is not known. */
const USUAL_WIDTH = 80;

/**
 * The text of `--help`, or of `COMMAND --help`, in lines of at most `width` columns. Where the width
 * is not known, it is that of most terminals.
 */
export function helpText(command?: Command, width = USUAL_WIDTH): string {
  const options = optionsOf(command ?? 'lint').map((one): NamedRow => [spelling(one), one.help]);
  const sentences = (text: string): string[] => wrap(text, width);
  const lines =
    command === undefined
      ? [
          ...Object.values(USAGE).map(
            (usage, at) => `${at === 0 ? 'Usage:' : '      '} wfcache-lint ${usage}`,
          ),
          '',
          ...sentences(PURPOSE),
          '',
          ...sentences('Commands (COMMAND --help has their options):'),
          ...inTwoColumns(Object.entries(COMMANDS), width),
          '',
          'Options of lint:',
          ...inTwoColumns(options, width),
        ]
      : [
          `Usage: wfcache-lint ${USAGE[command]}`,
          '',
          ...sentences(
            `${COMMANDS[command].charAt(0).toUpperCase()}${COMMANDS[command].slice(1)}.`,
          ),
          '',
          'Options:',
          ...inTwoColumns(options, width),
        ];
  return `${[...lines, '', ...sentences(EXITS)].join('\n')}\n`;
}

function spelling({ name, short, value }: Option): string {
  const gap = value?.startsWith('[') === true ? '' : ' ';
  const long = `--${name}${value === undefined ? '' : gap + value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}
