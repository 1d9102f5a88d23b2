/** The bar at the foot of the table that names its keys, as the one under the article names the article's. */
import { KeyHint } from '../../commands/KeyHint.tsx'
import { useChords } from '../../commands/useKeymap.ts'
import { useFootBar } from '../../platform/foot.ts'
import { useT } from '../../platform/i18n.ts'
import { useSettings } from '../../platform/settings.ts'
import styles from './Table.module.css'
import { useTable } from './window.ts'

/** The bar, unless hints are switched off. */
export function TableHints() {
  const t = useT()
  const chord = useChords()
  const isHead = useTable(({ active }) => active.line < 0)
  const isOn = useSettings((state) => state.hints)
  const bar = useFootBar('annotations', 'keys')
  if (!isOn) return null
  const keys = isHead
    ? ([
        ['sort', 'Enter'],
        ['move', 'Mod+Shift+ArrowRight'],
        ['widen', 'Alt+Shift+ArrowRight'],
        ['fit', 'Alt+Shift+Enter'],
      ] as const)
    : ([
        ['open', 'Enter'],
        ['select', 'x'],
        ['tag', '1'],
        ['search', chord('search')],
      ] as const)
  return (
    <ul ref={bar} className={styles.hints} aria-label={t('hints.label')}>
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
