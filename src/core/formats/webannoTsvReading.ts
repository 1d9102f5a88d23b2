/**
 * Reading WebAnno TSV 3: span layers with stacked and numbered annotations, sub-token lines, relations and slots;
 * chains are passed over. The text between sentences isn't in the file: it is read as spaces.
 */
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { documentOf, type ForeignDocument } from './document.ts'
import type { FileToRead } from './format.ts'
import { LongText } from './longText.ts'
import { numberedLines, textOf } from './reading.ts'
import { splitCell, splitNumber, unescapeText, unescapeValue } from './tsvEscapes.ts'
import { type TsvLayer, tsvLayer } from './tsvLayers.ts'
import { type UimaAnnotation, understand } from './uima.ts'

/** A line of the table. */
interface Row {
  readonly id: string
  readonly begin: number
  readonly end: number
  readonly words: string
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
  const content = textOf(file)
  const text = new SentenceText()
  const layers: TsvLayer[] = []
  const rows: Row[] = []
  let columns = 0
  for (const [number, line] of numberedLines(content)) {
    const broken = (reason: string) => fail('file-invalid', { file: file.name, path: `line ${number}`, reason })
    if (number === 1 && !/^#FORMAT=WebAnno TSV 3\.\d+$/.test(line)) return broken('expected #FORMAT=WebAnno TSV 3.3')
    const layer = rows.length === 0 ? tsvLayer(line, columns) : null
    if (layer) {
      layers.push(layer)
      columns += layer.columns.length
    } else if (line.startsWith('#Text=')) text.sentenceLine(unescapeText(line.slice('#Text='.length)))
    if (line === '' || line.startsWith('#')) continue
    const row = rowOf(line, columns)
    if (typeof row === 'string') return broken(row)
    // Nothing but white space is left out between sentences, so that a larger gap would be filled for nothing.
    if (row.begin - text.length > content.length) return broken(`${row.begin} lies far behind what comes before it`)
    if (!row.id.includes('.')) text.token(row.begin, row.words)
    if (row.cells.some((cell) => cell !== '_')) rows.push(row)
  }
  const { annotations, chains } = annotationsOf(rows, layers)
  const understood = understand(annotations)
  const passedOver = { ...understood.passedOver, ...(chains > 0 && { chain: chains }) }
  return ok([documentOf({ ...understood, text: text.finish(), units: ['utf-16'], passedOver })])
}

/** A line of the table, which has so many columns; what is wrong with it where it isn't one. */
function rowOf(line: string, columns: number): Row | string {
  const [id = '', offsets = '', words = '', ...cells] = line.split('\t')
  const place = /^(\d+)-(\d+)$/.exec(offsets)
  if (!place || !/^\d+-\d+(?:\.\d+)?$/.test(id)) return 'expected 1-1⇥BEGIN-END⇥token'
  if (cells.length < columns) return `${cells.length} columns where the header names ${columns}`
  const [begin, end] = [Number(place[1]), Number(place[2])]
  if (end - begin !== words.length) return `“${words}” is not ${end - begin} long`
  return { id, begin, end, words, cells: cells.slice(0, columns) }
}

/** Puts the text together from sentences, placed by the offsets of their first tokens. */
class SentenceText {
  private readonly text = new LongText()
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
    else this.put(begin, words)
  }

  /** How long the text is so far. */
  get length(): number {
    return this.text.length
  }

  /** The text so far. */
  finish(): string {
    return this.text.toString()
  }

  private put(begin: number, words: string): void {
    if (begin < this.text.length) return
    this.text.add(' '.repeat(begin - this.text.length))
    this.text.add(words)
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
        const others = onLine.get(line)
        if (others) others.push(one)
        else onLine.set(line, [one])
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
