# Completes each line of standard input as somebody who presses TAB does, and prints what stands there then.
# usage: zsh -f complete.zsh SCRIPT < LINES
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= RPS1=; stty -echo; autoload -Uz compinit; compinit -u -D; source $1
setopt no_list_ambiguous no_beep
shown() { print -rn -- \"<\$BUFFER>\"; BUFFER=; }
zle -N shown; bindkey '^X' shown; bindkey '^I' complete-word; print '<ready>'"
zpty -r shell out '*<ready>*<ready>*' 2>/dev/null || zpty -r shell out '*<ready>*'
while IFS= read -r line; do
  zpty -w -n shell "$line"$'\t\x18'
  zpty -r shell out '*<wfcache-lint*>*'
  print -r -- "${${out##*<}%%>*}"
done
