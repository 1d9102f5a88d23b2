/** One suggestion as a card: hollow, so that it is not taken for an annotation. */
import { memo, useRef } from 'react'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { CardFace } from '../../commands/CardFace.tsx'
import chips from '../../commands/Chips.module.css'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { moveInToolbar } from '../../ui/toolbarKeys.ts'
import { selectSuggestion } from './deciding.ts'
import { partnersOf } from './rules.ts'
import { DecisionButtons, Reason, suggestedValue } from './SuggestionFacts.tsx'
import styles from './Suggestions.module.css'
import { useSuggestions } from './window.ts'

interface SuggestionCardProps {
  readonly suggestion: Suggestion
  /** From 1, among those that are shown. */
  readonly index: number
  readonly count: number
  readonly selected: boolean
  /** Whether Tab reaches the card from outside the list. */
  readonly reachable: boolean
}

/** A card; a click or Enter on it jumps to its words in the text. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, index, count, selected, reachable } = props
  const t = useT()
  const language = useLanguage()
  const actions = useRef<HTMLDivElement>(null)
  const name = t(`suggest.tag.${suggestion.tag}`)
  const says = suggestedValue(suggestion, language)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the toolbar inside
    <div className={styles.card} data-selected={selected} onKeyDown={moveInToolbar}>
      <CardFace
        tag={suggestion.tag}
        name={name}
        index={index}
        quote={suggestion.quote}
        label={t('suggest.cardLabel', { tag: name, index, count, quote: suggestion.quote })}
        selected={selected}
        reachable={reachable}
        toolbar={actions}
        onClick={() => selectSuggestion(suggestion)}
      />
      {says && (
        <div className={chips.chips}>
          <span className={chips.chip}>{says}</span>
        </div>
      )}
      {selected && <SelectedActions suggestion={suggestion} ref={actions} />}
    </div>
  )
})

function SelectedActions({
  suggestion,
  ref,
}: {
  readonly suggestion: Suggestion
  readonly ref: React.Ref<HTMLDivElement>
}) {
  const t = useT()
  const pending = useSuggestions((state) => state.pending)
  const explained = useSuggestions((state) => state.explained)
  const partners = partnersOf(suggestion, pending)
  const [first] = partners
  return (
    <>
      {first && <span className={styles.link}>{t('suggest.belongsTo', { quote: first.quote })}</span>}
      {explained && <Reason suggestion={suggestion} />}
      <DecisionButtons ref={ref} suggestion={suggestion} explained={explained} hasPartners={partners.length > 0} />
    </>
  )
}
