/** The bar at the foot of the table that names its keys, as the one under the article names the article's. */
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useChords } from '../../commands/useKeymap.ts'
import { useT } from '../../platform/i18n.ts'
import { useSettings } from '../../platform/settings.ts'
import styles from './Table.module.css'

/** The bar, unless hints are switched off. */
export function TableHints() {
  const t = useT()
  const chord = useChords()
  const isOn = useSettings((state) => state.hints)
  if (!isOn) return null
  const keys = [
    ['open', 'Enter'],
    ['select', 'x'],
    ['tag', '1'],
    ['search', chord('search')],
  ] as const
  return (
    <ul className={styles.hints} aria-label={t('hints.label')}>
      {keys.map(
        ([name, key]) =>
          key && (
            <li key={name}>
              <KeyHint chord={key} />
              {t(`table.keys.${name}`)}
            </li>
          ),
      )}
    </ul>
  )
}
