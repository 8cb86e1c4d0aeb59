# Completes each line of standard input as fish does after TAB, and prints the words, one line for each.
# usage: fish --no-config complete.fish SCRIPT < LINES
source $argv[1]
while read -l line
    set -l words (complete -C "$line" | string replace -r '\t.*' '')
    echo "$words"
end
