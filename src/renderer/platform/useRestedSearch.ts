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

/** What was found. What was found last stays until the next is: it `isCurrent` where it is of this query. */
export interface Rested<Found> {
  readonly found: Found | null
  readonly isCurrent: boolean
}

/** What was found for `query`, null for an empty one. */
export function useRestedSearch<Found>(query: string, { search, rest, onProblem }: RestedSearch<Found>): Rested<Found> {
  const [last, setLast] = useState<{ readonly words: string; readonly found: Found | null }>(NOTHING)
  const words = query.trim()
  useEffect(() => {
    if (words === '') return setLast(NOTHING)
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await answerOf(search(words))
      if (!isWanted) return
      setLast(({ found }) => ({ words, found: answer.ok ? answer.value : found }))
      if (!answer.ok) onProblem?.(answer.error)
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [words, search, rest, onProblem])
  return { found: words === '' ? null : last.found, isCurrent: words === last.words }
}

const NOTHING = { words: '', found: null }
