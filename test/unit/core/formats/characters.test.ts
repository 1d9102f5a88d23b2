/** No single character, wherever it stands, refuses or shifts an export. */
import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../../../src/core/formats/names.ts'
import { unverifiedIn, writeLayer } from '../../../../src/core/formats/writeAndVerify.ts'
import { annotationOf, articleOf, layerOf } from '../support/layers.ts'

/** Characters that end lines, vanish, join or are refused somewhere: in XML, in Python, in JSON, in a decoder. */
const CHARACTERS = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 13),
  ...[0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xad, 0x300, 0x301, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x202e, 0x2028, 0x2029],
  ...[0x2060, 0x3000, 0xfe0f, 0xfeff, 0xfff9, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0x1f3fb, 0x1f600, 0xe0001, 0xe000],
].map((code) => String.fromCodePoint(code))

/** Texts with the character before, in, at the edges of and after the span over which an annotation lies. */
const PLACES: Readonly<Record<string, (character: string) => readonly [before: string, words: string, after: string]>> =
  {
    'at the start of the text': (character) => [`${character}one `, 'two', ' three'],
    'within the words': (character) => ['one ', `t${character}o`, ' three'],
    'at the start of the words': (character) => ['one ', `${character}two`, ' three'],
    'at the end of the words': (character) => ['one ', `two${character}`, ' three'],
    'after the words': (character) => ['one\n', 'two', `${character} three`],
    'alone on a line': (character) => [`one\n${character}\n`, 'two', '\nthree'],
    'at the end of the text': (character) => ['one ', 'two', ` three${character}`],
  }

/** What a format does with one annotation over `words`, and a second one before it. */
function outcome(name: ImportFormat, before: string, words: string, after: string, note = ''): string {
  const text = before + words + after
  const article = articleOf(text)
  const first = text.indexOf('one')
  const layer = layerOf(
    article,
    annotationOf(text, 1, before.length, before.length + words.length, { note }),
    annotationOf(text, 2, first, first + 3, { tag: 'figure' }),
  )
  const format = INTERCHANGE_FORMATS[name]
  const written = writeLayer(format, article, layer)
  if (!written.ok) return written.error.code
  const [main] = written.value.files
  const companions = Object.fromEntries(
    written.value.files.map(({ extension, content }) => [extension, String(content)] as const),
  )
  const unverified = unverifiedIn(format, article, written.value.layer, { content: main?.content ?? '', companions })
  return unverified.length > 0 ? `${unverified.length} unverified` : 'held'
}

/** What XML can't hold at all: an annotation over or about it is named, and left out on request. */
const NEVER_IN_XML = ['U+0000', 'U+fffe', 'U+ffff']

/** XML 1.0, which the REFI-QDA standard asks for, has no control characters; the text lies beside the XML. */
const NEVER_IN_XML_1_0 = CHARACTERS.filter((character) => /^[^\t\n -\ufffd]$/.test(character)).map(nameOf)

const REFUSED: Readonly<Record<string, { readonly words: readonly string[]; readonly note: readonly string[] }>> = {
  'cas-xmi': { words: NEVER_IN_XML, note: NEVER_IN_XML },
  'refi-qda': { words: [], note: NEVER_IN_XML_1_0 },
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).padStart(4, '0')}`
}

describe.each(IMPORT_FORMATS)('%s', (name) => {
  it.each(Object.keys(PLACES))('holds each character %s', (place) => {
    const wrong = CHARACTERS.flatMap((character) => {
      const [before, words, after] = PLACES[place]?.(character) ?? ['', '', '']
      const found = outcome(name, before, words, after)
      return found === 'held' ? [] : [`${nameOf(character)} ${found}`]
    })
    const refused = place.includes('the words') && place !== 'after the words' ? (REFUSED[name]?.words ?? []) : []
    expect(wrong).toEqual(refused.map((character) => `${character} annotation-unwritable`))
  })

  it('holds each character in a note, or names the annotation', () => {
    const wrong = CHARACTERS.flatMap((character) => {
      const found = outcome(name, 'one ', 'two', ' three', `a${character}b`)
      return found === 'held' ? [] : [`${nameOf(character)} ${found}`]
    })
    expect(wrong).toEqual((REFUSED[name]?.note ?? []).map((character) => `${character} annotation-unwritable`))
  })
})
