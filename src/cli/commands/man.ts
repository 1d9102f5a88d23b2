/** `factmark man`: the manual page in roff, made from the commands themselves. */
import type { Command } from 'commander'
import { type Console, DONE } from '../console.ts'

/** Prints the page; the exit code. */
export function manCommand(console: Console, program: Command): number {
  const lines = [
    '.TH FACTMARK 1',
    '.SH NAME',
    `factmark \\- ${roff(program.description())}`,
    '.SH SYNOPSIS',
    '.B factmark',
    '.I COMMAND',
    '[\\fIOPTION\\fR ...]',
    '.SH COMMANDS',
  ]
  for (const command of program.commands) {
    const usage = command.registeredArguments.map((argument) => {
      const name = argument.name().toUpperCase()
      return argument.variadic ? `${name} ...` : name
    })
    lines.push('.SS', roff(['factmark', command.name(), ...usage].join(' ')), '.PP', roff(command.description()))
    for (const { flags, description, mandatory } of command.options) {
      lines.push('.TP', `\\fB${roff(flags)}\\fR${mandatory ? ' (required)' : ''}`, roff(description))
    }
  }
  lines.push(
    '.SH EXIT STATUS',
    '.TP',
    '0',
    'success',
    '.TP',
    '1',
    'invalid input: a line on standard error says which file, where in it, and what to do',
    '.TP',
    '2',
    'usage error',
  )
  console.out(`${lines.join('\n')}\n`)
  return DONE
}

/** Escapes text for roff: no backslash, no control line, hyphens that can be copied. */
function roff(words: string): string {
  return words
    .replace(/\\/g, '\\\\')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/, '\\&$1')
}
