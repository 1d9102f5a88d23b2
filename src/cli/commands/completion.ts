/** `factmark completion SHELL`: completion for `factmark` in a shell, generated from the commands. */
import type { Command } from 'commander'
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../core/formats/names.ts'
import { OFFSET_UNITS } from '../../core/formats/unitNames.ts'
import { type Console, complain, DONE, WRONG_USAGE } from '../console.ts'

/** What may follow an option. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': EXPORT_FORMATS,
  '--from': IMPORT_FORMATS,
  '--to': EXPORT_FORMATS,
  '--unit': OFFSET_UNITS,
  '--unit-out': OFFSET_UNITS,
  '--lang': ['en', 'nl'],
}

const SHELLS: Readonly<Record<string, (program: Command) => string>> = { bash, zsh, fish }

/** Prints the script; the exit code, `WRONG_USAGE` for another shell. */
export function completionCommand(console: Console, program: Command, shell: string): number {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
  if (!script) {
    const details = { reason: 'choices', given: shell, choices: Object.keys(SHELLS).join(', ') } as const
    return complain(console, { code: 'arguments-invalid', details }, WRONG_USAGE)
  }
  console.out(script(program))
  return DONE
}

function optionsOf(command: Command): readonly string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), '--help']
}

function bash(program: Command): string {
  const names = program.commands.map((command) => command.name())
  const cases = program.commands.map((command) => `    ${command.name()}) words="${optionsOf(command).join(' ')}" ;;`)
  const values = Object.entries(VALUES).map(
    ([option, words]) => `    ${option}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`,
  )
  return `# bash completion for factmark
_factmark() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "$before" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')} --help" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _factmark factmark
`
}

function zsh(program: Command): string {
  const names = program.commands.map((command) => `    '${command.name()}:${quoted(command.description())}'`)
  const cases = program.commands.map((command) => {
    const options = command.options.map(({ long = '', description, required, flags }) => {
      const words = VALUES[long]
      const value = words ? `:value:(${words.join(' ')})` : required || flags.includes('<') ? ':value:_files' : ''
      return `'${long}[${quoted(description).replace(/[[\]]/g, '')}]${value}'`
    })
    return `    ${command.name()}) _arguments ${[...options, "'--help'", "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef factmark
_factmark() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
_factmark "$@"
`
}

function fish(program: Command): string {
  const lines = ['# fish completion for factmark']
  for (const command of program.commands) {
    const name = command.name()
    lines.push(`complete -c factmark -n __fish_use_subcommand -f -a ${name} -d '${quoted(command.description())}'`)
    for (const { long = '', description, flags } of command.options) {
      const words = VALUES[long]
      const value = words ? ` -x -a '${words.join(' ')}'` : flags.includes('<') ? ' -r' : ''
      const option = long.replace(/^--/, '')
      lines.push(
        `complete -c factmark -n '__fish_seen_subcommand_from ${name}' -l ${option}${value} -d '${quoted(description)}'`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

/** Quotes a string for a shell's single quotes. */
function quoted(words: string): string {
  return words.replace(/'/g, '’').replace(/:/g, ' -')
}
