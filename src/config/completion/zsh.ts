import { valued, type Completed, type CompletedCommand, type CompletedOption } from './words.ts';

/** The completion for zsh, as a file `_wfcache-lint` in a folder of `fpath`, or for `source`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `#compdef wfcache-lint
# zsh completion for wfcache-lint, as \`wfcache-lint completion zsh\` prints it

_wfcache-lint() {
  local command=lint word
  local -i at named=0
  for ((at = 2; at < CURRENT; at++)); do
    word=$words[at]
    case $word in
      (${valued(commands).join('|')}) ((at += 1)) ;;
      (-*) ;;
      (${names.join('|')}) command=$word named=1; break ;;
      (*) named=1; break ;;
    esac
  done
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}

_wfcache-lint-commands() {
  local -a all=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  _describe -t commands command all
  _files
}

if [[ $funcstack[1] == _wfcache-lint ]]; then
  _wfcache-lint "$@"
else
  compdef _wfcache-lint wfcache-lint
fi
`;
}

function caseOf({ name, options, operands }: CompletedCommand): string {
  const specs = [...options.map(specOf), operandsOf(operands)];
  const lines = specs.map((spec) => `        ${spec}`).join(' \\\n');
  return `    (${name})
      _arguments -s -S : \\\n${lines} ;;`;
}

function specOf(option: CompletedOption): string {
  const { name, short, help, value, isOptional, isRepeatable } = option;
  const about = `[${help.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]`;
  const rest = value === undefined ? about : `${about}${valueOf(option, value)}`;
  const long = `--${name}${value === undefined ? '' : isOptional ? '=-' : '='}`;
  if (short === undefined) return quoted(`${isRepeatable ? '*' : ''}${long}${rest}`);
  const before = isRepeatable ? '*' : `(-${short} --${name})`;
  return `${quoted(before)}{-${short}${value === undefined ? '' : '+'},${long}}${quoted(rest)}`;
}

function valueOf({ values, isOptional }: CompletedOption, value: string): string {
  const words = value.replaceAll(/[[\]=]/g, ' ').trim();
  return `${isOptional ? '::' : ':'}${words}:${action(values)}`;
}

/** The first operand is the command itself, where it is named. */
function operandsOf(operands: Completed): string {
  const others = operands === 'nothing' ? '_message "nothing more"' : action(operands);
  const inner = others.startsWith('(') ? `compadd -- ${others.slice(1, -1)}` : others;
  return quoted(`*: :{ if ((named)); then ${inner}; else _wfcache-lint-commands; fi }`);
}

function action(completed: Completed): string {
  if (completed === 'files') return '_files';
  return completed === 'nothing' ? ' ' : `(${completed.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
