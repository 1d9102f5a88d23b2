/** From one of the window's views to another. Where there is little room, signs stand for those that aren't shown. */
import { FileText, LayoutDashboard, ListChecks, Table2 } from 'lucide-react'
import { useCommandAvailable } from '../commands/registry.ts'
import { useT } from '../platform/i18n.ts'
import { showView } from '../platform/mainView.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { useShownView } from './shownView.ts'
import styles from './ViewSwitch.module.css'

const VIEWS = [
  ['overview', 'overview.title', LayoutDashboard],
  ['article', 'claims.page.article', FileText],
  ['annotations', 'table.title', Table2],
  ['claims', 'claims.title', ListChecks],
] as const

/** The switch; nothing before a workspace is open. */
export function ViewSwitch() {
  const t = useT()
  const view = useShownView()
  const hasSession = useCommandAvailable('claims')
  if (!hasSession) return null
  const options = VIEWS.map(([value, name, Sign]) => ({
    value,
    title: t(name),
    label: (
      <>
        <Sign className={styles.sign} size={15} aria-hidden="true" />
        <span className={styles.name}>{t(name)}</span>
      </>
    ),
  }))
  return (
    <div className={styles.views}>
      <SegmentedControl label={t('claims.page.view')} value={view} options={options} onChange={showView} />
    </div>
  )
}
