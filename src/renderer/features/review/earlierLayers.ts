/** Layers on an earlier version of the open article, by those who have none on it, as they would be on its text: to compare. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { BroughtFacts } from '../../../core/versions/broughtFacts.ts'
import { useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { showProblemsOf } from '../../platform/messages.ts'
import { useReview } from './window.ts'

interface EarlierLayers {
  readonly article: string | null
  readonly layers: readonly Layer[]
  readonly facts: readonly BroughtFacts[]
}

const NONE: EarlierLayers = { article: null, layers: [], facts: [] }

const useEarlier = create<EarlierLayers>(() => NONE)

const readings = createLatest()

/** What was brought to the open article. */
export function useEarlierLayers(): EarlierLayers {
  const open = useEditor((state) => state.open?.article.id)
  const earlier = useEarlier()
  return earlier.article === open ? earlier : NONE
}

/** Reads them while layers are compared, and again when a layer on the article has come or gone. */
export function useReadEarlierLayers(): void {
  const article = useEditor((state) => state.open?.article)
  const colleagues = useReview((state) => state.colleagues)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has a layer on the article needs none brought
  useEffect(() => {
    if (article && (article.previous ?? null) !== null) void read(article.id)
  }, [article, colleagues])
}

async function read(article: string): Promise<void> {
  const isLatest = readings.begin()
  const answer = await answerOf(bridge.earlierColleagues({ article }))
  if (!isLatest()) return
  showProblemsOf('earlier-layers', answer.ok ? [] : [answer.error])
  const brought = answer.ok ? answer.value : []
  useEarlier.setState({
    article,
    layers: brought.map(({ layer }) => parseTrusted<Layer>(layer)),
    facts: brought.map(({ facts }) => facts),
  })
}
