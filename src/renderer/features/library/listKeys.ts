/** Where keys lead in the list of articles. */
import { useRef } from 'react'
import { type Row, rowBeginning } from './listing.ts'

/** How many rows Page Up and Page Down skip. */
const PAGE = 8

/** How long a pause begins a new word, in milliseconds. */
const PAUSE = 800

/** The index that a moving key leads to from `index`; null for any other key. */
export function nextRow(key: string, index: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1)
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'PageDown':
      return Math.min(last, index + PAGE)
    case 'PageUp':
      return Math.max(0, index - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/**
 * Goes to the title that begins with what is typed: letters and digits, and spaces between them. Answers with the index
 * that a key leads to; with the same one where no title begins so, because letters typed here must not tag; with null
 * for a key that types nothing.
 */
export function useTyping(rows: readonly Row[]): (key: string, index: number) => number | null {
  const typing = useRef({ words: '', at: Number.NEGATIVE_INFINITY })
  return (key, index) => {
    const now = performance.now()
    const goesOn = now - typing.current.at < PAUSE
    if (!/^[\p{L}\p{N}]$/u.test(key) && !(key === ' ' && goesOn)) return null
    const words = goesOn ? typing.current.words + key : key
    typing.current = { words, at: now }
    // One letter goes on to the next title with it; more of them may mean the title that one is at.
    const found = rowBeginning(rows, words, words.length === 1 ? index + 1 : index)
    return found < 0 ? index : found
  }
}
