/** `factmark annotations`: the annotations of a workspace as a table, for programs or for a spreadsheet. */
import { extname, resolve } from 'node:path'
import {
  annotationsJson,
  annotationTable,
  cellText,
  type ListedAnnotation,
  listAnnotations,
  type WantedAnswer,
  wantedAnswer,
} from '../../core/annotations/annotationTable.ts'
import { withoutFormula } from '../../core/formats/csv/formulas.ts'
import { csvLine } from '../../core/formats/csv/separators.ts'
import type { Layer } from '../../core/model/layer.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import type { ColumnKind } from '../../core/newsroom/sheetColumns.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { chosenPlaces, type LayerOptions, wrongLayerOptions } from '../chosenPlaces.ts'
import { BAD_INPUT, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE } from '../console.ts'
import { LIST_FORMATS, type ListFormat } from '../listFormats.ts'
import { STREAM } from './convertTarget.ts'

/** The options of `factmark annotations`. */
export interface AnnotationsOptions extends CommonOptions, LayerOptions {
  readonly tag?: string
  readonly where?: readonly string[]
  readonly format?: string
  readonly out?: string
}

interface Choice {
  readonly tag: Tag | undefined
  readonly where: readonly WantedAnswer[]
  readonly format: ListFormat
}

/** Lists the annotations that the options select; returns the exit code, 1 where a layer couldn't be read. */
export async function annotationsCommand(console: Console, options: AnnotationsOptions): Promise<number> {
  const choice = choiceOf(options)
  if (!choice.ok) return complain(console, choice.error, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const { out } = options
  const path = out === undefined || out === STREAM ? null : resolve(console.base, out)
  const refused = path === null ? null : await shelf.value.exchange.exportRefused({ out: path, as: 'file' })
  if (refused) return complain(console, refused)
  const read = await layersOf(console, shelf.value, options)
  if (!read.ok) return complain(console, read.error)
  const { layers, isWhole } = read.value
  const written = await write(console, listAnnotations(layers, choice.value), choice.value.format, path)
  if (!written.ok) return complain(console, written.error)
  return isWhole ? DONE : BAD_INPUT
}

function choiceOf({ tag, where = [], format, out, json, ...layers }: AnnotationsOptions): Result<Choice> {
  const wrong = wrongLayerOptions(layers)
  if (wrong) return { ok: false, error: wrong }
  const known = TAGS.find((one) => one === tag)
  if (tag !== undefined && !known) return fail('tag-unknown', { tag, tags: TAGS.join(', ') })
  const wanted = where.map(wantedAnswer)
  const unclear = wanted.indexOf(null)
  if (unclear >= 0) return fail('where-invalid', { where: where[unclear] ?? '' })
  const byName = LIST_FORMATS.find((one) => one === extname(out ?? '').slice(1))
  const asked = format ?? (json ? 'json' : (byName ?? 'table'))
  const found = LIST_FORMATS.find((one) => one === asked)
  if (!found) return fail('format-unknown', { format: asked, formats: LIST_FORMATS.join(', ') })
  if (found === 'xlsx' && out === undefined) return fail('out-missing', { format: found })
  return ok({ tag: known, where: wanted.filter((one) => one !== null), format: found })
}

/** The layers, and whether all could be read; what is wrong with the others goes to standard error. */
async function layersOf(
  console: Console,
  shelf: Shelf,
  { article, annotator, seenBy }: LayerOptions,
): Promise<Result<{ readonly layers: readonly Layer[]; readonly isWhole: boolean }>> {
  const { library, layers } = shelf
  if (article !== undefined) {
    const stored = await library.article(article)
    if (!stored.ok) return stored
  }
  const chosen = await chosenPlaces(shelf, { article, annotator, seenBy })
  if (!chosen.ok) return chosen
  const places = chosen.value
  const found: Layer[] = []
  for (const place of places) {
    const stored = await library.article(place.article)
    const layer = stored.ok ? await layers.checked(stored.value.article, place.annotator) : stored
    if (layer.ok) found.push(layer.value)
    else complain(console, layer.error)
  }
  return ok({ layers: found, isWhole: found.length === places.length })
}

async function write(
  console: Console,
  list: readonly ListedAnnotation[],
  format: ListFormat,
  path: string | null,
): Promise<Result<unknown>> {
  const content = await contentOf(console, list, format)
  if (path !== null) {
    const [{ attempt }, { writeOut }] = await Promise.all([
      import('../../workspace/disk/files.ts'),
      import('../../workspace/disk/output.ts'),
    ])
    const written = await attempt('file-unwritable', path, () => writeOut(path, content))
    if (written.ok) console.out(`${console.translator.t('exchange.listed', { path, count: list.length })}\n`)
    return written
  }
  if (typeof content === 'string') console.content(content)
  else console.outBytes(content)
  return ok(null)
}

async function contentOf(console: Console, list: readonly ListedAnnotation[], format: ListFormat) {
  if (format === 'json') return `${JSON.stringify(annotationsJson(list), null, 2)}\n`
  if (format === 'table') return readable(console, list)
  const table = annotationTable(list)
  if (format === 'xlsx') {
    const { workbookOf } = await import('../../workspace/newsroom/workbook.ts')
    const columns = table.columns.map((name) => ({ name, kind: KINDS[name] ?? ('short' as const) }))
    return await workbookOf([{ name: console.translator.t('exchange.listSheet'), columns, rows: table.rows }])
  }
  const rows = [table.columns, ...table.rows.map((row) => row.map(cellText))]
  return rows.map((row) => csvLine(row.map(withoutFormula), ',')).join('')
}

/** What columns of a spreadsheet hold, where that isn't a short text. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  quote: 'words',
  note: 'words',
  created: 'time',
  updated: 'time',
}

/** The longest quotation in a line that is read by people, in UTF-16 code units. */
const LONGEST_QUOTE = 60

/** A line for each annotation: article, annotator, tag, place, words, and its answers. */
function readable({ translator: { t } }: Console, list: readonly ListedAnnotation[]): string {
  const lines = list.map(({ article, annotator, annotation: { tag, start, end, quote, attributes = {} } }) => {
    const words = quote.replace(/\s+/g, ' ')
    const shown =
      words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…` : words
    const answers = Object.entries(attributes).map(([key, value]) => `${key}=${[value].flat().join('|')}`)
    return [article, annotator, tag, `${start}-${end}`, shown, answers.join(' ')].join('\t').trimEnd()
  })
  return [t('exchange.listHeader'), ...lines].map((line) => `${line}\n`).join('')
}
