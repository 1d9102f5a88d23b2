/** Tells claim records of a later version: findings that it leaves behind are to be looked at once more. */
import type { Context } from './context.ts'
import { logBug } from './log.ts'
import type { OpenSession } from './sessions.ts'

/**
 * Marks what the version leaves behind, and tells the window. What keeps a record from being written is told as a notice
 * of the layer: the work that led here is done already. `isNew` as in `LaterVersion`.
 */
export async function followVersion(
  context: Context,
  { shelf, desk, annotator }: OpenSession,
  article: string,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  const layer = desk.layers.layer(article)
  const writer = { by: annotator.id, ...context.idsAndClock }
  try {
    const { recheckAfter } = await import('../workspace/claims/followVersions.ts')
    const marked = await recheckAfter(shelf, { article, layer, isNew }, writer)
    if (!marked.ok) context.tell('layerNotice', { problem: marked.error })
    else if (marked.value.length > 0) context.tell('claimsChanged', null)
  } catch (error) {
    logBug(error)
  }
}
