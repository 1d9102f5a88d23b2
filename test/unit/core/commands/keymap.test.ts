import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chordOf,
  displayChord,
  isSingleKey,
  type KeyPress,
  placeChordOf,
} from '../../../../src/core/commands/chords.ts'
import { COMMANDS } from '../../../../src/core/commands/commands.ts'
import {
  clashOf,
  commandOf,
  DEFAULT_KEYMAP,
  type Keymap,
  keymapWith,
  shownChord,
  withChord,
  withDefaults,
  withoutChord,
} from '../../../../src/core/commands/keymap.ts'

const bound = Object.entries(DEFAULT_KEYMAP).flatMap(([command, chords]) => chords.map((chord) => ({ command, chord })))

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
    expect(commandOf(DEFAULT_KEYMAP, chordOf(press('c', { metaKey: true }), false), true)).toBeNull()
    expect(commandOf(DEFAULT_KEYMAP, chordOf(press('a', { ctrlKey: true }), true), true)).toBeNull()
  })
})

describe('the keymap', () => {
  it.each(bound)('reaches $command by the key press of $chord, on each system', ({ command, chord }) => {
    expect(commandOf(DEFAULT_KEYMAP, chordOf(pressOf(chord, false), false), true)).toBe(command)
    expect(commandOf(DEFAULT_KEYMAP, chordOf(pressOf(chord, true), true), true)).toBe(command)
  })

  it('binds no chord twice', () => {
    const chords = bound.map(({ chord }) => chord)
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([])
  })

  it('binds commands that there are, each with a chord', () => {
    for (const [command, chords] of Object.entries(DEFAULT_KEYMAP)) {
      expect(COMMANDS).toContain(command)
      expect(chords).not.toEqual([])
    }
  })

  it.each(Object.entries(DEFAULT_KEYMAP))('lets %s be given without single keys', (command, chords) => {
    const other = chords.filter((chord) => !isSingleKey(chord))
    expect(other).not.toEqual([])
    expect(commandOf(DEFAULT_KEYMAP, other[0] ?? '', false)).toBe(command)
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
      for (const chord of chords) expect(commandOf(DEFAULT_KEYMAP, chord, true), chord).toBe(command)
    }
  })

  it('takes no clipboard or selection key away from the text', () => {
    for (const key of ['a', 'c', 'v', 'x']) expect(commandOf(DEFAULT_KEYMAP, `Mod+${key}`, true)).toBeNull()
  })
})

describe('commandOf', () => {
  it('gives nothing for a single key where they are switched off, or for one that is not bound', () => {
    expect(commandOf(DEFAULT_KEYMAP, 'c', false)).toBeNull()
    expect(commandOf(DEFAULT_KEYMAP, '?', false)).toBeNull()
    expect(commandOf(DEFAULT_KEYMAP, 'Delete', false)).toBe('delete')
    expect(commandOf(DEFAULT_KEYMAP, '`', true)).toBeNull()
  })
})

describe('placeChordOf', () => {
  const of = (key: string, code: string, held: Partial<KeyPress> = {}, mac = false) =>
    placeChordOf({ ...press(key, held), code }, mac)
  it.each([
    ['a Cyrillic letter', 'с', 'KeyC', {}, 'c'],
    ['a Cyrillic capital', 'С', 'KeyC', { shiftKey: true }, 'Shift+c'],
    ['a Greek letter with Ctrl', 'ζ', 'KeyZ', { ctrlKey: true }, 'Mod+z'],
    ['the upper row of AZERTY', '&', 'Digit1', {}, '1'],
    ['the upper row of AZERTY with Ctrl', 'é', 'Digit2', { ctrlKey: true }, 'Mod+2'],
    ['an Arabic digit', '١', 'Digit1', {}, '1'],
    ['a letter where a US keyboard has a sign', 'ъ', 'BracketRight', {}, ']'],
  ])('gives %s its place', (_, key, code, held, chord) => expect(of(key, code, held)).toBe(chord))

  it.each([
    ['a Latin letter elsewhere, as on AZERTY and Dvorak', 'q', 'KeyA', {}],
    ['a sign typed with Shift', '!', 'Digit1', { shiftKey: true }],
    ['a letter typed with AltGr', 'ć', 'KeyC', { altGraph: true, ctrlKey: true, altKey: true }],
    ['the sign that is there', ']', 'BracketRight', {}],
    ['a key that types nothing', 'Enter', 'Enter', {}],
    ['a key without a place', 'ё', 'Backquote', {}],
  ])('gives %s none', (_, key, code, held) => expect(of(key, code, held)).toBeNull())
})

