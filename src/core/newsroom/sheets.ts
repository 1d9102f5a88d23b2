/** A workspace's annotations as the sheets of a spreadsheet: names and titles before ids, real numbers and dates. */
import type { TableCell } from '../annotations/annotationTable.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { valuesOf } from '../model/attributes.ts'
import type { Claim, Evidence } from '../model/claim.ts'
import type { Layer } from '../model/layer.ts'
import { overlaps } from '../model/span.ts'
import { SHEET_COLUMNS, type Sheet, type SheetColumnName, type SheetWords } from './sheetColumns.ts'
import { type LayeredArticle, type NewsroomSource, recordsOf } from './source.ts'

/** An annotation with where it is from. */
interface Row {
  readonly annotation: Annotation
  readonly article: Article
  readonly layer: Layer
  readonly version: LayeredArticle['version']
}

type Cells = Readonly<Partial<Record<SheetColumnName, TableCell>>>

/** The sheets, the annotations first. A sheet without rows is there all the same. */
export function newsroomSheets({ articles, claims }: NewsroomSource, words: SheetWords): readonly Sheet[] {
  const rows = articles.flatMap(({ article, layers, version }) =>
    layers.flatMap((layer) => layer.annotations.map((annotation): Row => ({ annotation, article, layer, version }))),
  )
  const hasVersions = articles.some(({ version }) => version !== undefined)
  const recordOf = recordsOf(claims)
  const linksIn = linker()
  const titles = new Map(articles.map(({ article }) => [article.id, article.title]))
  const sheet = (
    name: keyof SheetWords['sheets'],
    columns: readonly SheetColumnName[],
    cells: readonly Cells[],
  ): Sheet => ({
    name: words.sheets[name],
    ...tableOf(hasVersions ? columns : columns.filter((column) => !VERSION.has(column)), cells),
  })
  const tableOf = (columns: readonly SheetColumnName[], cells: readonly Cells[]) => ({
    columns: columns.map((column) => ({ name: words.columns[column], kind: SHEET_COLUMNS[column] })),
    rows: cells.map((cell) => columns.map((column) => cell[column] ?? null)),
  })
  const of = (tag: Annotation['tag']) => rows.filter(({ annotation }) => annotation.tag === tag)
  const all = sheet(
    'annotations',
    ANNOTATIONS,
    rows.map((row) => ({
      ...placeCells(row),
      ...valueCells(row, words),
      ...findingCells(recordOf(row.annotation), words),
    })),
  )
  return [
    withAnswers(all, rows, words),
    sheet(
      'figures',
      FIGURES,
      of('figure').map((row) => {
        const { claim, attribution } = linksIn(row)
        return {
          ...placeCells(row),
          ...valueCells(row, words),
          claim: claim?.quote ?? null,
          source: attribution ? speakerOf(attribution) : null,
        }
      }),
    ),
    sheet(
      'quotes',
      QUOTES,
      of('quote').map((row) => {
        const { attribution } = linksIn(row)
        return {
          ...placeCells(row),
          speaker: attribution ? speakerOf(attribution) : null,
          speakerKind: attribution?.speaker ? words.speakers(attribution.speaker.kind) : null,
          source: attribution?.quote ?? null,
        }
      }),
    ),
    sheet(
      'claims',
      CLAIMS,
      claims.map((claim) => claimCells(claim, titles, words)),
    ),
  ]
}

const PLACE = ['article', 'published', 'annotator'] as const
const ENDING = [
  ...(['note', 'created', 'updated', 'place'] as const),
  ...(['version', 'captured', 'imported', 'articleId', 'annotationId'] as const),
] as const
/** The columns that are there where an article has versions. */
const VERSION: ReadonlySet<SheetColumnName> = new Set(['version', 'captured', 'imported'])
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

function placeCells({ annotation, article, layer, version }: Row): Cells {
  const { id, quote, note, start, created, updated } = annotation
  return {
    article: article.title,
    published: dayOf(article.published),
    annotator: layer.annotator.name,
    words: quote,
    note: note || null,
    created: new Date(created),
    updated: new Date(updated),
    place: start,
    version: version?.number ?? null,
    captured: version?.captured ? new Date(version.captured) : null,
    imported: version ? new Date(version.imported) : null,
    articleId: article.id,
    annotationId: id,
  }
}

function valueCells({ annotation }: Row, words: SheetWords): Cells {
  const { tag, value, speaker } = annotation
  return {
    tag: words.tags[tag],
    said: value ? words.saidBy(annotation) || null : null,
    value: value?.value ?? null,
    unit: value?.unit ?? null,
    bound: value ? words.bounds(value.bound) : null,
    kind: value ? words.figureKinds(value.kind) : null,
    speaker: speaker?.name ?? null,
    speakerKind: speaker ? words.speakers(speaker.kind) : null,
  }
}

function findingCells(record: Claim | null, words: SheetWords): Cells {
  const finding = record?.finding
  return { finding: finding ? words.findingLabel(finding.key) : null }
}

function claimCells(claim: Claim, titles: ReadonlyMap<string, string>, words: SheetWords): Cells {
  const { statement, claimant, claimed, status, owner, finding, evidence, published, created, updated, id } = claim
  const places = [...new Set(claim.appearances.map(({ article }) => titles.get(article) ?? article))]
  return {
    statement,
    claimant: claimant?.name ?? null,
    role: claimant?.role || null,
    claimed: dayOf(claimed),
    status: words.statuses[status],
    owner: owner === null ? null : words.nameOf(owner),
    ...(finding && {
      finding: words.findingLabel(finding.key),
      explanation: finding.explanation,
      foundBy: words.nameOf(finding.by),
      foundOn: dayOf(finding.at),
      confirmedBy: finding.confirmed ? words.nameOf(finding.confirmed.by) : null,
      recheck: finding.recheck ? words.yes : null,
    }),
    evidence: evidence.length,
    sources: evidence.map(sourceOf).filter(Boolean).join('\n') || null,
    article: places.join('\n') || null,
    url: published?.url ?? null,
    publishedOn: dayOf(published?.at ?? null),
    created: new Date(created),
    updated: new Date(updated),
    claimId: id,
  }
}

function sourceOf({ title, url, file, locator }: Evidence): string {
  return [title || file?.name, locator, url].filter(Boolean).join(', ')
}

/** A day as a date, where it is a whole one; else its words. */
function dayOf(day: string | null): TableCell {
  if (!day) return null
  const whole = /^\d{4}-\d{2}-\d{2}/.exec(day)
  return whole ? new Date(`${whole[0]}T00:00:00.000Z`) : day
}

function speakerOf({ speaker, quote }: Annotation): string {
  return speaker?.name ?? quote
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
