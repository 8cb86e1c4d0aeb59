# Completes each line of standard input as bash does after TAB, and prints the words, one line for each.
# usage: bash --norc complete.bash SCRIPT < LINES
source "$1"
while IFS= read -r line; do
  # bash splits at = as well, which is a word by itself.
  IFS=' ' read -r -a COMP_WORDS <<<"${line//=/ = }"
  [ "${line%[ =]}" = "$line" ] || COMP_WORDS+=('')
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
  _wfcache_lint 2>/dev/null
  echo "${COMPREPLY[*]}"
done
