import { COMMANDS, type Command, type Option } from './option.ts';
import { optionsOf } from './options.ts';

const USAGE: Readonly<Record<Command, string>> = {
  lint: '[lint] [PATH...]',
  images: 'images [PATH...]',
  imagecache: 'imagecache [PATH...]',
  pin: 'pin [PATH...]',
  sizes: 'sizes [PATH...]',
  explain: 'explain [PATH[:LINE]...]',
  rules: 'rules [RULE]',
};

const EXITS: readonly string[] = [
  'Exit: 0 nothing to report; 1 findings; 2 wrong usage or configuration; 3 not everything',
  'could be read, or a rule failed.',
];

/** The text of `--help`, or of `COMMAND --help`. */
export function helpText(command?: Command): string {
  const rows = optionsOf(command ?? 'lint').map(
    (option) => [spelling(option), option.help] as const,
  );
  const width = Math.max(...rows.map(([text]) => text.length));
  const options = rows.map(([text, help]) => `  ${text.padEnd(width)}  ${help}`);
  const lines =
    command === undefined
      ? [
          ...Object.values(USAGE).map(
            (usage, at) => `${at === 0 ? 'Usage:' : '      '} wfcache-lint ${usage}`,
          ),
          '',
          'Lints Argo Workflows manifests for password-free pulls and image caches on Alibaba Cloud.',
          '',
          'Commands (COMMAND --help has their options):',
          ...Object.entries(COMMANDS).map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
          '',
          'Options of lint:',
          ...options,
        ]
      : [
          `Usage: wfcache-lint ${USAGE[command]}`,
          '',
          `${COMMANDS[command].charAt(0).toUpperCase()}${COMMANDS[command].slice(1)}.`,
          '',
          'Options:',
          ...options,
        ];
  return `${[...lines, '', ...EXITS].join('\n')}\n`;
}

function spelling({ name, short, value }: Option): string {
  const gap = value?.startsWith('[') === true ? '' : ' ';
  const long = `--${name}${value === undefined ? '' : gap + value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}
