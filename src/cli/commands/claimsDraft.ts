/** `factmark claims draft FILE`: what somebody wrote beside an article in Word becomes notes, and evidence of its claims. */
import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { findingsOf } from '../../core/claims/findings.ts'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import { isId, mayAnnotateAs } from '../../core/model/ids.ts'
import { emptyLayer } from '../../core/model/layer.ts'
import { recordsOf } from '../../core/newsroom/source.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { commentOf } from '../../core/writing/annotatedArticle.ts'
import { planDraft } from '../../core/writing/returnedDraft.ts'
import { newsroomWords } from '../../i18n/newsroomWords.ts'
import { createTranslator } from '../../i18n/translator.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { readReturnedDraft } from '../../workspace/exchange/returnedDraft.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { answer, type Console, complain, DONE } from '../console.ts'
import { putLayer } from '../putLayer.ts'
import type { ClaimsOptions } from './claims.ts'

/** What became of a returned draft. */
interface TakenDraft {
  readonly notes: number
  readonly sources: number
  /** Comments about words that the article doesn't have. */
  readonly left: number
}

/** Reads the draft into an annotator's layer; the exit code. */
export async function draftCommand(console: Console, shelf: Shelf, file: string, options: ClaimsOptions) {
  const taken = await takeDraft(console, shelf, file, options)
  if (!taken.ok) return complain(console, taken.error)
  const { notes, sources, left } = taken.value
  const { t } = console.translator
  if (options.json) answer(console, taken.value)
  else if (notes + sources + left === 0) console.out(`${t('claims.draft.nothing')}\n`)
  else {
    console.out(`${t('claims.draft.notes', { count: notes })} ${t('claims.draft.sources', { count: sources })}\n`)
    if (left > 0) console.error(`${t('claims.draft.left', { count: left })}\n`)
  }
  return DONE
}

async function takeDraft(
  console: Console,
  shelf: Shelf,
  file: string,
  { article: id, annotator, continueHere }: ClaimsOptions,
): Promise<Result<TakenDraft>> {
  if (id === undefined) return fail('argument-missing', { name: 'article' })
  if (annotator === undefined) return fail('argument-missing', { name: 'annotator' })
  if (!isId(annotator)) return fail('id-invalid', { id: annotator, path: '--annotator' })
  if (!mayAnnotateAs(annotator)) return fail('annotator-invalid', { id: annotator })
  const stored = await shelf.library.article(id)
  if (!stored.ok) return stored
  const { article } = stored.value
  return shelf.alone([annotator], () => takeIn(console, shelf, file, { article, annotator }), {
    patient: true,
    takeOver: continueHere ?? false,
  })
}

async function takeIn(
  console: Console,
  shelf: Shelf,
  file: string,
  { article, annotator }: { readonly article: Article; readonly annotator: string },
): Promise<Result<TakenDraft>> {
  const { now, startExtractor } = console
  const idsAndClock = { now, newId: () => randomUUID() }
  const [listed, codebook, places] = await Promise.all([
    shelf.claims.list(),
    shelf.codebook.current(),
    shelf.layers.places({ article: article.id, annotator }),
  ])
  if (!listed.ok) return listed
  const found = places.length > 0 ? await shelf.layers.checked(article, annotator) : ok(null)
  if (!found.ok) return found
  const before = found.value
  const layer = before ?? emptyLayer(article, { id: annotator, name: annotator })
  const recordOf = recordsOf(await visibleTo(listed.value.claims, annotator, shelf.review))
  const book = codebook.ok ? codebook.value : null
  const about = { codebook: book, findings: findingsOf(book), nameOf: (one: string) => one }
  // The file may have been written in either language.
  const words = (['en', 'nl'] as const).map((one) => newsroomWords(createTranslator(one, 'people'), one, about))
  const draft = await readReturnedDraft(shelf, shelf.library.importer({ now, startExtractor }), {
    path: resolve(console.base, file),
    name: basename(file),
    article: article.id,
    layer: null,
    annotator,
    written: (annotation: Annotation) => words.map((one) => commentOf(annotation, recordOf(annotation), one).join(' ')),
  })
  if (!draft.ok) return draft
  const plan = planDraft(article.text, layer, draft.value, { tag: 'claim', recordOf }, idsAndClock)
  const notes = plan.edit.edits.length
  if (notes > 0) {
    const edited = applyEdit(article.text, layer, plan.edit)
    if (!edited.ok) return edited
    const taken = await putLayer(shelf, { file, article, before, layer: edited.value.layer, now })
    if (!taken.ok) return taken
  }
  let sources = 0
  for (const { claim, evidence } of plan.evidence) {
    const change = [{ path: `evidence/${evidence.id}`, value: evidence }]
    const changed = await shelf.claims.change(claim, () => change, { by: annotator, ...idsAndClock })
    if (!changed.ok) return changed
    sources += 1
  }
  return ok({ notes, sources, left: plan.left })
}
