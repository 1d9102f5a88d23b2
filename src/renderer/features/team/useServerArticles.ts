/** Asks a server for its articles while somebody types, sorts and scrolls. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ServerPlace } from '../../../core/sync/teamLibrary.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { createLatest } from '../../platform/latest.ts'
import { answered, asking, NO_LIST, type ServerList, type ServerWish } from './serverList.ts'

/** How long typing rests before the server is asked, in milliseconds. */
const REST = 250

/** The list, and asking for its next page, or for the first one again. */
export function useServerArticles({ words, order }: ServerWish): {
  readonly list: ServerList
  readonly more: () => void
  readonly again: () => void
} {
  const [list, setList] = useState(NO_LIST)
  const [latest] = useState(createLatest)
  const hasAsked = useRef(false)
  const ask = useCallback(
    async (after: ServerPlace | null) => {
      const isLatest = latest.begin()
      setList(asking)
      const answer = await answerOf(bridge.serverArticles({ words, order, after }))
      if (isLatest()) setList((before) => answered(before, { wish: { words, order }, after }, answer))
    },
    [latest, words, order],
  )
  useEffect(() => {
    const timer = setTimeout(() => void ask(null), hasAsked.current ? REST : 0)
    hasAsked.current = true
    return () => {
      clearTimeout(timer)
      latest.cancel()
    }
  }, [ask, latest])
  return {
    list,
    more: () => {
      if (list.next && !list.isAsking) void ask(list.next)
    },
    again: () => void ask(list.articles.length > 0 ? list.next : null),
  }
}
