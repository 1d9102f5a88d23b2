import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, normalizeText } from '../../../../src/workspace/import/decode.ts'

const TEXT = 'Ruim dertig locaties, zei de „woordvoerder”.\n\nKosten: € 48,5 miljoen — ça va 💩.\n'

function utf16(text: string, order: 'le' | 'be', mark = '\uFEFF'): Buffer {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes)
  if (decoded === 'binary') throw new Error('binary')
  expect(decoded.replaced).toBe(0)
  return decoded.text
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a byte-order mark', utf16(TEXT, 'le')],
    ['UTF-16 BE with a byte-order mark', utf16(TEXT, 'be')],
    ['UTF-16 LE without one', utf16(TEXT, 'le', '')],
    ['UTF-16 BE without one', utf16(TEXT, 'be', '')],
  ])('decodes %s', (_name, bytes) => {
    expect(textOf(bytes)).toBe(TEXT)
  })

  it('decodes UTF-16 without a byte-order mark in another script', () => {
    const text = 'Президент сказал, что 40 человек ранены.'
    expect(textOf(utf16(text, 'le', ''))).toBe(text)
    expect(textOf(utf16(text, 'be', ''))).toBe(text)
  })

  it('takes what is not UTF-8 for Windows-1252, all of it', () => {
    const bytes = [0x80, 0x82, 0x84, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9f, 0xa0, 0xe9, 0xff]
    expect(textOf(Buffer.from(bytes))).toBe('€‚„…Œ‘’“”–—Ÿ\u00a0éÿ')
  })

  it('replaces the bytes that Windows-1252 leaves free, and counts them', () => {
    const bytes = Buffer.concat([Buffer.from('caf\xe9, ', 'latin1'), Buffer.from([0x81, 0x9d])])
    expect(decodeText(bytes)).toEqual({ text: 'café, \uFFFD\uFFFD', replaced: 2 })
  })

  it('keeps UTF-8 with a broken byte UTF-8, and counts the byte', () => {
    const good = Buffer.from('één, twee, drieë, ça, naïef, € 5 \uFFFD ')
    expect(decodeText(Buffer.concat([good, Buffer.from([0xe9]), Buffer.from(' eind')]))).toEqual({
      text: 'één, twee, drieë, ça, naïef, € 5 \uFFFD \uFFFD eind',
      replaced: 1,
    })
  })

  it('counts half a code unit at the end of UTF-16', () => {
    expect(decodeText(Buffer.concat([utf16('ab', 'le'), Buffer.from([0x63])]))).toEqual({
      text: 'ab\uFFFD',
      replaced: 1,
    })
  })

  it('leaves out one byte-order mark, not two', () => {
    expect(textOf(Buffer.from('\uFEFF\uFEFFa'))).toBe('\uFEFFa')
  })

  it.each([
    ['an executable’s head', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0, 0, 0xff, 0xfe])],
    ['a NUL in text', Buffer.from('some text\0 and more')],
    ['many control characters', Buffer.from('\x01\x02\x03\x04\x05\x06ab')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['numbers of two bytes', Buffer.from(new Uint16Array([1, 7, 3, 2, 5, 1, 6, 9]).buffer)],
  ])('refuses %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe('binary')
  })

  it('reads a view into a larger buffer, and nothing around it', () => {
    const whole = Buffer.from('xxabcxx')
    expect(textOf(new Uint8Array(whole.buffer, whole.byteOffset + 2, 3))).toBe('abc')
  })

  it('gives back any text in any of its encodings but for line ends', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/[\p{Cc}\uFEFF]/u.test(text))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = lines.join('\n')
        for (const bytes of [Buffer.from(text), utf16(text, 'le'), utf16(text, 'be')])
          expect(decodeText(bytes)).toEqual({ text, replaced: 0 })
      }),
    )
  })
})

describe('normalizeText', () => {
  it('makes every line end LF and changes no other white space', () => {
    expect(normalizeText(' a\r\nb\rc\r\r\n\td\u2028 \n').text).toBe(' a\nb\nc\n\n\td\u2028 \n')
  })

  it('replaces surrogates that stand alone, and counts them', () => {
    expect(normalizeText('a\uD83Db\uDE00c💩\uD83D')).toEqual({ text: 'a\uFFFDb\uFFFDc💩\uFFFD', replaced: 3 })
  })

  it('keeps the Unicode form', () => {
    expect(normalizeText('cafe\u0301 ﬁ').text).toBe('cafe\u0301 ﬁ')
  })
})
