/** The suggestions as cards, in text order, with what can be done to all of a kind. */
import { useMemo } from 'react'
import { indexOfSuggestion, keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { useT } from '../../platform/i18n.ts'
import { useSettings } from '../../platform/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { listKey } from '../../ui/listKey.ts'
import cards from '../../ui/VirtualList.module.css'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { goSuggestion, toggleSuggestions } from './deciding.ts'
import { shownSuggestions } from './rules.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionsHead } from './SuggestionsHead.tsx'
import { useSuggestions } from './window.ts'

/** The list. */
export function SuggestionsTab() {
  const pending = useSuggestions((state) => state.pending)
  const filter = useSuggestions((state) => state.filter)
  const selected = useSuggestions((state) => state.selected)
  const shown = useMemo(() => shownSuggestions({ pending, filter }), [pending, filter])
  const current = indexOfSuggestion(shown, selected)
  return (
    <>
      <SuggestionsHead />
      {shown.length === 0 && <Nothing isFiltered={pending.length > 0} />}
      <VirtualList
        items={shown}
        keyOf={keyOfSuggestion}
        current={current}
        onKeyDown={(event) => {
          const way = listKey(event)
          if (way) goSuggestion(way)
          return way !== null
        }}
        card={(suggestion, index) => (
          <SuggestionCard
            suggestion={suggestion}
            index={index + 1}
            count={shown.length}
            selected={index === current}
            reachable={index === current || (current < 0 && index === 0)}
          />
        )}
      />
    </>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useT()
  const on = useSettings((state) => state.suggestions.on)
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
