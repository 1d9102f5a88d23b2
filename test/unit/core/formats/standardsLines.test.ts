/**
 * The same for formats of annotation tools and of lines: what their manuals state, on files of random layers and
 * without any reader of ours.
 */
import { describe, expect, it } from 'vitest'
import { elementsIn, parseXml } from '../../../../src/core/formats/xml.ts'
import { RELATIONS, TAGS } from '../../../../src/core/model/tag.ts'
import { type Export, textIn } from '../support/exchange.ts'
import { succeeded } from '../support/layers.ts'
import { expectWords, holdsFor, json, wordsIn } from '../support/standards.ts'

interface LabelResult {
  readonly id: string
  readonly type: string
  readonly value: { readonly start: number; readonly end: number; readonly text: string }
}

describe('Label Studio', () => {
  it('has a configuration with the control tags, labels and relations that its regions use', () => {
    holdsFor('label-studio', (file, words) => {
      const view = succeeded(parseXml(file.companions['.config.xml'] ?? '', 'config'))
      const [labels] = elementsIn(view, 'Labels')
      const [text] = elementsIn(view, 'Text')
      const valuesOf = (name: string) => elementsIn(view, name).map(({ attributes }) => attributes.value)
      expect(valuesOf('Label')).toEqual([...TAGS])
      expect(valuesOf('Relation')).toEqual([...RELATIONS])
      expect(labels?.attributes.toName).toBe(text?.attributes.name)
      const [task] = json(file)
      expect(task.data[text?.attributes.value?.slice(1) ?? '']).toBe(words)
      const { result } = task.annotations[0]
      const regions = result.filter(({ type }: LabelResult) => type === 'labels') as readonly LabelResult[]
      expectWords(
        file,
        words,
        'code-points',
        regions.map(({ value }) => [value.start, value.end]),
      )
      expect(regions.map(({ value }) => value.text)).toEqual(wordsIn(file))
      const ids = regions.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const controls = new Map(
        [...elementsIn(view, 'Choices'), ...elementsIn(view, 'TextArea')].map((one) => [one.attributes.name, one]),
      )
      for (const { type, from_name, to_name, value, from_id, to_id, direction } of result) {
        if (type === 'relation') {
          expect(ids).toEqual(expect.arrayContaining([from_id, to_id]))
          expect(['right', 'left', 'bi']).toContain(direction)
        } else if (type !== 'labels') {
          // Other programs' choices are given back to their own configuration.
          const control = controls.get(from_name)
          if (!control) continue
          expect(to_name).toBe(text?.attributes.name)
          expect(control.name === 'Choices' ? 'choices' : 'textarea').toBe(type)
          if (control.name === 'Choices')
            expect(elementsIn(control, 'Choice').map(({ attributes }) => attributes.value)).toEqual(
              expect.arrayContaining(value.choices),
            )
        } else {
          expect([from_name, to_name]).toEqual([labels?.attributes.name, text?.attributes.name])
          expect(valuesOf('Label')).toEqual(expect.arrayContaining(value.labels))
        }
      }
    })
  })
})

interface Place {
  readonly start: number
  readonly end: number
}

