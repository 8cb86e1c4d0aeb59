// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
47955:(function(n,e,t){t.r(e);e["completionFor"]=completionFor;var o=t(97817);var i=t(12533);var c=t(59370);var a=t(57560);var s=t(47678);var r=t(95339);const f=["bash","zsh","fish"];function completedCommands(n){return Object.keys(a.L).map(e=>({name:e,help:a.L[e],options:(0,s.cz)(e).map(e=>completedOption(e,n)),operands:operandsOf(e,n)}))}function operandsOf(n,e){const t=c.USAGE[n];if(t.includes("PATH"))return"files";if(t.includes("RULE"))return e;if(t.includes("COMMAND"))return Object.keys(a.L);return t.includes("SHELL")?f:"nothing"}function completedOption(n,e){const{name:t,short:o,help:i,value:c}=n;return{name:t,short:o,help:i,value:c,isOptional:n.value!==undefined&&n.mayBeEmpty===true,isRepeatable:n.value!==undefined&&n.repeatable===true,values:valuesOf(n,e)}}function valuesOf(n,e){const{value:t}=n;if(t===undefined)return"nothing";if(n.choices!==undefined)return n.choices;const{read:o}=n;if(o===r.CG)return i.BU;if(o===r.gj)return r.xB;if(o===r.XZ)return e;return t==="FILE"||t==="PATH"?"files":"nothing"}function spellings({name:n,short:e}){return e===undefined?[`--${n}`]:[`-${e}`,`--${n}`]}function valued(n){const e=n.flatMap(n=>n.options);const t=e.filter(({value:n,isOptional:e})=>n!==undefined&&!e);return[...new Set(t.flatMap(spellings))]};function bashCompletion(n){const e=n.map(({name:n})=>n);return`# bash completion for wfcache-lint, as \`wfcache-lint completion bash\` prints it
_wfcache_lint() {
  local cur prev command=lint named= at word IFS=$'\\n'
  cur=$\{COMP_WORDS[COMP_CWORD]}
  prev=$\{COMP_WORDS[COMP_CWORD-1]}
  # bash takes --option=value for three words.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ]; then
    prev=$\{COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=$\{COMP_WORDS[at]}
    case $word in
      ${valued(n).join("|")}) [ "$\{COMP_WORDS[at+1]}" = = ] || at=$((at + 1)) ;;
      =) at=$((at + 1)) ;;
      -*) ;;
      ${e.join("|")}) command=$word named=1; break ;;
      *) named=1; break ;;
    esac
  done
  case $command:$prev in
${n.flatMap(casesOf).join("\n")}
  esac
  case $cur in
    -*)
      case $command in
${n.map(optionsOf).join("\n")}
      esac
      return ;;
  esac
  if [ -z "$named" ]; then
    _wfcache_lint_words $'${e.join("\\n")}'
    COMPREPLY+=($(compgen -f -- "$cur"))
    compopt -o filenames 2>/dev/null
    return
  fi
  case $command in
${n.map(({name:n,operands:e})=>`    ${n}) ${action(e)} ;;`).join("\n")}
  esac
}
_wfcache_lint_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_wfcache_lint_files() {
  COMPREPLY=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}
complete -F _wfcache_lint wfcache-lint
`}function casesOf({name:n,options:e}){return e.flatMap(e=>{if(e.value===undefined||e.isOptional)return[];const t=spellings(e).map(e=>`${n}:${e}`);return[`    ${t.join("|")}) ${action(e.values)}; return ;;`]})}function optionsOf({name:n,options:e}){const t=e.flatMap(spellings);return`        ${n}) ${action(t)} ;;`}function action(n){if(n==="files")return"_wfcache_lint_files";return n==="nothing"?":":`_wfcache_lint_words $'${n.join("\\n")}'`};const l="complete -c wfcache-lint";function fishCompletion(n){const e=n.map(({name:n})=>n).join(" ");return`# fish completion for wfcache-lint, as \`wfcache-lint completion fish\` prints it

# The command of the line; nothing where none is named and a path can still be one.
function __wfcache_lint_named
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${valued(n).join(" ")}
            set skip 1
        else if contains -- $word ${e}
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

${n.map(commandLine).join("\n")}
${n.flatMap(operandLines).join("\n")}
${optionLines(n).join("\n")}
`}function commandLine({name:n,help:e}){const t=quoted('test -z (__wfcache_lint_named)""');return`${l} -n ${t} -a ${n} -d ${quoted(e)}`}function operandLines({name:n,operands:e}){if(e==="files")return[];const t=e==="nothing"?"":` -a ${quoted(e.join(" "))}`;return[`${l} -n ${quoted(`__wfcache_lint_is ${n}`)} -f${t}`]}function optionLines(n){const e=new Map;for(const{name:t,options:o}of n){for(const n of o){const o=optionLine(n);e.set(o,[...e.get(o)??[],t])}}return[...e].map(([n,e])=>`${l} -n ${quoted(`__wfcache_lint_is ${e.join(" ")}`)} ${n}`)}function optionLine({name:n,short:e,help:t,value:o,isOptional:i,values:c}){const a=`${e===undefined?"":`-s ${e} `}-l ${n}`;const s=`-d ${quoted(t)}`;if(o===undefined||i)return`${a} ${s}`;if(c==="files")return`${a} -r -F ${s}`;return c==="nothing"?`${a} -x ${s}`:`${a} -x -a ${quoted(c.join(" "))} ${s}`}function quoted(n){return`'${n.replaceAll(/[\\']/g,String.raw`\$&`)}'`};function zshCompletion(n){const e=n.map(({name:n})=>n);return`#compdef wfcache-lint
# zsh completion for wfcache-lint, as \`wfcache-lint completion zsh\` prints it

_wfcache-lint() {
  local command=lint word
  local -i at named=0
  for ((at = 2; at < CURRENT; at++)); do
    word=$words[at]
    case $word in
      (${valued(n).join("|")}) ((at += 1)) ;;
      (-*) ;;
      (${e.join("|")}) command=$word named=1; break ;;
      (*) named=1; break ;;
    esac
  done
  case $command in
${n.map(caseOf).join("\n")}
  esac
}

_wfcache-lint-commands() {
  local -a all=(
${n.map(({name:n,help:e})=>`    ${zsh_quoted(`${n}:${e}`)}`).join("\n")}
  )
  _describe -t commands command all
  _files
}

if [[ $funcstack[1] == _wfcache-lint ]]; then
  _wfcache-lint "$@"
else
  compdef _wfcache-lint wfcache-lint
fi
`}function caseOf({name:n,options:e,operands:t}){const o=[...e.map(specOf),zsh_operandsOf(t)];const i=o.map(n=>`        ${n}`).join(" \\\n");return`    (${n})
      _arguments -s -S : \\
${i} ;;`}function specOf(n){const{name:e,short:t,help:o,value:i,isOptional:c,isRepeatable:a}=n;const s=`[${o.replaceAll(/[[\]:\\]/g,String.raw`\$&`)}]`;const r=i===undefined?s:`${s}${zsh_valueOf(n,i)}`;const f=`--${e}${i===undefined?"":c?"=-":"="}`;if(t===undefined)return zsh_quoted(`${a?"*":""}${f}${r}`);const l=a?"*":`(-${t} --${e})`;return`${zsh_quoted(l)}{-${t}${i===undefined?"":"+"},${f}}${zsh_quoted(r)}`}function zsh_valueOf({values:n,isOptional:e},t){const o=t.replaceAll(/[[\]=]/g," ").trim();return`${e?"::":":"}${o}:${zsh_action(n)}`}function zsh_operandsOf(n){const e=n==="nothing"?'_message "nothing more"':zsh_action(n);const t=e.startsWith("(")?`compadd -- ${e.slice(1,-1)}`:e;return zsh_quoted(`*: :{ if ((named)); then ${t}; else _wfcache-lint-commands; fi }`)}function zsh_action(n){if(n==="files")return"_files";return n==="nothing"?" ":`(${n.join(" ")})`}function zsh_quoted(n){return`'${n.replaceAll("'",String.raw`'\''`)}'`}var d=t(52102);const u={bash:bashCompletion,zsh:zshCompletion,fish:fishCompletion};function completionFor([n="",...e]){const t=f.find(e=>e===n);if(t!==undefined&&e.length===0)return u[t](completedCommands(o.A));const i=e.length===0&&n===""?"nothing":`"${[n,...e].join(" ")}"`;throw new r.eb(`Expected the name of a shell, ${f.join(", ")}, found ${i}${(0,d.au)(n,f)}`)}})
};
})
//# sourceMappingURL=commands-cli-completion.js.map
