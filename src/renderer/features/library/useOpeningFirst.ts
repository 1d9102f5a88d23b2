/** Opening the first of what was found. */
import { useEffect, useState } from 'react'
import type { Row } from './listing.ts'

interface Found {
  readonly query: string
  readonly rows: readonly Row[]
  /** Whether `rows` are of `query`, and not of what was typed before it. */
  readonly isCurrent: boolean
}

/** Opens the first row, as soon as the rows are of what is searched for; typing on takes that back. */
export function useOpeningFirst({ query, rows, isCurrent }: Found, open: (row: Row) => void): () => void {
  const [awaited, setAwaited] = useState<string | null>(null)
  useEffect(() => {
    if (awaited === null || (awaited === query && !isCurrent)) return
    setAwaited(null)
    const [first] = rows
    if (first && awaited === query) open(first)
  }, [awaited, query, rows, isCurrent, open])
  return () => {
    const [first] = rows
    if (!isCurrent) setAwaited(query)
    else if (first) open(first)
  }
}
