/** Searching the texts, which the main process does. */
import { useEffect, useState } from 'react'
import type { TextHit } from '../../../ipc/contract.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { showProblem } from '../../platform/messages.ts'

/** How long typing must rest before the texts are searched, in milliseconds. */
const REST = 180

const NONE: ReadonlyMap<string, TextHit> = new Map()

/** Where texts hold `query`, by article; what was found last stays until the next is found. */
export function useTextHits(query: string): ReadonlyMap<string, TextHit> {
  const [hits, setHits] = useState(NONE)
  const words = query.trim()
  useEffect(() => {
    if (words === '') return setHits(NONE)
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await answerOf(bridge.searchTexts({ query: words }))
      if (!isWanted) return
      if (answer.ok) setHits(new Map(answer.value.map((hit) => [hit.id, hit])))
      else showProblem(answer.error)
    }, REST)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words])
  return words === '' ? NONE : hits
}
