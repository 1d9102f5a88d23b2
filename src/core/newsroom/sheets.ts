/** A workspace's annotations as the sheets of a spreadsheet: names and titles before ids, real numbers and dates. */
import type { TableCell } from '../annotations/annotationTable.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { valuesOf } from '../model/attributes.ts'
import type { Claim, Evidence } from '../model/claim.ts'
import type { Layer } from '../model/layer.ts'
import { overlaps } from '../model/span.ts'
import { dayOf, SHEET_COLUMNS, type Sheet, type SheetColumnName, type SheetWords } from './sheetColumns.ts'
import { type LayeredArticle, type NewsroomSource, recordsOf } from './source.ts'

/** An annotation with where it is from. */
interface Row {
  readonly annotation: Annotation
  readonly article: Article
  readonly layer: Layer
  readonly version: LayeredArticle['version']
}

/** What the cells of a row say, by column. */
type Cells<Of> = Readonly<Partial<Record<SheetColumnName, (row: Of) => TableCell>>>

/** The sheets, the annotations first. A sheet without rows is there all the same. */
export function newsroomSheets({ articles, claims }: NewsroomSource, words: SheetWords): readonly Sheet[] {
  const rows = articles.flatMap(({ article, layers, version }) =>
    layers.flatMap((layer) => layer.annotations.map((annotation): Row => ({ annotation, article, layer, version }))),
  )
  const hasVersions = articles.some(({ version }) => version !== undefined)
  const recordOf = recordsOf(claims)
  const linksIn = linker()
  const titles = new Map(articles.map(({ article }) => [article.id, article.title]))
  // A function for each column, and no object for each row: there may be a hundred thousand.
  const sheet = <Of>(
    name: keyof SheetWords['sheets'],
    named: readonly SheetColumnName[],
    of: readonly Of[],
    cells: Cells<Of>,
  ): Sheet => {
    const columns = hasVersions ? named : named.filter((column) => !VERSION.has(column))
    const readers = columns.map((column) => cells[column] ?? nothing)
    return {
      name: words.sheets[name],
      columns: columns.map((column) => ({ name: words.columns[column], kind: SHEET_COLUMNS[column] })),
      rows: of.map((row) => readers.map((read) => read(row))),
    }
  }
  const tagged = (tag: Annotation['tag']) => rows.filter(({ annotation }) => annotation.tag === tag)
  const placed = placeCells(words)
  const valued: Cells<Row> = { ...placed, ...valueCells(words) }
  const all = sheet('annotations', ANNOTATIONS, rows, {
    ...valued,
    finding: ({ annotation }) => {
      const finding = recordOf(annotation)?.finding
      return finding ? words.findingLabel(finding.key) : null
    },
  })
  return [
    withAnswers(all, rows, words),
    sheet('figures', FIGURES, tagged('figure'), {
      ...valued,
      claim: (row) => linksIn(row).claim?.quote ?? null,
      source: (row) => speakerOf(linksIn(row).attribution),
    }),
    sheet('quotes', QUOTES, tagged('quote'), {
      ...placed,
      speaker: (row) => speakerOf(linksIn(row).attribution),
      speakerKind: (row) => {
        const speaker = linksIn(row).attribution?.speaker
        return speaker ? words.speakers(speaker.kind) : null
      },
      source: (row) => linksIn(row).attribution?.quote ?? null,
    }),
    sheet('claims', CLAIMS, claims, claimCells(titles, words)),
  ]
}

function nothing(): null {
  return null
}

const PLACE = ['article', 'published', 'annotator'] as const
const ENDING = [
  ...(['note', 'created', 'updated', 'place'] as const),
  ...(['version', 'captured', 'imported', 'unconfirmed', 'articleId', 'annotationId'] as const),
] as const
/** The columns that are there where an article has versions. */
const VERSION: ReadonlySet<SheetColumnName> = new Set(['version', 'captured', 'imported', 'unconfirmed'])
const VALUE = ['said', 'value', 'unit', 'bound', 'kind'] as const
const ANNOTATIONS: readonly SheetColumnName[] = [
  ...PLACE,
  'tag',
  'words',
  ...VALUE,
  'speaker',
  'speakerKind',
  'finding',
  ...ENDING,
]
const FIGURES: readonly SheetColumnName[] = [...PLACE, 'words', ...VALUE, 'claim', 'source', ...ENDING]
const QUOTES: readonly SheetColumnName[] = [...PLACE, 'words', 'speaker', 'speakerKind', 'source', ...ENDING]
const CLAIMS: readonly SheetColumnName[] = [
  ...(['statement', 'claimant', 'role', 'claimed', 'status', 'owner'] as const),
  ...(['finding', 'explanation', 'foundBy', 'foundOn', 'confirmedBy', 'recheck'] as const),
  ...(['evidence', 'sources', 'article', 'url', 'publishedOn', 'created', 'updated', 'claimId'] as const),
]

