/** Searching the annotations of all articles, which the main process does. */
import { useEffect, useState } from 'react'
import type { AnnotationHit } from '../../ipc/contract.ts'
import { answerOf, bridge } from '../platform/bridge.ts'

/** How long typing must rest before the annotations are searched, in milliseconds. */
const REST = 120

const NONE: readonly AnnotationHit[] = []

/** The annotations that fit `query`; what was found last stays until the next is found. */
export function useAnnotationHits(query: string): readonly AnnotationHit[] {
  const [hits, setHits] = useState(NONE)
  const words = query.trim()
  useEffect(() => {
    if (words === '') return setHits(NONE)
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await answerOf(bridge.searchAnnotations({ query: words }))
      // Where the library can't be read its list says so; the palette offers what is here.
      if (isWanted && answer.ok) setHits(answer.value)
    }, REST)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words])
  return hits
}
