import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERCHANGE_FORMATS } from '../../../../src/core/formats/formats.ts'
import { LongText } from '../../../../src/core/formats/longText.ts'
import { numberedLines } from '../../../../src/core/formats/reading.ts'
import { runs } from '../../support/runs.ts'

describe('numberedLines', () => {
  it('gives the lines of any text as splitting it would, with either line end', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\r\n]*$/)), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const found = [...numberedLines(lines.join(end))]
        expect(found.map(([, line]) => line)).toEqual(lines.length > 0 ? lines : [''])
        expect(found.map(([number]) => number)).toEqual(found.map((_, index) => index + 1))
      }),
    )
  })
})

describe('LongText', () => {
  it('is what was added, however much that is', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(12_000), (words, count) => {
        const parts = Array.from({ length: count }, (_, index) => words[index % words.length] ?? '')
        const text = new LongText()
        for (const part of parts) text.add(part)
        expect(text).toHaveLength(parts.join('').length)
        expect(text.toString() === parts.join('')).toBe(true)
      }),
      { numRuns: runs(20) },
    )
  })
})

describe('a WebAnno TSV file', () => {
  const header = '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Fact|tag\n\n\n#Text=aap\n'
  const read = (content: string) =>
    INTERCHANGE_FORMATS['webanno-tsv'].read?.({ name: 'a.tsv', content, companions: {} })

  it('has spaces where the text between sentences is not in it', () => {
    const content = `${header}1-1\t0-3\taap\tclaim\t\n\n#Text=noot\n2-1\t5-9\tnoot\t_\t\n`
    expect(read(content)).toMatchObject({ ok: true, value: [{ text: 'aap  noot', spans: [{ start: 0, end: 3 }] }] })
  })

  it('is refused where an offset lies further away than the file is long: it would be filled up with spaces', () => {
    expect(read(`${header}1-1\t900000000-900000003\taap\tclaim\t\n`)).toMatchObject({
      ok: false,
      error: { code: 'file-invalid', details: { file: 'a.tsv', path: 'line 6' } },
    })
  })
})
