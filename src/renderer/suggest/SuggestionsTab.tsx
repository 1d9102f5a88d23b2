/** The suggestions as cards, in text order, with what can be done to all of a kind. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { indexOfSuggestion, keyOfSuggestion } from '../../core/suggest/pending.ts'
import cards from '../cards/Cards.module.css'
import { useT } from '../i18n.ts'
import { useApp } from '../state/app.ts'
import { Button } from '../ui/Button.tsx'
import { goSuggestion, shownSuggestions, toggleSuggestions } from './deciding.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionsHead } from './SuggestionsHead.tsx'
import { useSuggestions } from './state.ts'

/** A card's height before it has been measured, in pixels. */
const guessSize = () => 84

/** The list. */
export function SuggestionsTab() {
  const pending = useSuggestions((state) => state.pending)
  const filter = useSuggestions((state) => state.filter)
  const chosen = useSuggestions((state) => state.chosen)
  const shown = useMemo(() => shownSuggestions({ pending, filter }), [pending, filter])
  const scroller = useRef<HTMLDivElement>(null)
  const getItemKey = useCallback(
    (index: number) => {
      const suggestion = shown[index]
      return suggestion ? keyOfSuggestion(suggestion) : index
    },
    [shown],
  )
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: guessSize,
    getItemKey,
    gap: 8,
    overscan: 2,
    paddingStart: 2,
    paddingEnd: 12,
  })
  const chosenIndex = indexOfSuggestion(shown, chosen)
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex, { align: 'auto' })
  }, [chosenIndex, virtualizer])
  useFocusOnChosen(scroller, chosen)

  return (
    <>
      <SuggestionsHead />
      {shown.length === 0 && <Nothing isFiltered={pending.length > 0} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside */}
      <div
        ref={scroller}
        className={cards.scroller}
        onKeyDown={(event) => {
          const way = { ArrowDown: 'next', ArrowUp: 'previous' }[event.key] as 'next' | 'previous' | undefined
          if (!way || event.ctrlKey || event.altKey || event.metaKey) return
          goSuggestion(way)
          event.preventDefault()
        }}
      >
        <ol className={cards.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const suggestion = shown[item.index]
            return (
              suggestion && (
                <li
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  aria-setsize={shown.length}
                  aria-posinset={item.index + 1}
                  className={cards.item}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <SuggestionCard
                    suggestion={suggestion}
                    index={item.index + 1}
                    count={shown.length}
                    chosen={item.index === chosenIndex}
                    reachable={item.index === chosenIndex || (chosenIndex < 0 && item.index === 0)}
                  />
                </li>
              )
            )
          })}
        </ol>
      </div>
    </>
  )
}

/** The focus goes along with the chosen card while it is in the cards, also when the card has yet to be drawn. */
function useFocusOnChosen(scroller: React.RefObject<HTMLDivElement | null>, chosen: string | null): void {
  useEffect(() => {
    if (chosen === null || !scroller.current?.contains(document.activeElement)) return
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [scroller, chosen])
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useT()
  const on = useApp((state) => state.settings.suggestions.on)
  const working = useSuggestions((state) => state.working)
  if (!on)
    return (
      <div className={cards.empty}>
        <b>{t('suggest.isOff')}</b>
        <p>{t('suggest.isOffHint')}</p>
        <p>
          <Button onClick={toggleSuggestions}>{t('suggest.switchOn')}</Button>
        </p>
      </div>
    )
  if (working) return <div className={cards.empty}>{t('suggest.looking')}</div>
  return (
    <div className={cards.empty}>
      <b>{t(isFiltered ? 'suggest.noneOfKind' : 'suggest.none')}</b>
      {!isFiltered && <p>{t('suggest.noneHint')}</p>}
    </div>
  )
}
