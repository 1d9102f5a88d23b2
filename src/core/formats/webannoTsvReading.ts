/**
 * Reading WebAnno TSV 3: span layers with stacked and numbered annotations, sub-token lines, relations and slots;
 * chains are passed over. The text between sentences isn't in the file: it is read as spaces.
 */
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { documentOf, type ForeignDocument } from './document.ts'
import type { FileToRead } from './format.ts'
import { textOf } from './reading.ts'
import { splitCell, splitNumber, unescapeText, unescapeValue } from './tsvEscapes.ts'
import { type TsvLayer, tsvLayers } from './tsvLayers.ts'
import { type UimaAnnotation, understand } from './uima.ts'

/** A line of the table. */
interface Row {
  readonly id: string
  readonly begin: number
  readonly end: number
  readonly cells: readonly string[]
}

/** An annotation while further lines may still make it longer. */
interface Growing {
  readonly id: string
  readonly type: string
  readonly number: number
  readonly begin: number
  end: number
  readonly features: Record<string, string>
  readonly references: { feature: string; to: string }[]
}

/** The document in a file. */
export function readWebannoTsv(file: FileToRead): Result<readonly ForeignDocument[]> {
  const lines = textOf(file).split(/\r?\n/)
  const broken = (line: number, reason: string) =>
    fail('file-invalid', { file: file.name, path: `line ${line}`, reason })
  if (!/^#FORMAT=WebAnno TSV 3\.\d+$/.test(lines[0] ?? '')) return broken(1, 'expected #FORMAT=WebAnno TSV 3.3')
  const { layers, columns, next } = tsvLayers(lines)
  const text = new TextBuilder()
  const rows: Row[] = []
  for (let index = next; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.startsWith('#Text=')) text.sentenceLine(unescapeText(line.slice('#Text='.length)))
    if (line === '' || line.startsWith('#')) continue
    const [id = '', offsets = '', words = '', ...cells] = line.split('\t')
    const place = /^(\d+)-(\d+)$/.exec(offsets)
    if (!place || !/^\d+-\d+(?:\.\d+)?$/.test(id)) return broken(index + 1, 'expected 1-1⇥BEGIN-END⇥token')
    if (cells.length < columns) return broken(index + 1, `${cells.length} columns where the header names ${columns}`)
    const row = { id, begin: Number(place[1]), end: Number(place[2]), cells }
    if (row.end - row.begin !== words.length) return broken(index + 1, `“${words}” is not ${row.end - row.begin} long`)
    if (!id.includes('.')) text.token(row.begin, words)
    rows.push(row)
  }
  const { annotations, chains } = annotationsOf(rows, layers)
  const understood = understand(annotations)
  const passedOver = { ...understood.passedOver, ...(chains > 0 && { chain: chains }) }
  return ok([documentOf({ ...understood, text: text.finish(), units: ['utf-16'], passedOver })])
}

/** Puts the text together from sentences, placed by the offsets of their first tokens. */
class TextBuilder {
  private text = ''
  private sentence: string[] = []

  /** A `#Text=` line; several together are the lines of one sentence. */
  sentenceLine(line: string): void {
    this.sentence.push(line)
  }

  /** A token at an offset: the first of a sentence says where the sentence lies. */
  token(begin: number, words: string): void {
    const sentence = this.sentence.join('\n')
    this.sentence = []
    const inner = sentence.indexOf(words)
    if (sentence !== '' && inner >= 0) this.put(begin - inner, sentence)
    else if (begin >= this.text.length) this.put(begin, words)
  }

  /** The text so far. */
  finish(): string {
    return this.text
  }

  private put(begin: number, words: string): void {
    if (begin < this.text.length) return
    this.text += ' '.repeat(begin - this.text.length) + words
  }
}

