/**
 * A draft that comes back: comments and footnotes that somebody wrote into a Word file of an article, found again in the
 * article's text. What the file said when it was written is left out, so that only what is new comes back.
 */
import { alignTexts } from '../anchoring/alignment.ts'
import { type PlaceAgain, placingIn } from '../anchoring/placeAgain.ts'
import type { Edit } from '../edits/edit.ts'
import type { IdsAndClock } from '../edits/plan.ts'
import { planComments } from '../edits/planComments.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Claim, Evidence } from '../model/claim.ts'
import { type DocumentComment, noteOf } from '../model/documentComment.ts'
import type { Layer } from '../model/layer.ts'
import { overlaps } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** What stands in a returned file: its text, and what is beside it, with places in that text. */
export interface ReturnedText {
  readonly text: string
  readonly comments: readonly DocumentComment[]
  readonly footnotes: readonly DocumentComment[]
}

/** What is new in it, with places in the article's text; null for words that the article doesn't have. */
export interface ReturnedDraft {
  readonly comments: readonly DocumentComment[]
  readonly footnotes: readonly DocumentComment[]
}

/**
 * Finds what is new. `written` gives what the file had as the comment on an annotation; the annotations are those of all
 * layers that may have been written. White space doesn't count: documents part their comments' lines in their own ways.
 */
export function newInDraft(
  { text, comments, footnotes }: ReturnedText,
  article: string,
  annotations: readonly Annotation[],
  written: (annotation: Annotation) => readonly string[],
): ReturnedDraft {
  const place = placingIn(alignTexts(text, article))
  const own = [...new Set(annotations.flatMap(beforeNotes).flatMap((one) => written(one).map(evened)))].sort(
    (a, b) => b.length - a.length,
  )
  return {
    comments: comments.flatMap((comment) => {
      const said = evened(comment.text)
      const known = own.find((one) => said.startsWith(one))
      const fresh = known === undefined ? comment.text : said.slice(known.length).trim()
      return fresh === '' ? [] : [placed({ ...comment, text: fresh }, place)]
    }),
    footnotes: footnotes.map((note) => placed(note, place)),
  }
}

/** An annotation with its note as it is, and as it was before lines were added to it, as reading a draft adds them. */
function beforeNotes(annotation: Annotation): readonly Annotation[] {
  const lines = annotation.note.split('\n')
  return lines.map((_, index) => ({ ...annotation, note: lines.slice(0, index).join('\n') })).concat(annotation)
}

function evened(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function placed(comment: DocumentComment, place: PlaceAgain): DocumentComment {
  const found = comment.span && place(comment.span)
  return { ...comment, span: found && 'start' in found ? { start: found.start, end: found.end } : null }
}

/** What a returned draft brings: an edit of the layer, evidence for records, and how much has no place. */
export interface DraftPlan {
  readonly edit: Extract<Edit, { type: 'batch' }>
  readonly evidence: readonly { readonly claim: string; readonly evidence: Evidence }[]
  readonly left: number
}

/**
 * Plans the notes: on an annotation of the layer that has the comment's words, else on a new one with this tag. A footnote
 * on a claim that has a record becomes evidence of it. What was read in before is left out.
 */
export function planDraft(
  text: string,
  layer: Layer,
  { comments, footnotes }: ReturnedDraft,
  { tag, recordOf }: { readonly tag: Tag; readonly recordOf: (annotation: Annotation) => Claim | null },
  idsAndClock: IdsAndClock,
): DraftPlan {
  const notes = new Map<string, string>()
  const others: DocumentComment[] = []
  const evidence: { claim: string; evidence: Evidence }[] = []
  let left = 0
  for (const note of footnotes) {
    const record = note.span ? recordAt(layer, note.span, recordOf) : null
    if (!record) {
      others.push(note)
      continue
    }
    const source = sourceOf(note, idsAndClock)
    const isThere = record.evidence.some(({ title, url }) => title === source.title && url === source.url)
    if (!isThere) evidence.push({ claim: record.id, evidence: source })
  }
  for (const comment of comments) {
    const { span } = comment
    const same = span && layer.annotations.find(({ start, end }) => start === span.start && end === span.end)
    if (same) {
      const before = notes.get(same.id) ?? same.note
      const said = noteOf(comment)
      if (!before.includes(said)) notes.set(same.id, before === '' ? said : `${before}\n${said}`)
    } else if (span) others.push(comment)
    else left += 1
  }
  const planned = planComments(text, others, tag, idsAndClock)
  const there = new Set(layer.annotations.map(({ start, end, note }) => `${start} ${end} ${note}`))
  const added = planned.annotations.filter(({ start, end, note }) => !there.has(`${start} ${end} ${note}`))
  const at = idsAndClock.now()
  return {
    edit: {
      type: 'batch',
      edits: [
        ...[...notes].map(([id, note]) => ({ type: 'note' as const, id, at, note })),
        ...added.map((annotation) => ({ type: 'add' as const, annotation })),
      ],
    },
    evidence,
    left: left + planned.left,
  }
}

function recordAt(
  { annotations }: Layer,
  span: { readonly start: number; readonly end: number },
  recordOf: (annotation: Annotation) => Claim | null,
): Claim | null {
  for (const annotation of annotations) {
    const record = annotation.tag === 'claim' && overlaps(annotation, span) ? recordOf(annotation) : null
    if (record) return record
  }
  return null
}

function sourceOf({ author, text }: DocumentComment, { newId, now }: IdsAndClock): Evidence {
  const url = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/.exec(text)?.[0] ?? null
  const title = (url ? text.replace(url, '').replace(/[\s,;:.]+$/, '') : text).trim()
  const empty = { file: null, passage: null, locator: '', excerpt: '' }
  return {
    id: newId(),
    stance: 'context',
    primary: false,
    title,
    url,
    ...empty,
    accessed: now().slice(0, 10),
    note: author,
  }
}
