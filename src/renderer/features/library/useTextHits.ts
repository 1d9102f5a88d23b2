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

/** Where texts hold `query`, by article. */
export function useTextHits(query: string): ReadonlyMap<string, TextHit> {
  const hits = useRestedSearch(query, SEARCH)
  return useMemo(() => new Map(hits?.map((hit) => [hit.id, hit])), [hits])
}