function annotationsOf(rows: readonly Row[], layers: readonly TsvLayer[]) {
  const growing: Growing[] = []
  const numbered = new Map<string, Growing>()
  /** The annotations on a line, by layer type and line id. */
  const onLine = new Map<string, Growing[]>()
  let chains = 0
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind === 'CH') chains += row.cells[layer.columns[0]?.index ?? -1] === '_' ? 0 : 1
      if (layer.kind !== 'SP') continue
      for (const { number, features } of stackOf(row, layer)) {
        const key = `${layer.type} ${number}`
        const known = number > 0 ? numbered.get(key) : undefined
        const one = known ?? {
          id: `${growing.length + 1}`,
          type: layer.type,
          number,
          begin: row.begin,
          end: row.end,
          features,
          references: [],
        }
        if (known) known.end = Math.max(known.end, row.end)
        else {
          growing.push(one)
          if (number > 0) numbered.set(key, one)
        }
        const line = `${layer.type} ${row.id}`
        onLine.set(line, [...(onLine.get(line) ?? []), one])
      }
    }
  }
  const find = (type: string, line: string, number: number) => {
    const found = onLine.get(`${type} ${line}`) ?? []
    return found.find((one) => one.number === number) ?? (number === 0 ? found[0] : undefined)
  }
  const relations = rows.flatMap((row) => layers.flatMap((layer) => relationsOf(row, layer, find)))
  const annotations: readonly UimaAnnotation[] = [...growing, ...relations]
  return { annotations, chains }
}

type Find = (type: string, line: string, number: number) => Growing | undefined

/** The annotations of a span layer on a line: their numbers and features. */
function stackOf(row: Row, { columns }: TsvLayer): readonly { number: number; features: Record<string, string> }[] {
  const stack: { number: number; features: Record<string, string> }[] = []
  for (const { index, kind, name } of columns) {
    const cell = row.cells[index] ?? '_'
    if (cell === '_' || kind === 'target') continue
    for (const [position, part] of splitCell(cell, '|').entries()) {
      const { value, number } = splitNumber(part)
      const entry = stack[position] ?? { number: 0, features: {} }
      stack[position] = entry
      if (number > 0) entry.number = number
      if (kind === 'feature' && value !== '*') entry.features[name] = unescapeValue(value)
    }
  }
  return stack
}

/** The relations and slots on a line. */
function relationsOf(row: Row, layer: TsvLayer, find: Find): readonly UimaAnnotation[] {
  if (layer.kind === 'RL')
    return layer.columns.flatMap((column) => (column.kind === 'base' ? relationsAt(row, layer, column, find) : []))
  if (layer.kind === 'SP')
    for (const column of layer.columns) if (column.kind === 'target') fillSlots(row, layer, column, find)
  return []
}

type Column = TsvLayer['columns'][number]

function relationsAt(row: Row, layer: TsvLayer, column: Column, find: Find): readonly UimaAnnotation[] {
  const cell = row.cells[column.index] ?? '_'
  if (cell === '_') return []
  const features = stackOf(row, { ...layer, columns: layer.columns.filter(({ kind }) => kind === 'feature') })
  return splitCell(cell, '|').flatMap((reference, position) => {
    const match = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/.exec(reference)
    const from = match ? find(column.type, match[1] ?? '', Number(match[2] ?? 0)) : undefined
    const to = match ? find(column.type, row.id, Number(match[3] ?? 0)) : undefined
    return {
      id: `relation ${row.id} ${position}`,
      type: layer.type,
      begin: row.begin,
      end: row.end,
      features: features[position]?.features ?? {},
      references: [
        { feature: 'Governor', to: from?.id ?? '' },
        { feature: 'Dependent', to: to?.id ?? '' },
      ],
    }
  })
}

/** Notes what the slots of the annotations on a line lead to. */
function fillSlots(row: Row, layer: TsvLayer, column: Column, find: Find): void {
  const hosts = stackOf(row, layer)
  const targets = splitCell(row.cells[column.index] ?? '_', '|')
  for (const [position, cell] of targets.entries()) {
    const host = find(layer.type, row.id, hosts[position]?.number ?? 0)
    if (cell === '_' || !host) continue
    for (const target of splitCell(cell, ';')) {
      const { value, number } = splitNumber(target)
      const to = find(column.type, value, number)
      if (to && !host.references.some((known) => known.to === to.id))
        host.references.push({ feature: column.name, to: to.id })
    }
  }
}
