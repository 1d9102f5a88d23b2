/** `factmark import --comments-as TAG --footnotes-as TAG`: what stands beside a text becomes the notes of annotations in somebody's layer. */
import { randomUUID } from 'node:crypto'
import { planComments } from '../../core/edits/planComments.ts'
import { compareAnnotations } from '../../core/model/annotation.ts'
import type { DocumentComment } from '../../core/model/documentComment.ts'
import { emptyLayer } from '../../core/model/layer.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { footnotesOf } from '../../core/text/footnotes.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import type { Console } from '../console.ts'
import { putLayer } from '../putLayer.ts'

/** Whose layer comments and footnotes go to, and which tag each get; null for what isn't taken. */
export interface CommentsAs {
  readonly tag: Tag | null
  readonly footnotes: Tag | null
  readonly annotator: string
  readonly continueHere: boolean
}

/** What became of a document's comments: annotations that carry them, and comments that are about no words. */
export interface TakenComments {
  readonly annotations: number
  readonly left: number
}

/** The tag that an option names; `arguments-invalid`. */
export function tagNamed(option: string, name: string): Result<Tag> {
  const tag = TAGS.find((one) => one === name)
  return tag ? ok(tag) : fail('arguments-invalid', { reason: 'expected', form: `${option} ${TAGS.join('|')}` })
}

/** Makes a layer of the comments on a new article. Fails as taking a layer in does. */
export async function takeComments(
  { now }: Pick<Console, 'now'>,
  shelf: Shelf,
  { file, id, comments }: { readonly file: string; readonly id: string; readonly comments: readonly DocumentComment[] },
  { tag, footnotes, annotator: annotatorId, continueHere }: CommentsAs,
): Promise<Result<TakenComments>> {
  const stored = await shelf.library.article(id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const planned = [
    { as: tag, of: comments },
    { as: footnotes, of: footnotesOf(article) },
  ].flatMap(({ as, of }) => (as ? [planComments(article.text, of, as, { now, newId: () => randomUUID() })] : []))
  const annotations = planned.flatMap((plan) => plan.annotations)
  const left = planned.reduce((sum, plan) => sum + plan.left, 0)
  if (annotations.length === 0) return ok({ annotations: 0, left })
  const annotator = { id: annotatorId, name: annotatorId }
  const layer = { ...emptyLayer(article, annotator), annotations: [...annotations].sort(compareAnnotations) }
  const taken = await shelf.alone([annotator.id], () => putLayer(shelf, { file, article, before: null, layer, now }), {
    patient: true,
    takeOver: continueHere,
  })
  return taken.ok ? ok({ annotations: annotations.length, left }) : taken
}
