/** The layers that were brought from an earlier version of the open article. */
import { useEffect } from 'react'
import { useEditor } from '../../document/editor.ts'
import { type EarlierLayersState, NO_EARLIER_LAYERS } from './earlierLayers.ts'
import { earlierLayers, useReview } from './window.ts'

/** What was brought to the open article. */
export function useEarlierLayers(): EarlierLayersState {
  const open = useEditor((state) => state.open?.article.id)
  const earlier = earlierLayers.state()
  return earlier.article === open ? earlier : NO_EARLIER_LAYERS
}

/** Reads them while layers are compared, and again when a layer on the article has come or gone. */
export function useReadEarlierLayers(): void {
  const article = useEditor((state) => state.open?.article)
  const colleagues = useReview((state) => state.colleagues)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has a layer on the article needs none brought
  useEffect(() => {
    if (article && (article.previous ?? null) !== null) void earlierLayers.read(article.id)
  }, [article, colleagues])
}
