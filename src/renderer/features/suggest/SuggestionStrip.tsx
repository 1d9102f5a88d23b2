/** The strip below the selected suggestion in the text: what it is, and the decisions on it. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { indexOfSuggestion } from '../../../core/suggest/pending.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { usePaneShown, usePanes } from '../../platform/panes.ts'
import { placeBelow } from '../../text/placing.ts'
import { surface } from '../../text/surface.ts'
import { partnersOf, shownSuggestions } from './rules.ts'
import { DecisionButtons, Reason, suggestedValue } from './SuggestionFacts.tsx'
import styles from './Suggestions.module.css'
import { selectedOf } from './state.ts'
import { useSuggestions } from './window.ts'

/** The strip; nothing where no suggestion is selected, or its card shows the same. */
export function SuggestionStrip() {
  const isBeside = usePanes(({ tab }) => tab === 'suggestions')
  const side = usePaneShown('side')
  return isBeside && side ? null : <Strip />
}

function Strip() {
  const t = useT()
  const language = useLanguage()
  const state = useSuggestions()
  const suggestion = selectedOf(state)
  const shown = shownSuggestions(state)
  const hasPartners = useMemo(
    () => suggestion !== undefined && partnersOf(suggestion, state.pending).length > 0,
    [suggestion, state.pending],
  )
  const strip = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (suggestion && strip.current) placeBelow(strip.current, suggestion)
  })
  // The text around it may be laid out again, in another size or width.
  useEffect(() => {
    const root = surface()?.view.root
    if (!suggestion || !root) return
    const resized = new ResizeObserver(() => strip.current && placeBelow(strip.current, suggestion))
    resized.observe(root)
    return () => resized.disconnect()
  }, [suggestion])
  if (!suggestion) return null
  const index = indexOfSuggestion(shown, state.selected)
  const says = suggestedValue(suggestion, language)
  return (
    <section ref={strip} className={styles.strip} aria-label={t(`suggest.tag.${suggestion.tag}`)}>
      <div className={styles.facts}>
        <TagForm tag={suggestion.tag} />
        <span className={styles.name}>{t(`suggest.tag.${suggestion.tag}`)}</span>
        {says && <span className={styles.value}>{says}</span>}
        <span className={styles.position}>{t('suggest.position', { index: index + 1, count: shown.length })}</span>
      </div>
      <DecisionButtons suggestion={suggestion} explained={state.explained} hasPartners={hasPartners} />
      {state.explained && <Reason suggestion={suggestion} />}
    </section>
  )
}
