/** Whose layer is compared though it is on an earlier version, and what became of it on the way. */
import { broughtSentence } from '../../../i18n/articleVersions.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { useNames } from './names.ts'
import styles from './ReviewPane.module.css'
import { useEarlierLayers } from './useEarlierLayers.ts'
import { useComparing } from './window.ts'

/** A line for each of them. */
export function EarlierNotes() {
  const t = useT()
  const language = useLanguage()
  const nameOf = useNames()
  const without = useComparing((state) => state.without)
  const shown = useEarlierLayers().facts.filter(({ annotator }) => !without.has(annotator))
  return shown.map((facts) => (
    <p key={facts.annotator} className={styles.facts}>
      {broughtSentence(t, language, { ...facts, name: nameOf(facts.annotator) }, 'shown')}
    </p>
  ))
}
