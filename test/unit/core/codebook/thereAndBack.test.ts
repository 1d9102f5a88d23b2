/** Codebooks written for other programs and read back: what each format keeps, as a law. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import {
  readCodebookFile,
  type WrittenCodebook,
  writeCodebookFile,
} from '../../../../src/core/codebook/exchange/codebookFile.ts'
import { type ForeignFormat, fitCodebook } from '../../../../src/core/codebook/exchange/fitCodebook.ts'
import { CODEBOOK_FORMATS } from '../../../../src/core/codebook/exchange/foreignCodebook.ts'
import { labelOf, wordsOf } from '../../../../src/core/codebook/wording.ts'
import {
  type Attribute,
  type AttributeTarget,
  CODEBOOK_KEY,
  type Codebook,
} from '../../../../src/core/model/codebook.ts'
import type { Language } from '../../../../src/core/model/language.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { attribute, codebook, making, value } from './support.ts'

function read({ text, beside }: WrittenCodebook, language: Language) {
  const found = readCodebookFile(text, 'book', { ...making, language }, beside?.text)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const LANGUAGES = ['en', 'nl'] as const satisfies readonly Language[]
const FOREIGN = CODEBOOK_FORMATS.filter((format): format is ForeignFormat => format !== 'factmark')

const key = fc
  .oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/),
    fc.constantFrom('tag', 'note', 'article-a', 'attribute-a', 'con', '0'),
  )
  .filter((one) => CODEBOOK_KEY.test(one))
const words = fc.oneof(
  fc.constant(''),
  fc.constantFrom('Dr. No. Or yes?', 'A & B <c> "d"', 'Één: twee, drie|vier', 'claim', '#1 [x]'),
  fc.stringMatching(/^[A-Za-z.,;:!?'-][A-Za-z .,;:!?'-]{0,20}[a-z.]$/),
)
const explained = fc.oneof(words, fc.constant('First line.\nSecond, with more.'))
const wording = fc.record({ en: words, nl: words })
const help = fc.option(fc.record({ en: explained, nl: explained }), { nil: undefined })
const targets = fc.uniqueArray(fc.constantFrom<AttributeTarget>(...TAGS, 'article'), { minLength: 1 })
const valueFields = fc.record({ key, label: wording, help, retired: fc.boolean() })

const books: fc.Arbitrary<Codebook> = fc
  .uniqueArray(
    fc.record({
      key,
      of: targets,
      label: wording,
      help,
      kind: fc.constantFrom<Attribute['kind']>('one', 'many', 'text'),
      values: fc.uniqueArray(valueFields, { selector: (one) => one.key, maxLength: 4 }),
      ordered: fc.boolean(),
      shortcut: fc.constantFrom(null, 'x'),
      expected: fc.boolean(),
      retired: fc.boolean(),
      /** Which of the questions before it is waited for, and for how many of its values. */
      waits: fc.option(fc.record({ at: fc.nat(5), values: fc.nat(2) }), { nil: null }),
    }),
    { selector: (one) => one.key, maxLength: 5 },
  )
  .map((all) =>
    codebook(
      ...all.map(({ waits, values, ...fields }, index) => {
        const asked = waits && index > 0 ? all[waits.at % index] : undefined
        const when = asked && { key: asked.key, is: asked.values.slice(0, waits?.values).map((one) => one.key) }
        const made = values.map(({ key: own, ...of }) => value(own, of))
        return attribute(fields.key, { ...fields, values: made, when: when ?? null })
      }),
    ),
  )

/** What a question says in one language, in an order that no format decides. */
function said(attributes: readonly Attribute[], language: Language) {
  return attributes
    .map((one) => ({
      key: one.key,
      of: [...one.of].sort(),
      name: labelOf(one, language).trim(),
      help: wordsOf(one.help, language).trim(),
      kind: one.kind,
      ordered: one.ordered,
      shortcut: one.shortcut,
      expected: one.expected,
      when: one.when && { key: one.when.key, is: [...one.when.is].sort() },
      values: one.values.map((value) => ({
        key: value.key,
        name: labelOf(value, language).trim(),
        help: wordsOf(value.help, language).trim(),
      })),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

describe.each(FOREIGN)('%s, there and back', (format) => {
  it('gives back the questions that are left, with their names, explanations, conditions and values', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(...LANGUAGES), (book, language) => {
        const { attributes } = fitCodebook(book, format, language)
        const found = read(writeCodebookFile(book, format, language), language)
        expect(said(found.attributes, language)).toEqual(said(attributes, language))
        expect(found.leftOut).toEqual([])
      }),
    )
  })

  it('names what is lost, no more and no less', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(...LANGUAGES), (book, language) => {
        const { attributes: left, losses } = fitCodebook(book, format, language)
        const lost = (kind: string) => losses.find((loss) => loss.kind === kind)?.names ?? []
        for (const one of book.attributes.filter(({ retired }) => retired !== true)) {
          const fitted = left.find(({ key }) => key === one.key)
          expect(lost('questions').includes(one.key)).toBe(fitted === undefined)
          if (!fitted) continue
          const values = one.kind === 'text' ? [] : one.values.filter(({ retired }) => !retired)
          const [before] = said([{ ...one, values }], language)
          const [after] = said([fitted], language)
          const differs = (field: 'kind' | 'when' | 'ordered' | 'shortcut' | 'expected') =>
            JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field])
          expect(lost('articles').includes(one.key)).toBe(one.of.includes('article') && !fitted.of.includes('article'))
          const spans = (of: Attribute['of']) => of.filter((target) => target !== 'article').length
          expect(lost('conditions').includes(one.key)).toBe(differs('when') || spans(one.of) !== spans(fitted.of))
          // Read back, it is one question again with the condition that it has for tags.
          const isAskedAlways = format === 'inception' && fitted.when !== null && one.of.includes('article')
          expect(lost('articleConditions').includes(one.key)).toBe(isAskedAlways)
          expect(lost('several').includes(one.key)).toBe(differs('kind'))
          expect(lost('scales').includes(one.key)).toBe(differs('ordered'))
          expect(lost('shortcuts').includes(one.key)).toBe(differs('shortcut'))
          expect(lost('expected').includes(one.key)).toBe(differs('expected'))
          const names = (of: typeof before) => [of, ...(of?.values ?? [])].map((entry) => entry?.name)
          const helps = (of: typeof before) => [of, ...(of?.values ?? [])].map((entry) => entry?.help)
          expect(lost('labels').includes(one.key)).toBe(`${names(before)}` !== `${names(after)}`)
          expect(lost('help').includes(one.key)).toBe(`${helps(before)}` !== `${helps(after)}`)
        }
      }),
    )
  })

  it.each(LANGUAGES)('takes the common questions out and in with every word of %s', (language) => {
    const book = { ...defaultCodebook(making.newId), revision: 1 }
    const found = read(writeCodebookFile(book, format, language), language)
    const { attributes } = fitCodebook(book, format, language)
    expect(found.leftOut).toEqual([])
    expect(said(found.attributes, language)).toEqual(said(attributes, language))
    expect(attributes.length).toBeGreaterThanOrEqual(4)
  })
})

it('Factmark’s own file gives back everything', () => {
  fc.assert(
    fc.property(books, (book) => {
      const written = writeCodebookFile(book, 'factmark', 'en')
      expect(written.losses).toEqual([])
      expect(read(written, 'en').attributes).toEqual(book.attributes)
    }),
  )
})
