/** @typedef {import('../src/config/option.ts').Option} Option */

/**
 * The page for `man`, in roff.
 * @param {Pick<typeof import('../src/config/help.ts'), 'EXITS' | 'PURPOSE' | 'USAGE'>} help
 * @param {Pick<typeof import('../src/config/option.ts'), 'COMMANDS'>} table
 * @param {readonly Option[]} options
 */
export function manPage({ EXITS, PURPOSE, USAGE }, { COMMANDS }, options) {
  const lines = [
    '.\\" Written by `npm run gen` from src/config/option.ts and src/config/options.ts.',
    '.TH WFCACHE-LINT 1 "" "wfcache-lint" "User Commands"',
    '.nh',
    '.SH NAME',
    'wfcache-lint \\- lint Argo Workflows manifests for Alibaba Cloud',
    '.SH SYNOPSIS',
    ...Object.values(USAGE).flatMap((usage, at) => [
      ...(at === 0 ? [] : ['.br']),
      `.B wfcache-lint\n${text(usage)}`,
    ]),
    '.SH DESCRIPTION',
    text(PURPOSE),
    'Without a path it looks at the repository around the current folder. Files that are not named are',
    'read as context, and nothing is reported in them.',
    '.SH COMMANDS',
    ...Object.entries(COMMANDS).flatMap(([name, about]) => [
      '.TP',
      `.B ${name}`,
      text(`${about}.`),
    ]),
    '.SH OPTIONS',
    ...options.flatMap(entry),
    '.SH EXIT STATUS',
    text(EXITS.replace(/^Exit: /, '')),
    '.SH FILES',
    ...FILES.flatMap(([name, about]) => ['.TP', `.I ${text(name)}`, text(about)]),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([line, about]) => [text(about), '.PP', '.EX', text(line), '.EE', '.PP']),
    '.SH SEE ALSO',
    'The pages of the project: https://github.com/org/wfcache-lint#readme',
  ];
  return `${lines.join('\n')}\n`;
}

/** @type {readonly (readonly [string, string])[]} */
const FILES = [
  ['.wfcache-lint.yaml', 'The configuration, at the root of the repository.'],
  ['.wfcache-lint.lock.yaml', 'Sizes of images, written by the command sizes.'],
];

/** @type {readonly (readonly [string, string])[]} */
const EXAMPLES = [
  ['wfcache-lint workflows/ --fix', 'Apply the safe fixes below a folder:'],
  ['wfcache-lint --diff | git apply', 'Show them as a patch, and apply it:'],
  ['wfcache-lint explain a.yaml:12', 'Ask for the pods behind a line:'],
  ['source <(wfcache-lint completion bash)', 'Complete command lines in this bash:'],
];

/** @param {Option} option */
function entry({ name, short, value, help, of }) {
  const shown = value === undefined ? '' : ` \\fI${text(value.replace(/^\[=(.*)\]$/, '$1'))}\\fR`;
  const long = `\\fB${text(`--${name}`)}\\fR${value?.startsWith('[') ? `[=${shown.trim()}]` : shown}`;
  const both = short === undefined ? long : `\\fB${text(`-${short}`)}\\fR, ${long}`;
  const whose = of === undefined ? '' : ` Of ${of.join(', ')}.`;
  return ['.TP', both, text(`${help.charAt(0).toUpperCase()}${help.slice(1)}.${whose}`)];
}

/** A text in which nothing is a request of roff. @param {string} plain */
const text = (plain) =>
  plain.replaceAll('\\', '\\(rs').replaceAll('-', '\\-').replaceAll(/^[.']/gm, '\\&$&');
