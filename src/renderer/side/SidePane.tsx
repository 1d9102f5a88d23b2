/** The pane at the right: the annotations, what still lacks an attribution, the workspace's guidelines. */
import { Tabs } from '@base-ui/react/tabs'
import { useMemo } from 'react'
import { unattributed } from '../../core/edits/planLinks.ts'
import { Cards } from '../cards/Cards.tsx'
import { useT } from '../i18n.ts'
import { usePaintedEditor } from '../state/paintedEditor.ts'
import { type SideTab, usePanes } from '../state/panes.ts'
import { Guidelines } from './Guidelines.tsx'
import styles from './SidePane.module.css'
import { Unlinked } from './Unlinked.tsx'

const TABS: readonly SideTab[] = ['annotations', 'unlinked', 'guidelines']

/** The pane with its tabs. */
export function SidePane() {
  const t = useT()
  const tab = usePanes((state) => state.tab)
  const layer = usePaintedEditor((state) => state.layer)
  const article = usePaintedEditor((state) => state.open?.article.id)
  const counts = useMemo(() => {
    const annotations = layer?.annotations ?? []
    const unlinked = unattributed(annotations, 'quote').length + unattributed(annotations, 'claim').length
    return { annotations: annotations.length, unlinked, guidelines: null }
  }, [layer])
  return (
    <aside className={styles.pane} data-pane="cards" aria-label={t('reader.panes.cards')} tabIndex={-1}>
      <Tabs.Root
        className={styles.root}
        value={tab}
        onValueChange={(value) => usePanes.setState({ tab: TABS.find((name) => name === value) ?? 'annotations' })}
      >
        <Tabs.List className={styles.tabs} aria-label={t('reader.side.label')}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} className={styles.tab}>
              {t(`reader.side.${name}`)}
              {layer && counts[name] !== null && <span className={styles.count}>{counts[name]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="annotations" className={styles.panel} tabIndex={-1}>
          <Cards key={article} />
        </Tabs.Panel>
        <Tabs.Panel value="unlinked" className={styles.panel} tabIndex={-1}>
          <Unlinked />
        </Tabs.Panel>
        <Tabs.Panel value="guidelines" className={styles.panel} tabIndex={-1}>
          <Guidelines />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  )
}