describe('line by line', () => {
  it('brat: each line is one of those that its manual describes, and what it refers to is there', () => {
    holdsFor('brat', (file, text) => {
      expect(file.companions['.txt']).toBe(text)
      const points = [...text]
      const lines = textIn(file).split('\n').slice(0, -1)
      const ids = new Set(lines.flatMap((line) => /^[TREAM]\d+/.exec(line)?.[0] ?? []))
      const all = lines.map((line) => line.split('\t')[0])
      expect(new Set(all).size).toBe(all.length)
      const spans = lines.flatMap((line) => /^T\d+\t\S+ (.+?)\t(.*)$/.exec(line)?.slice(1) ?? [])
      for (let at = 0; at < spans.length; at += 2) {
        const fragments = (spans[at] ?? '').split(';').map((place) => place.split(' ').map(Number))
        const words = fragments.map(([start, end]) => points.slice(start, end).join(''))
        expect(words.join(' ')).toBe(spans[at + 1])
      }
      expect(spans.length / 2).toBe(wordsIn(file).length)
      for (const line of lines) {
        expect(line).toMatch(
          /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t.+|R\d+\t\S+ Arg1:T\d+ Arg2:T\d+\t|A\d+\t\S+ T\d+(?: \S+)?|#\d+\t\S+ T\d+\t.+)$/,
        )
        const referred = line.replace(/^\S+/, '').split('\t')[1] ?? ''
        for (const [id] of referred.matchAll(/\bT\d+(?=$| )/g)) expect(ids).toContain(id)
      }
    })
  })

  it('CoNLL: every I follows a B or an I of its own kind', () => {
    holdsFor('conll', (file) => {
      let before = 'O'
      expect(textIn(file).split('\n')[0]).toBe('-DOCSTART- -X- -X- O')
      for (const line of textIn(file).split('\n')) {
        if (line !== '') expect(line).toMatch(/^\S+ \S+ \S+ \S+$/)
        const tag = line === '' ? 'O' : (line.split(' ').at(-1) ?? '')
        expect(tag).toMatch(/^(?:O|[BI]-[a-z]+)$/)
        if (tag.startsWith('I-')) expect(before.slice(2)).toBe(tag.slice(2))
        before = tag
      }
      const begun = textIn(file).match(/ B-/g) ?? []
      expect(begun.length).toBe(wordsIn(file).length)
    })
  })

  it('Prodigy: spans with tokens begin and end with them, token_end included', () => {
    holdsFor('prodigy', (file, article) => {
      const { text, tokens, spans, relations = [], answer } = json(file)
      expect([text, answer]).toEqual([article, 'accept'])
      expectWords(
        file,
        text,
        'code-points',
        spans.map(({ start, end }: { start: number; end: number }) => [start, end]),
      )
      for (const { head_span, child_span } of relations)
        for (const end of [head_span, child_span]) expect(spans).toContainEqual(expect.objectContaining(end))
      const points = [...text]
      for (const [index, token] of tokens.entries()) {
        expect(token.id).toBe(index)
        expect(points.slice(token.start, token.end).join('')).toBe(token.text)
      }
      for (const { start, end, token_start, token_end } of spans) {
        const isOnTokens =
          tokens.some((token: Place) => token.start === start) && tokens.some((token: Place) => token.end === end)
        expect(token_start !== undefined).toBe(isOnTokens)
        if (token_start === undefined) continue
        expect([tokens[token_start].start, tokens[token_end].end]).toEqual([start, end])
      }
    })
  })

  it('CSV: RFC 4180, each row as long as the first, and no field that a spreadsheet would calculate', () => {
    holdsFor('csv', (file) => {
      const text = textIn(file)
      expect(text.endsWith('\r\n')).toBe(true)
      const rows = text.match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/g) ?? []
      expect(rows.join('')).toBe(text)
      for (const row of rows) {
        const fields = row.slice(0, -2).match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|$)/g) ?? []
        expect(fields.slice(0, 15).filter((field) => /^"?[=+\-@\t\r]/.test(field))).toEqual([])
      }
    })
  })

  it('doccano: one object a line, with labels as triples or with entities, counted as it says', () => {
    holdsFor('doccano', (file, article) => {
      const content = textIn(file)
      expect(content.indexOf('\n')).toBe(content.length - 1)
      const { text, label, entities, relations, offsets } = json(file)
      expect([text, offsets]).toEqual([article, 'utf-16'])
      expect((label === undefined) !== (entities === undefined)).toBe(true)
      if (label) {
        expectWords(file, text, 'utf-16', label)
        for (const one of label) expect(one).toEqual([expect.any(Number), expect.any(Number), expect.any(String)])
        return
      }
      const places = entities.map(({ start_offset, end_offset }: Record<string, number>) => [start_offset, end_offset])
      expectWords(file, text, 'utf-16', places)
      const ids = entities.map(({ id }: { id: number }) => id)
      expect(ids.every(Number.isInteger) && new Set(ids).size === ids.length).toBe(true)
      for (const { from_id, to_id, type } of relations) {
        expect(ids).toEqual(expect.arrayContaining([from_id, to_id]))
        expect(typeof type).toBe('string')
      }
      expect(entities.every(({ label: tag }: { label: string }) => TAGS.some((one) => one === tag))).toBe(true)
    })
  })
})

