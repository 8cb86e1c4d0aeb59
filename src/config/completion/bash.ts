import { spellings, valued, type Completed, type CompletedCommand } from './words.ts';

/** The completion for bash 3.2 and later. It needs no other file. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion for wfcache-lint, as \`wfcache-lint completion bash\` prints it
_wfcache_lint() {
  local cur prev command=lint named= at word IFS=$'\\n'
  cur=\${COMP_WORDS[COMP_CWORD]}
  prev=\${COMP_WORDS[COMP_CWORD-1]}
  # bash takes --option=value for three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    case $word in
      ${valued(commands).join('|')}) [ "\${COMP_WORDS[at+1]}" = = ] || at=$((at + 1)) ;;
      =) at=$((at + 1)) ;;
      -*) ;;
      ${names.join('|')}) command=$word named=1; break ;;
      *) named=1; break ;;
    esac
  done
  case $command:$prev in
${commands.flatMap(casesOf).join('\n')}
  esac
  case $cur in
    -*)
      case $command in
${commands.map(optionsOf).join('\n')}
      esac
      return ;;
  esac
  if [ -z "$named" ]; then
    _wfcache_lint_words $'${names.join('\\n')}'
    COMPREPLY+=($(compgen -f -- "$cur"))
    compopt -o filenames 2>/dev/null
    return
  fi
  case $command in
${commands.map(({ name, operands }) => `    ${name}) ${action(operands)} ;;`).join('\n')}
  esac
}
_wfcache_lint_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_wfcache_lint_files() {
  COMPREPLY=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}
complete -F _wfcache_lint wfcache-lint
`;
}

function casesOf({ name, options }: CompletedCommand): string[] {
  return options.flatMap((option) => {
    if (option.value === undefined || option.isOptional) return [];
    const patterns = spellings(option).map((one) => `${name}:${one}`);
    return [`    ${patterns.join('|')}) ${action(option.values)}; return ;;`];
  });
}

function optionsOf({ name, options }: CompletedCommand): string {
  const all = options.flatMap(spellings);
  return `        ${name}) ${action(all)} ;;`;
}

function action(completed: Completed): string {
  if (completed === 'files') return '_wfcache_lint_files';
  return completed === 'nothing' ? ':' : `_wfcache_lint_words $'${completed.join('\\n')}'`;
}
