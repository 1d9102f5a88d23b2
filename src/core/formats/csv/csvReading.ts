/** CSV read: the columns of other programs by the names that they go by, offsets in UTF-16 or in code points. */
import type { Answered } from '../../model/attributes.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { type AnswerKind, incomingAnswers, isCodebookKey } from '../answers.ts'
import { asArticleAnswers } from '../articleAnswers.ts'
import { parseData, without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { textOf } from '../reading.ts'
import { VERSION_FIELDS } from '../versionFields.ts'
import { withFormula } from './formulas.ts'
import { parseTable } from './table.ts'

/** The columns that Factmark writes, before those with answers. */
export const COLUMNS = [
  'article',
  'article_sha256',
  'annotator',
  'id',
  'tag',
  'start_utf16',
  'end_utf16',
  'start_codepoint',
  'end_codepoint',
  'quote',
  'prefix',
  'suffix',
  'note',
  'links',
  'data',
  'article_title',
  'annotator_name',
  'value',
  'bound',
  'unit',
  'kind',
  'speaker',
  'speaker_kind',
] as const

/** What begins the names of columns with answers: of the annotation, and of its article, the same on each row. */
export const ATTRIBUTE = 'attribute:'
export const ARTICLE = 'article:'
/** The column with what is said of the article that no column of its own holds. */
export const ARTICLE_DATA = 'article_data'
/** The columns with which version of its article the text is, in the order of `VERSION_FIELDS`. */
export const VERSION_COLUMNS = VERSION_FIELDS.map((name) => `article_${name}`)

/** The documents in a table, one for each article that its rows name. */
export function readTable(file: FileToRead): Result<readonly ForeignDocument[]> {
  const rows = parseTable(textOf(file), file.name, (row) => namesIn(row).some((name) => LABELS.includes(name)))
  if (!rows.ok) return rows
  const [header = [], ...body] = rows.value
  const names = namesIn(header)
  const column = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name))
  const columns = {
    id: column('id'),
    label: column(...LABELS),
    utf16: [column('start_utf16'), column('end_utf16')],
    plain: [column('start_codepoint', 'start', 'begin', 'start_offset'), column('end_codepoint', 'end', 'end_offset')],
    quote: column('quote', 'text', 'exact'),
    prefix: column('prefix'),
    suffix: column('suffix'),
    note: column('note', 'comment'),
    links: column('links'),
    data: column('data'),
    source: column('article_sha256'),
    article: column('article'),
    annotator: column('annotator'),
    articleData: column(ARTICLE_DATA),
  }
  if (columns.label === -1) {
    return fail('file-invalid', { file: file.name, path: 'line 1', reason: 'no-label-column' })
  }
  const known = new Set<number>([
    ...Object.values(columns).flat(),
    ...[...COLUMNS, ...VERSION_COLUMNS].map((name) => column(name)),
  ])
  const others = names.flatMap((name, at) => (known.has(at) || name === '' || isAnswer(name) ? [] : [at]))
  const isUtf16 = columns.utf16[0] !== -1
  const [startColumn = -1, endColumn = -1] = isUtf16 ? columns.utf16 : columns.plain
  const isOurs = columns.source !== -1 && columns.data !== -1
  const documents = new Map<string, Rowed>()
  for (const [index, row] of body.entries()) {
    if (row.length === 1 && row[0] === '') continue
    if (row.length !== header.length) {
      const why = { reason: 'field-count', fields: row.length, header: header.length } as const
      return fail('file-invalid', { file: file.name, path: `row ${index + 2}`, ...why })
    }
    const field = (at: number) => (at === -1 ? undefined : withFormula(row[at] ?? '', isOurs))
    const document = documentFor(documents, field(columns.source), field(columns.article), field(columns.annotator))
    const { spans, relations } = document
    const answers = answersOn(names, (at) => field(at) ?? '', ATTRIBUTE)
    if (index === 0 || document.answered === undefined)
      document.answered = articleAnswersOn(
        answersOn(names, (at) => field(at) ?? '', ARTICLE),
        field(columns.articleData),
      )
    const ownId = field(columns.id)
    const id = ownId || `${index + 1}`
    for (const link of (field(columns.links) ?? '').split(' ').filter(Boolean)) {
      const [label = '', to = ''] = link.split(':')
      relations.push({ label, from: id, to })
    }
    spans.push({
      id,
      isNumbered: !ownId,
      label: field(columns.label) ?? '',
      start: offsetOf(field(startColumn)),
      end: offsetOf(field(endColumn)),
      quote: field(columns.quote) ?? null,
      prefix: field(columns.prefix),
      suffix: field(columns.suffix),
      note: field(columns.note),
      data: parseData(field(columns.data)),
      answers: answers.kinds,
      attributes: without(
        {
          ...Object.fromEntries(others.map((at) => [header[at]?.trim() ?? '', field(at) || undefined])),
          ...answers.values,
        },
        [],
      ),
    })
  }
  const units = isUtf16 ? (['utf-16'] as const) : (['code-points', 'utf-16', 'bytes'] as const)
  if (documents.size === 0) return ok([documentOf({ text: null, units, spans: [] })])
  return ok([...documents.values()].map((found) => documentOf({ ...found, text: null, units })))
}

/** What the rows of one article and annotator say. */
interface Rowed {
  readonly name: string | null
  readonly source: string | undefined
  readonly annotator: string | undefined
  readonly spans: ForeignSpan[]
  readonly relations: ForeignRelation[]
  answered?: Answered | undefined
}

function isAnswer(name: string): boolean {
  return [ATTRIBUTE, ARTICLE].some((prefix) => name.startsWith(prefix) && isCodebookKey(name.slice(prefix.length)))
}

/** The answers in a row, in the columns whose names begin with `prefix`; empty cells are none. */
function answersOn(names: readonly string[], field: (at: number) => string, prefix: string) {
  const values: Record<string, readonly string[]> = {}
  const kinds: Record<string, AnswerKind> = {}
  for (const [at, name] of names.entries()) {
    if (!name.startsWith(prefix) || !isAnswer(name) || field(at) === '') continue
    const key = name.slice(prefix.length)
    const list = field(at).split('|')
    values[key] = list
    kinds[key] = list.length > 1 ? 'many' : 'one'
  }
  return { values, kinds }
}

function articleAnswersOn({ values, kinds }: ReturnType<typeof answersOn>, written: string | undefined) {
  const { answers, data } = incomingAnswers(values, parseData(written), kinds)
  const isAnswered = Object.keys(answers).length > 0 || parseData(written)?.attributes !== undefined
  return asArticleAnswers({ ...(isAnswered && { attributes: answers }), ...data })
}

function documentFor(
  documents: Map<string, Rowed>,
  digest: string | undefined,
  article: string | undefined,
  annotator: string | undefined,
): Rowed {
  const key = JSON.stringify([digest, article, annotator])
  const known = documents.get(key)
  if (known) return known
  const made: Rowed = {
    name: article || null,
    source: digest ? `urn:sha256:${digest}` : undefined,
    annotator: annotator || undefined,
    spans: [],
    relations: [],
  }
  documents.set(key, made)
  return made
}

function namesIn(header: readonly string[]): readonly string[] {
  return header.map((name) => name.trim().toLowerCase())
}

/** Names of the label column. */
const LABELS: readonly string[] = ['tag', 'label', 'type', 'category']

function offsetOf(field: string | undefined): number | null {
  return field !== undefined && /^\d{1,15}$/.test(field) ? Number(field) : null
}