describe('WebAnno TSV 3.3', () => {
  it('has its header, and lines whose words, numbers, columns and references agree', () => {
    holdsFor('webanno-tsv', (file, text) => {
      const [first, ...lines] = textIn(file).split('\n').slice(0, -1)
      expect(first).toBe('#FORMAT=WebAnno TSV 3.3')
      const layers = lines.filter((line) => line.startsWith('#T_'))
      expect(lines.slice(0, layers.length)).toEqual(layers)
      if (lines.length > layers.length + 1) expect(lines.slice(layers.length, layers.length + 2)).toEqual(['', ''])
      // A relation has a column for its other end behind its features.
      const columns = layers.reduce((sum, layer) => sum + layer.split('|').length - 1, 0)
      const rows = lines.filter((line) => line !== '' && !line.startsWith('#'))
      const ids = rows.map((row) => row.split('\t')[0] ?? '')
      expect(new Set(ids).size).toBe(ids.length)
      let last = { end: 0, sentence: 0, token: 0 }
      for (const row of rows) {
        const [id = '', offsets = '', words, ...cells] = row.split('\t')
        const [start = 0, end = 0] = offsets.split('-').map(Number)
        expect(words).toBe(text.slice(start, end))
        expect([cells.length, cells.at(-1)]).toEqual([columns + 1, ''])
        const [, sentence = 0, token = 0, part] = (/^(\d+)-(\d+)(?:\.(\d+))?$/.exec(id) ?? []).map(Number)
        if (part !== undefined && !Number.isNaN(part)) {
          expect([sentence, token]).toEqual([last.sentence, last.token])
          continue
        }
        expect(sentence === last.sentence ? token : token + last.token).toBe(last.token + 1)
        expect(sentence - last.sentence).toBeLessThanOrEqual(1)
        expect(start).toBeGreaterThanOrEqual(last.end)
        last = { end, sentence, token }
      }
      for (const cell of rows.flatMap((row) => row.split('\t').slice(3, -1))) expect(cell).toMatch(CELL)
      const ends = layers.length > 1 ? rows.flatMap((row) => (row.split('\t').at(-2) ?? '').split('|')) : []
      for (const end of ends.filter((one) => one !== '_')) {
        const [, id] = /^(\d+-\d+(?:\.\d+)?)(?:\[\d+_\d+\])?$/.exec(end) ?? []
        expect(ids).toContain(id)
      }
      expect(annotationsIn(file, layers[0] ?? '')).toBe(wordsIn(file).length)
    })
  })
})

/** A cell: values with special characters escaped, stacked with |, each with a number or none. */
const CELL = /^(?:\\.|[^\\[\]|\t;]|\[\d+(?:_\d+)?\]|\|)+$/

/** How many annotations the first column tells: those with the same number are one. */
function annotationsIn(file: Export, layer: string): number {
  expect(layer).toMatch(/^#T_SP=webanno\.custom\.Fact\|/)
  const numbered = new Set<string>()
  let alone = 0
  for (const row of textIn(file).split('\n')) {
    const cell = /^\d+-\d+(?:\.\d+)?\t\d+-\d+\t[^\t]*\t([^\t]+)\t/.exec(row)?.[1] ?? '_'
    if (cell === '_') continue
    for (const value of cell.split('|')) {
      const number = /\[(\d+)\]$/.exec(value)?.[1]
      if (number === undefined) alone += 1
      else numbered.add(number)
    }
  }
  return numbered.size + alone
}
