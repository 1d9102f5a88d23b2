/** Searching the annotations of all articles, which the main process does. */
import type { AnnotationHit } from '../../ipc/contract.ts'
import { bridge } from '../platform/bridge.ts'
import { type RestedSearch, useRestedSearch } from '../platform/useRestedSearch.ts'

const NONE: readonly AnnotationHit[] = []

/** Where the library can't be read its list says so; the palette offers what is here. */
const SEARCH: RestedSearch<readonly AnnotationHit[]> = {
  search: (query) => bridge.searchAnnotations({ query }),
  rest: 120,
}

/** The annotations that fit `query`. */
export function useAnnotationHits(query: string): readonly AnnotationHit[] {
  return useRestedSearch(query, SEARCH) ?? NONE
}
