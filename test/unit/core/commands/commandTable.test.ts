import { describe, expect, it } from 'vitest'
import { isSingleKey } from '../../../../src/core/commands/chords.ts'
import { COMMAND_CONDITIONS, COMMAND_GROUPS } from '../../../../src/core/commands/commandRow.ts'
import { COMMANDS, commandsInGroup, commandsInMenu, groupOf } from '../../../../src/core/commands/commands.ts'
import { COMMAND_TABLE } from '../../../../src/core/commands/commandTable.ts'
import { commands as english } from '../../../../src/i18n/en/commands.ts'
import { commands as dutch } from '../../../../src/i18n/nl/commands.ts'

describe('the table of commands', () => {
  it('names each command once, in words with hyphens', () => {
    expect(new Set(COMMANDS).size).toBe(COMMANDS.length)
    for (const command of COMMANDS) expect(command).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it.each(COMMAND_TABLE.map((row) => [row.id, row] as const))('has all of %s: names, group, condition', (id, row) => {
    expect(english[id].trim()).not.toBe('')
    expect(dutch[id].trim()).not.toBe('')
    expect(COMMAND_GROUPS).toContain(row.group)
    expect(COMMAND_CONDITIONS).toContain(row.when)
    expect(commandsInGroup(groupOf(id))).toContain(id)
    if ('menu' in row) expect(commandsInMenu(row.menu)).toContain(id)
  })

  it('has no sentence for a command that there isn’t', () => {
    expect(Object.keys(english).sort()).toEqual([...COMMANDS].sort())
    expect(Object.keys(dutch).sort()).toEqual([...COMMANDS].sort())
  })

  it('gives no two commands the same keys', () => {
    const keys = COMMAND_TABLE.flatMap((row): readonly string[] => row.keys)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('gives every command with a single key a chord as well', () => {
    for (const { id, keys } of COMMAND_TABLE) {
      const chords: readonly string[] = keys
      if (chords.length > 0)
        expect(
          chords.some((chord) => !isSingleKey(chord)),
          id,
        ).toBe(true)
    }
  })
})