describe('shownChord', () => {
  it('is the first chord that works', () => {
    expect(shownChord(DEFAULT_KEYMAP, 'tag-claim', true, 'en')).toBe('c')
    expect(shownChord(DEFAULT_KEYMAP, 'tag-claim', false, 'en')).toBe('Mod+1')
    expect(shownChord(DEFAULT_KEYMAP, 'about', true, 'en')).toBeNull()
  })

  it('puts the digits of the tags first in Dutch', () => {
    expect(shownChord(DEFAULT_KEYMAP, 'tag-claim', true, 'nl')).toBe('1')
    expect(shownChord(DEFAULT_KEYMAP, 'tag-claim', false, 'nl')).toBe('Mod+1')
    expect(shownChord(DEFAULT_KEYMAP, 'also-quote', true, 'nl')).toBe('Alt+3')
    expect(shownChord(DEFAULT_KEYMAP, 'note', true, 'nl')).toBe('n')
    const own = keymapWith({ 'tag-claim': ['b'] })
    expect(shownChord(own, 'tag-claim', true, 'nl')).toBe('b')
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

describe('clashOf', () => {
  it('names who has the chord already, and nobody for its own', () => {
    expect(clashOf(DEFAULT_KEYMAP, 'note', 'c')).toEqual({ kind: 'taken', by: 'tag-claim' })
    expect(clashOf(DEFAULT_KEYMAP, 'tag-claim', 'c')).toBeNull()
    expect(clashOf(DEFAULT_KEYMAP, 'note', 'Mod+Alt+;')).toBeNull()
  })

  it.each(['Tab', 'Shift+Tab', 'Enter', ' ', 'ArrowLeft', 'Shift+ArrowDown', 'Mod+ArrowRight', 'Alt+ArrowUp', 'Mod+c'])(
    'keeps %j for the text',
    (chord) => expect(clashOf(DEFAULT_KEYMAP, 'note', chord)).toEqual({ kind: 'reserved' }),
  )

  it('lets every default chord be', () => {
    for (const { command, chord } of bound) expect(clashOf(DEFAULT_KEYMAP, command as never, chord), chord).toBeNull()
  })
})

describe('changing keys', () => {
  it('takes a chord from whoever had it', () => {
    const keymap = keymapWith(withChord({}, 'note', 'c'))
    expect(keymap.note).toEqual(['n', 'Mod+Shift+n', 'c'])
    expect(keymap['tag-claim']).toEqual(['1', 'Mod+1'])
    expect(commandOf(keymap, 'c', true)).toBe('note')
  })

  it('forgets a change that was taken back', () => {
    expect(withoutChord(withChord({}, 'about', 'Mod+Alt+;'), 'about', 'Mod+Alt+;')).toEqual({})
    expect(withDefaults(withoutChord({}, 'note', 'n'), 'note')).toEqual({})
  })

  it('never lets two commands have one chord, whatever is changed', () => {
    const command = fc.constantFrom(...COMMANDS)
    const chord = fc.constantFrom(...bound.map((one) => one.chord), ';', 'Mod+Alt+;', 'F9')
    const change = fc.oneof(
      fc.tuple(command, chord).map(
        ([to, given]) =>
          (keys: Keymap) =>
            withChord(keys, to, given),
      ),
      fc.tuple(command, chord).map(
        ([from, taken]) =>
          (keys: Keymap) =>
            withoutChord(keys, from, taken),
      ),
      command.map((back) => (keys: Keymap) => withDefaults(keys, back)),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const keymap = keymapWith(changes.reduce<Keymap>((keys, next) => next(keys), {}))
        const chords = COMMANDS.flatMap((name) => keymap[name] ?? [])
        expect(new Set(chords).size).toBe(chords.length)
      }),
    )
  })
})
