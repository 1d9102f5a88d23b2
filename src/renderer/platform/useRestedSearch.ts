/** Searches that the main process does while somebody types. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { answerOf } from './bridge.ts'

/** How a search is done. Its functions must stay the same. */
export interface RestedSearch<Found> {
  readonly search: (query: string) => Promise<Result<Found>>
  /** How long typing must rest before, in milliseconds. */
  readonly rest: number
  readonly onProblem?: (problem: Problem) => void
}

/** What was found for `query`, null for an empty one; what was found last stays until the next is found. */
export function useRestedSearch<Found>(query: string, { search, rest, onProblem }: RestedSearch<Found>): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  const words = query.trim()
  useEffect(() => {
    if (words === '') return setFound(null)
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await answerOf(search(words))
      if (!isWanted) return
      if (answer.ok) setFound(answer.value)
      else onProblem?.(answer.error)
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words, search, rest, onProblem])
  return words === '' ? null : found
}
