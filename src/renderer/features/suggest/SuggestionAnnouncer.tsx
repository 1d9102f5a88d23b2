/** What has just happened to suggestions, for screen readers: a polite live region of its own. */
import { indexOfSuggestion, keyOfSuggestion } from '../../../core/suggest/pending.ts'
import { useT } from '../../platform/i18n.ts'
import styles from '../../text/Reader.module.css'
import { shownSuggestions } from './rules.ts'
import type { SuggestionAnnouncement } from './state.ts'
import { useSuggestions } from './window.ts'

/** Speaks what was said last. */
export function SuggestionAnnouncer() {
  const t = useT()
  const said = useSuggestions((state) => state.said)
  return (
    <div className={styles.announcer} aria-live="polite">
      {said.map((part) => wordsOf(part, t)).join(' ')}
    </div>
  )
}

function wordsOf({ key, suggestion }: SuggestionAnnouncement, t: ReturnType<typeof useT>): string {
  if (!suggestion) return t(`suggest.said.${key}`)
  const shown = shownSuggestions(useSuggestions.getState())
  return t(`suggest.said.${key}`, {
    tag: key === 'selected' ? t(`suggest.tag.${suggestion.tag}`) : t(`reader.tags.${suggestion.tag}`),
    quote: suggestion.quote,
    rule: t(`suggest.rules.${suggestion.rule}`),
    index: indexOfSuggestion(shown, keyOfSuggestion(suggestion)) + 1,
    count: shown.length,
  })
}
