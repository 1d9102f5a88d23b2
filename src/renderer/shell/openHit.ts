/** Opening a result of a search over all articles. */
import type { Span } from '../../core/model/span.ts'
import type { TableRow } from '../../core/table/tableRow.ts'
import type { TextHit } from '../../ipc/contract.ts'
import { selectAndReveal } from '../commands/selectingAnnotations.ts'
import { useEditor } from '../document/editor.ts'
import { annotationIn } from '../document/editorState.ts'
import { openArticle, openArticleId } from '../document/openArticle.ts'
import { find } from '../features/find/window.ts'
import { afterPaint } from '../platform/frames.ts'
import { showView } from '../platform/mainView.ts'
import { flash } from '../text/flash.ts'
import { sendTo } from '../text/places.ts'

/** Opens an article at a match, and marks every match in it as Find does, so that F3 goes to the next. */
export async function openHit(hit: TextHit, words: string): Promise<void> {
  showView('article')
  sendTo(hit.id, hit)
  if (openArticleId() !== hit.id) await openArticle(hit.id)
  if (openArticleId() === hit.id) find.show(words, hit)
}

/** Leaves another view for a place in an article. */
export function showPlace(article: string, place: Span): void {
  showView('article')
  sendTo(article, place)
  if (openArticleId() !== article) void openArticle(article)
}

/** Goes to an annotation of the article in front, or (`article`) of another one, and selects it if it is there. */
export async function showAnnotation(
  article: string | null,
  annotation: Span & { readonly id: string },
): Promise<void> {
  showView('article')
  if (article !== null && openArticleId() !== article) {
    sendTo(article, annotation)
    await openArticle(article)
    if (openArticleId() !== article) return
  }
  const known = annotationIn(useEditor.getState(), annotation.id)
  if (known) selectAndReveal(known)
}

/** Leaves another view for an annotation in its article, which is selected where it is the annotator's own. */
export async function showRow({
  article,
  id,
  start,
  end,
}: Pick<TableRow, 'article' | 'id' | 'start' | 'end'>): Promise<void> {
  await showAnnotation(article, { id, start, end })
  if (openArticleId() !== article) return
  if (!annotationIn(useEditor.getState(), id)) sendTo(article, { start, end })
  // Drawn first: there is nothing to mark before.
  afterPaint(() => flash([{ start, end }]))
}
