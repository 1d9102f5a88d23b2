/** Searching the annotations of all articles, which the main process does. */
import type { AnnotationHit } from '../../ipc/contract.ts'
import { bridge } from '../platform/bridge.ts'
import { type RestedSearch, useRestedSearch } from '../platform/useRestedSearch.ts'

type Hits = readonly AnnotationHit[]

const NONE: Hits = []

/** Where the library can't be read its list says so; the palette offers what is here. */
const SEARCH: RestedSearch<readonly AnnotationHit[]> = {
  search: (query) => bridge.searchAnnotations({ query }),
  rest: 120,
}

/** Colleagues' are asked for a little later: their first search reads the index of all layers. */
const COLLEAGUES: RestedSearch<readonly AnnotationHit[]> = {
  search: (query) => bridge.searchColleagues({ query }),
  rest: 200,
}

/** The annotations that fit `query`: own ones, and those of colleagues that may be seen. */
export function useAnnotationHits(query: string): { readonly own: Hits; readonly colleagues: Hits } {
  return {
    own: useRestedSearch(query, SEARCH).found ?? NONE,
    colleagues: useRestedSearch(query, COLLEAGUES).found ?? NONE,
  }
}
