/** `factmark carry`: brings an annotator's layer from an earlier version of an article to a later one. */
import { randomUUID } from 'node:crypto'
import { isId, mayAnnotateAs } from '../../core/model/ids.ts'
import { recheckAfter } from '../../workspace/claims/followVersions.ts'
import type { CarryRequest } from '../../workspace/layers/carryLayer.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor, WRONG_USAGE, wrongId } from '../console.ts'
import { whoever } from '../takeLayers.ts'

/** The options of `factmark carry`. */
export interface CarryOptions extends CommonOptions {
  readonly article: string
  readonly annotator: string
  /** Takes locks that other programs hold. */
  readonly continueHere?: true
}

/** Carries the layer; returns the exit code. */
export async function carryCommand(console: Console, options: CarryOptions): Promise<number> {
  const { article, annotator, json, continueHere = false } = options
  const wrong = wrongId([article, annotator])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const request = { article, annotator, by: whoever().id, now: console.now, newId: () => randomUUID() }
  const carried = await shelf.value.alone(
    isId(annotator) && mayAnnotateAs(annotator) ? [annotator] : [],
    () => shelf.value.layers.carry(request),
    { patient: true, takeOver: continueHere },
  )
  if (!carried.ok) return complain(console, carried.error)
  const marked = await markFindings(shelf.value, request)
  if (!marked.ok) return complain(console, marked.error)
  const { t } = console.translator
  if (json) answer(console, { article, annotator, ...carried.value, recheck: marked.value })
  else {
    const { from, same, moved, changed, gone, ambiguous, links } = carried.value
    const isNew = same + moved + changed + gone + ambiguous > 0
    console.out(
      isNew
        ? `${t('versions.cli.carried', { article, annotator, from, same, moved, changed })}\n`
        : `${t('versions.cli.nothingNew', { article, annotator, from })}\n`,
    )
    if (gone + ambiguous > 0) console.out(`${t('versions.cli.uncarried', { gone, ambiguous })}\n`)
    if (links > 0) console.out(`${t('versions.cli.links', { count: links })}\n`)
    if (marked.value.length > 0) console.out(`${t('versions.cli.recheck', { count: marked.value.length })}\n`)
  }
  return DONE
}

/** Marks the claim records whose findings the carried layer leaves behind; their ids. */
async function markFindings(shelf: Shelf, { article, annotator, by, now, newId }: CarryRequest) {
  const stored = await shelf.library.article(article)
  if (!stored.ok) return stored
  const layer = await shelf.layers.checked(stored.value.article, annotator)
  if (!layer.ok) return layer
  return recheckAfter(shelf, { article, layer: layer.value, isNew: true }, { by, now, newId })
}