const PLACE_CELLS: Cells<Row> = {
  article: ({ article }) => article.title,
  published: ({ article }) => dayOf(article.published),
  annotator: ({ layer }) => layer.annotator.name,
  words: ({ annotation }) => annotation.quote,
  note: ({ annotation }) => annotation.note || null,
  created: ({ annotation }) => new Date(annotation.created),
  updated: ({ annotation }) => new Date(annotation.updated),
  place: ({ annotation }) => annotation.start,
  version: ({ version }) => version?.number ?? null,
  captured: ({ version }) => (version?.captured ? new Date(version.captured) : null),
  imported: ({ version }) => (version ? new Date(version.imported) : null),
  articleId: ({ article }) => article.id,
  annotationId: ({ annotation }) => annotation.id,
}

function placeCells({ yes }: SheetWords): Cells<Row> {
  return { ...PLACE_CELLS, unconfirmed: ({ annotation }) => (annotation.carried?.confirmed === false ? yes : null) }
}

function valueCells(words: SheetWords): Cells<Row> {
  return {
    tag: ({ annotation }) => words.tags[annotation.tag],
    said: ({ annotation }) => (annotation.value ? words.saidBy(annotation) || null : null),
    value: ({ annotation }) => annotation.value?.value ?? null,
    unit: ({ annotation }) => annotation.value?.unit ?? null,
    bound: ({ annotation: { value } }) => (value ? words.bounds(value.bound) : null),
    kind: ({ annotation: { value } }) => (value ? words.figureKinds(value.kind) : null),
    speaker: ({ annotation }) => annotation.speaker?.name ?? null,
    speakerKind: ({ annotation: { speaker } }) => (speaker ? words.speakers(speaker.kind) : null),
  }
}

function claimCells(titles: ReadonlyMap<string, string>, words: SheetWords): Cells<Claim> {
  const lines = (list: readonly string[]) => list.join('\n') || null
  const named = (annotator: string | null | undefined) => (annotator ? words.nameOf(annotator) : null)
  return {
    statement: ({ statement }) => statement,
    claimant: ({ claimant }) => claimant?.name ?? null,
    role: ({ claimant }) => claimant?.role || null,
    claimed: ({ claimed }) => dayOf(claimed),
    status: ({ status }) => words.statuses[status],
    owner: ({ owner }) => named(owner),
    finding: ({ finding }) => (finding ? words.findingLabel(finding.key) : null),
    explanation: ({ finding }) => finding?.explanation ?? null,
    foundBy: ({ finding }) => named(finding?.by),
    foundOn: ({ finding }) => dayOf(finding?.at ?? null),
    confirmedBy: ({ finding }) => named(finding?.confirmed?.by),
    recheck: ({ finding }) => (finding?.recheck ? words.yes : null),
    evidence: ({ evidence }) => evidence.length,
    sources: ({ evidence }) => lines(evidence.map(sourceOf).filter(Boolean)),
    article: ({ appearances }) => lines([...new Set(appearances.map(({ article }) => titles.get(article) ?? article))]),
    url: ({ published }) => published?.url ?? null,
    publishedOn: ({ published }) => dayOf(published?.at ?? null),
    created: ({ created }) => new Date(created),
    updated: ({ updated }) => new Date(updated),
    claimId: ({ id }) => id,
  }
}

function sourceOf({ title, url, file, locator }: Evidence): string {
  return [title || file?.name, locator, url].filter(Boolean).join(', ')
}

function speakerOf(attribution: Annotation | null): string | null {
  return attribution && (attribution.speaker?.name ?? attribution.quote)
}

/** Finds what an annotation is linked to: the claim that it is part of, and who said it, by itself or by that claim. */
function linker() {
  const known = new Map<
    Layer,
    { readonly byId: ReadonlyMap<string, Annotation>; readonly claims: readonly Annotation[] }
  >()
  return ({
    annotation,
    layer,
  }: Row): { readonly claim: Annotation | null; readonly attribution: Annotation | null } => {
    const index = known.get(layer) ?? {
      byId: new Map(layer.annotations.map((one) => [one.id, one])),
      claims: layer.annotations.filter(({ tag }) => tag === 'claim'),
    }
    known.set(layer, index)
    const linked = (from: Annotation, rel: 'attributed-to' | 'part-of') =>
      from.links.flatMap((link) => (link.rel === rel ? (index.byId.get(link.to) ?? []) : []))[0] ?? null
    const claim =
      linked(annotation, 'part-of') ??
      (annotation.tag === 'figure' ? (index.claims.find((one) => overlaps(one, annotation)) ?? null) : null)
    return { claim, attribution: linked(annotation, 'attributed-to') ?? (claim && linked(claim, 'attributed-to')) }
  }
}

/** The answers to the codebook's questions, a column each, after the finding. */
function withAnswers(sheet: Sheet, rows: readonly Row[], { attributes }: SheetWords): Sheet {
  const asked = attributes.filter(({ key }) =>
    rows.some(({ annotation }) => valuesOf(annotation.attributes, key).length > 0),
  )
  if (asked.length === 0) return sheet
  const at = ANNOTATIONS.indexOf('finding') + 1
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(at, 0, ...asked.map(({ label }) => ({ name: label, kind: 'short' as const }))),
    rows: sheet.rows.map((cells, index) =>
      cells.toSpliced(
        at,
        0,
        ...asked.map(
          ({ key, labelOfValue }) =>
            valuesOf(rows[index]?.annotation.attributes, key).map(labelOfValue).join(', ') || null,
        ),
      ),
    ),
  }
}
