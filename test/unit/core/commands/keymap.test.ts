import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../../src/core/commands/commands.ts'
import {
  chordOf,
  commandOf,
  displayChord,
  isSingleKey,
  KEYMAP,
  type KeyPress,
  shownChord,
} from '../../../../src/core/commands/keymap.ts'

const bound = Object.entries(KEYMAP).flatMap(([command, chords]) => chords.map((chord) => ({ command, chord })))

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...held }
}

/** A key press that makes a chord, on a keyboard where signs need no Shift. */
function pressOf(chord: string, mac: boolean): KeyPress {
  const parts = chord.split(/\+(?=.)/)
  const key = parts.pop() ?? ''
  const mod = parts.includes('Mod')
  const shiftKey = parts.includes('Shift')
  return press(shiftKey && key.length === 1 ? key.toUpperCase() : key, {
    ctrlKey: mod && !mac,
    metaKey: mod && mac,
    altKey: parts.includes('Alt'),
    shiftKey,
  })
}

describe('chordOf', () => {
  it.each([
    ['a letter', press('c'), 'c'],
    ['a letter with Caps Lock', press('C'), 'c'],
    ['a letter with Shift', press('C', { shiftKey: true }), 'Shift+c'],
    ['a letter with Ctrl', press('z', { ctrlKey: true }), 'Mod+z'],
    ['a letter with Ctrl and Shift', press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z'],
    ['all modifiers', press('Z', { ctrlKey: true, altKey: true, shiftKey: true }), 'Mod+Alt+Shift+z'],
    ['a letter with an accent', press('É', { shiftKey: true }), 'Shift+é'],
    ['a sign that needs Shift', press('?', { shiftKey: true }), '?'],
    ['a digit that needs Shift, as in France', press('1', { shiftKey: true }), '1'],
    ['a sign that needs AltGr, as in Germany', press('[', { ctrlKey: true, altKey: true, altGraph: true }), '['],
    ['a sign with Ctrl', press('+', { ctrlKey: true, shiftKey: true }), 'Mod++'],
    ['a named key', press('Delete'), 'Delete'],
    ['a named key with Shift', press('F6', { shiftKey: true }), 'Shift+F6'],
    ['the Windows key', press('c', { metaKey: true }), 'Super+c'],
  ])('is made of %s', (_, event, chord) => {
    expect(chordOf(event, false)).toBe(chord)
  })

  it('takes Cmd for Mod on macOS, and not Ctrl', () => {
    expect(chordOf(press('z', { metaKey: true }), true)).toBe('Mod+z')
    expect(chordOf(press('Z', { metaKey: true, shiftKey: true }), true)).toBe('Mod+Shift+z')
    expect(chordOf(press('z', { ctrlKey: true }), true)).toBe('Super+z')
  })

  it('gives no tag while the key of the system is held', () => {
    expect(commandOf(chordOf(press('c', { metaKey: true }), false), true)).toBeNull()
    expect(commandOf(chordOf(press('a', { ctrlKey: true }), true), true)).toBeNull()
  })
})

describe('the keymap', () => {
  it.each(bound)('reaches $command by the key press of $chord, on each system', ({ command, chord }) => {
    expect(commandOf(chordOf(pressOf(chord, false), false), true)).toBe(command)
    expect(commandOf(chordOf(pressOf(chord, true), true), true)).toBe(command)
  })

  it('binds no chord twice', () => {
    const chords = bound.map(({ chord }) => chord)
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([])
  })

  it('binds commands that there are, each with a chord', () => {
    for (const [command, chords] of Object.entries(KEYMAP)) {
      expect(COMMANDS).toContain(command)
      expect(chords).not.toEqual([])
    }
  })

  it.each(Object.entries(KEYMAP))('lets %s be given without single keys', (command, chords) => {
    const other = chords.filter((chord) => !isSingleKey(chord))
    expect(other).not.toEqual([])
    expect(commandOf(other[0] ?? '', false)).toBe(command)
  })

  it('has the keys that the design promises', () => {
    const promised = {
      'tag-claim': ['c', '1'],
      'tag-figure': ['f', '2'],
      'tag-quote': ['q', '3'],
      'tag-attribution': ['a', '4'],
      delete: ['Delete'],
      undo: ['Mod+z'],
      redo: ['Mod+Shift+z'],
      next: [']'],
      previous: ['['],
      'next-pane': ['F6'],
      keys: ['?'],
    }
    for (const [command, chords] of Object.entries(promised)) {
      for (const chord of chords) expect(commandOf(chord, true), chord).toBe(command)
    }
  })

  it('takes no clipboard or selection key away from the text', () => {
    for (const key of ['a', 'c', 'v', 'x']) expect(commandOf(`Mod+${key}`, true)).toBeNull()
  })
})

describe('commandOf', () => {
  it('gives nothing for a single key where they are switched off, or for one that is not bound', () => {
    expect(commandOf('c', false)).toBeNull()
    expect(commandOf('?', false)).toBeNull()
    expect(commandOf('Delete', false)).toBe('delete')
    expect(commandOf('w', true)).toBeNull()
  })
})

describe('shownChord', () => {
  it('is the first chord that works', () => {
    expect(shownChord('tag-claim', true)).toBe('c')
    expect(shownChord('tag-claim', false)).toBe('Mod+1')
    expect(shownChord('about', true)).toBeNull()
  })
})

describe('displayChord', () => {
  it.each([
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⇧⌘Z'],
    ['Mod+Alt+Shift+z', 'Ctrl+Alt+Shift+Z', '⌥⇧⌘Z'],
    ['c', 'C', 'C'],
    ['?', '?', '?'],
    ['Mod++', 'Ctrl++', '⌘+'],
    ['Mod+-', 'Ctrl+−', '⌘−'],
    ['Shift+F6', 'Shift+F6', '⇧F6'],
    ['Delete', 'Del', 'Del'],
    ['Escape', 'Esc', 'Esc'],
    ['Mod+Enter', 'Ctrl+Enter', '⌘Enter'],
    ['+', '+', '+'],
  ])('shows %s as %s, on macOS as %s', (chord, other, mac) => {
    expect(displayChord(chord, false)).toBe(other)
    expect(displayChord(chord, true)).toBe(mac)
  })
})
