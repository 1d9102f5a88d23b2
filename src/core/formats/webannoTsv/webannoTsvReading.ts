/**
 * Reading WebAnno TSV 3: span layers with stacked and numbered annotations, sub-token lines, relations and slots;
 * chains are passed over. The text between sentences isn't in the file: it is read as spaces.
 */
import { fail } from '../../problem.ts'
import type { Reason } from '../../reasons.ts'
import { ok, type Result } from '../../result.ts'
import { documentOf, type ForeignDocument } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { LongText } from '../longText.ts'
import { numberedLines, textOf } from '../reading.ts'
import { understand } from '../uima.ts'
import { type TsvRow, tsvAnnotations } from './tsvAnnotations.ts'
import { unescapeText } from './tsvEscapes.ts'
import { type TsvLayer, tsvLayer } from './tsvLayers.ts'

/** The document in a file. */
export function readWebannoTsv(file: FileToRead): Result<readonly ForeignDocument[]> {
  const content = textOf(file)
  const text = new SentenceText()
  const layers: TsvLayer[] = []
  const rows: TsvRow[] = []
  let columns = 0
  for (const [number, line] of numberedLines(content)) {
    const broken = (why: Reason) => fail('file-invalid', { file: file.name, path: `line ${number}`, ...why })
    if (number === 1 && !/^#FORMAT=WebAnno TSV 3\.\d+$/.test(line))
      return broken({ reason: 'expected', form: '#FORMAT=WebAnno TSV 3.3' })
    const layer = rows.length === 0 ? tsvLayer(line, columns) : null
    if (layer) {
      layers.push(layer)
      columns += layer.columns.length
    } else if (line.startsWith('#Text=')) text.sentenceLine(unescapeText(line.slice('#Text='.length)))
    if (line === '' || line.startsWith('#')) continue
    const row = rowOf(line, columns)
    if ('reason' in row) return broken(row)
    // Nothing but white space is left out between sentences, so that a larger gap would be filled for nothing.
    if (row.begin - text.length > content.length) return broken({ reason: 'offset-far', offset: row.begin })
    if (!row.id.includes('.')) text.token(row.begin, row.words)
    if (row.cells.some((cell) => cell !== '_')) rows.push(row)
  }
  const { annotations, chains } = tsvAnnotations(rows, layers)
  const understood = understand(annotations)
  const passedOver = { ...understood.passedOver, ...(chains > 0 && { chain: chains }) }
  return ok([documentOf({ ...understood, text: text.finish(), units: ['utf-16'], passedOver })])
}

/** A line of the table, which has so many columns; what is wrong with it where it isn't one. */
function rowOf(line: string, columns: number): TsvRow | Reason {
  const [id = '', offsets = '', words = '', ...cells] = line.split('\t')
  const place = /^(\d+)-(\d+)$/.exec(offsets)
  if (!place || !/^\d+-\d+(?:\.\d+)?$/.test(id)) return { reason: 'expected', form: '1-1⇥BEGIN-END⇥token' }
  if (cells.length < columns) return { reason: 'column-count', columns: cells.length, header: columns }
  const [begin, end] = [Number(place[1]), Number(place[2])]
  if (end - begin !== words.length) return { reason: 'token-length', words, length: end - begin }
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
