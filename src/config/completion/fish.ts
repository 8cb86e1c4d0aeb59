import { valued, type CompletedCommand, type CompletedOption } from './words.ts';

const COMPLETE = 'complete -c wfcache-lint';

/** The completion for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# fish completion for wfcache-lint, as \`wfcache-lint completion fish\` prints it

# The command of the line; nothing where none is named and a path can still be one.
function __wfcache_lint_named
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${valued(commands).join(' ')}
            set skip 1
        else if contains -- $word ${names}
            echo $word
            return
        else if not string match -q -- '-*' $word
            echo lint
            return
        end
    end
end

function __wfcache_lint_is
    set -l named (__wfcache_lint_named)
    test -n "$named"; or set named lint
    contains -- $named $argv
end

${commands.map(commandLine).join('\n')}
${commands.flatMap(operandLines).join('\n')}
${optionLines(commands).join('\n')}
`;
}

function commandLine({ name, help }: CompletedCommand): string {
  const condition = quoted('test -z (__wfcache_lint_named)""');
  return `${COMPLETE} -n ${condition} -a ${name} -d ${quoted(help)}`;
}

function operandLines({ name, operands }: CompletedCommand): string[] {
  if (operands === 'files') return [];
  const words = operands === 'nothing' ? '' : ` -a ${quoted(operands.join(' '))}`;
  return [`${COMPLETE} -n ${quoted(`__wfcache_lint_is ${name}`)} -f${words}`];
}

/** One line for the commands that have the same option. */
function optionLines(commands: readonly CompletedCommand[]): string[] {
  const takers = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      const line = optionLine(option);
      takers.set(line, [...(takers.get(line) ?? []), name]);
    }
  }
  return [...takers].map(
    ([line, names]) => `${COMPLETE} -n ${quoted(`__wfcache_lint_is ${names.join(' ')}`)} ${line}`,
  );
}

function optionLine({ name, short, help, value, isOptional, values }: CompletedOption): string {
  const names = `${short === undefined ? '' : `-s ${short} `}-l ${name}`;
  const about = `-d ${quoted(help)}`;
  if (value === undefined || isOptional) return `${names} ${about}`;
  if (values === 'files') return `${names} -r -F ${about}`;
  return values === 'nothing'
    ? `${names} -x ${about}`
    : `${names} -x -a ${quoted(values.join(' '))} ${about}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
