/** Searching the texts, which the main process does. */
import { useMemo } from 'react'
import type { TextHit } from '../../../ipc/contract.ts'
import { bridge } from '../../platform/bridge.ts'
import { showProblem } from '../../platform/messages.ts'
import { type RestedSearch, useRestedSearch } from '../../platform/useRestedSearch.ts'

const SEARCH: RestedSearch<readonly TextHit[]> = {
  search: (query) => bridge.searchTexts({ query }),
  rest: 180,
  onProblem: showProblem,
}

/** Where texts hold `query`, by article; of what was typed before it while it isn't `isCurrent`. */
export function useTextHits(query: string): {
  readonly hits: ReadonlyMap<string, TextHit>
  readonly isCurrent: boolean
} {
  const { found, isCurrent } = useRestedSearch(query, SEARCH)
  const hits = useMemo(() => new Map(found?.map((hit) => [hit.id, hit])), [found])
  return { hits, isCurrent }
}
