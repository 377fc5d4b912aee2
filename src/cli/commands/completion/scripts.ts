/** A subcommand as a shell completes it; the conversion has no name. */
export interface Described {
  name: string
  options: readonly {option: string; takesValue: boolean; values: readonly string[]}[]
  /** Words that may come first. */
  own: readonly string[]
  takes: 'articles' | 'shells' | 'folders' | 'text'
}

type Script = (all: readonly Described[]) => string

const names = (all: readonly Described[]) => all.map(({name}) => name).filter(Boolean)
const optionsOf = ({options}: Described) => options.map(({option}) => option).join(' ')
/** Options whose value is one of a list, and those whose value is a path. */
const listed = ({options}: Described) => options.filter(({values}) => values.length > 0)
const named = ({options}: Described) =>
  options.filter(({values, takesValue}) => takesValue && values.length === 0)

/** What all four scripts say in their own words: after `--theme` its values, after `-` options, else files. */
const bash: Script = all => `_weimark() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local options values own=''
  case "$command" in
${all
  .slice(1)
  .concat(all[0]!)
  .map(each => bashCase(each))
  .join('\n')}
  esac
  COMPREPLY=()
  if [[ $values == : ]]; then compopt -o default 2>/dev/null; return; fi
  if [[ -n $values ]]; then COMPREPLY=($(compgen -W "$values" -- "$word")); return; fi
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  if [[ $command == completion ]]; then COMPREPLY=($(compgen -W 'bash zsh fish powershell' -- "$word")); return; fi
  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W '${names(all).join(' ')}' -- "$word")); fi
  if ((COMP_CWORD == 2)) && [[ -n $own ]]; then COMPREPLY=($(compgen -W "$own" -- "$word")); fi
  compopt -o default 2>/dev/null
  # With commands beside them files have to be listed here.
  if ((\${#COMPREPLY[@]})); then
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
  fi
}
complete -F _weimark weimark
`

function bashCase(each: Described): string {
  return `  ${each.name || '*'})
    options='${optionsOf(each)}'
    own='${each.own.join(' ')}'
    case "$before" in
${listed(each)
  .map(({option, values}) => `    ${option}) values='${values.join(' ')}' ;;`)
  .join('\n')}
    ${
      named(each)
        .map(({option}) => option)
        .join('|') || '-no-such-option'
    }) values=: ;;
    esac ;;`
}

const zsh: Script = all => `#compdef weimark
_weimark() {
  local before="\${words[CURRENT-1]}" word="\${words[CURRENT]}" command="\${words[2]}"
  local -a options values own
  case "$command" in
${all
  .slice(1)
  .concat(all[0]!)
  .map(
    each => `  ${each.name || '*'})
    options=(${optionsOf(each)})
    own=(${each.own.join(' ')})
    case "$before" in
${listed(each)
  .map(({option, values}) => `    ${option}) values=(${values.join(' ')}) ;;`)
  .join('\n')}
    ${
      named(each)
        .map(({option}) => option)
        .join('|') || '-no-such-option'
    }) _files; return ;;
    esac ;;`,
  )
  .join('\n')}
  esac
  if (( \${#values} )); then compadd -- $values; return; fi
  if [[ $word == -* ]]; then compadd -- $options; return; fi
  if [[ $command == completion ]]; then compadd -- bash zsh fish powershell; return; fi
  if (( CURRENT == 2 )); then compadd -- ${names(all).join(' ')}; fi
  if (( CURRENT == 3 && \${#own} )); then compadd -- $own; fi
  _files
}
if [[ $funcstack[1] == _weimark ]]; then _weimark "$@"; else compdef _weimark weimark; fi
`

const fish: Script = all => {
  const lines = ['complete -c weimark -e']
  for (const each of all) {
    const when = each.name
      ? `__fish_seen_subcommand_from ${each.name}`
      : `not __fish_seen_subcommand_from ${names(all).join(' ')}`
    for (const {option, takesValue, values} of each.options) {
      const key = option.startsWith('--') ? `-l ${option.slice(2)}` : `-s ${option.slice(1)}`
      const value = values.length > 0 ? ` -x -a '${values.join(' ')}'` : takesValue ? ' -r' : ''
      lines.push(`complete -c weimark -n '${when}' ${key}${value}`)
    }
  }
  for (const {name, own} of all) {
    if (own.length === 0) continue
    const when = `__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${own.join(' ')}`
    lines.push(`complete -c weimark -n '${when}' -a '${own.join(' ')}'`)
  }
  lines.push(`complete -c weimark -n __fish_use_subcommand -a '${names(all).join(' ')}'`)
  lines.push(
    "complete -c weimark -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish powershell'",
  )
  return `${lines.join('\n')}\n`
}

const powershell: Script = all => `Register-ArgumentCompleter -Native -CommandName weimark -ScriptBlock {
  param($word, $ast, $cursor)
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $before = if ($word) { $typed[$typed.Count - 2] } else { $typed[$typed.Count - 1] }
  $command = if ($typed.Count -gt 1) { $typed[1] } else { '' }
  $all = @{
${all
  .map(
    each =>
      `    '${each.name}' = @{options = @(${quoted(each.options.map(({option}) => option))}); values = @{${listed(
        each,
      )
        .map(({option, values}) => `'${option}' = @(${quoted(values)})`)
        .join('; ')}}; own = @(${quoted(each.own)})}`,
  )
  .join('\n')}
  }
  $own = if ($command -and $all.ContainsKey($command)) { $all[$command] } else { $all[''] }
  $found = if ($own.values.ContainsKey($before)) { $own.values[$before] }
    elseif ($word -like '-*') { $own.options }
    elseif ($command -eq 'completion') { @('bash', 'zsh', 'fish', 'powershell') }
    elseif ($typed.Count -le 2 -and -not $own.own) { @(${quoted(names(all))}) }
    elseif ($typed.Count -le 3 -and $own.own) { $own.own }
    else { @() }
  $found | Where-Object { $_ -like "$word*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`

function quoted(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(', ')
}

/** The scripts by shell. */
export const shells = {bash, zsh, fish, powershell} as const
