/** Codebooks written for other programs and read back: what each format keeps, as a law. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import {
  readCodebookFile,
  type WrittenCodebook,
  writeCodebookFile,
} from '../../../../src/core/codebook/exchange/codebookFile.ts'
import { CODEBOOK_FORMATS, type CodebookFormat } from '../../../../src/core/codebook/exchange/foreignCodebook.ts'
import type { Attribute, AttributeTarget, Codebook } from '../../../../src/core/model/codebook.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { attribute, codebook, making, short, value } from './support.ts'

function read({ text, beside }: WrittenCodebook) {
  const found = readCodebookFile(text, 'book', making, beside?.text)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const key = fc.stringMatching(/^[a-z][a-z0-9]{2,8}(-[a-z0-9]{1,5})?$/)
const targets = fc.uniqueArray(fc.constantFrom<AttributeTarget>(...TAGS, 'article'), { minLength: 1 })
const books: fc.Arbitrary<Codebook> = fc
  .uniqueArray(
    fc.record({
      key,
      of: targets,
      kind: fc.constantFrom<Attribute['kind']>('one', 'many', 'text'),
      keys: fc.uniqueArray(key, { minLength: 1, maxLength: 5 }),
    }),
    { selector: (one) => one.key, maxLength: 6 },
  )
  .map((all) =>
    codebook(
      ...all.map(({ key, of, kind, keys }) =>
        attribute(key, { of, kind, values: kind === 'text' ? [] : keys.map((one) => value(one)) }),
      ),
    ),
  )

/** What a format keeps of an attribute: of which targets, and how it is answered there. */
const KEPT: Readonly<Record<CodebookFormat, (attribute: Attribute) => Partial<Attribute> | null>> = {
  factmark: (one) => one,
  inception: (one) => one,
  'label-studio': (one) => one,
  brat: (one) => {
    const of = one.of.filter((target) => target !== 'article')
    // What has several values in brat has several lines; its configuration doesn't tell that apart.
    return one.kind === 'text' || of.length === 0 ? null : { of, kind: 'one' }
  },
  'refi-qda': (one) => {
    const of = one.of.filter((target) => target !== 'article')
    return of.length === 0 ? null : { of }
  },
}

describe.each(CODEBOOK_FORMATS)('%s, there and back', (format) => {
  it('keeps keys, values, tags and kinds, and names what it has no place for', () => {
    fc.assert(
      fc.property(books, (book) => {
        const written = writeCodebookFile(book, format, 'en')
        const { lost } = written
        const expected = book.attributes.flatMap((one) => {
          const kept = KEPT[format](one)
          return kept ? [{ ...one, ...kept }] : []
        })
        expect(lost.map((one) => one.key)).toEqual(
          book.attributes.filter((one) => KEPT[format](one) === null).map((one) => one.key),
        )
        if (expected.length === 0) return
        const asSets = (attributes: readonly Attribute[]) =>
          attributes
            .map((one) => {
              const { of, kind, values } = short(one)
              // INCEpTION has one layer for all tags; rules say which of them where there is one value to answer.
              const isOfAll = format === 'inception' && kind !== 'one'
              const where = isOfAll ? of.map((target) => (target === 'article' ? target : 'tag')) : of
              return { key: one.key, of: [...new Set(where)].sort(), kind, values: [...values].sort() }
            })
            .sort((a, b) => (a.key < b.key ? -1 : 1))
        expect(asSets(read(written).attributes)).toEqual(asSets(expected))
      }),
    )
  })

  it('takes the common questions out and in without a word about them lost on the way to a colleague', () => {
    const book = { ...defaultCodebook(making.newId), revision: 1 }
    const written = writeCodebookFile(book, format, 'nl')
    const back = read(written)
    expect(back.leftOut).toEqual([])
    expect(back.attributes.length).toBeGreaterThanOrEqual(4)
    expect(written.text).toContain('quantity')
  })
})
