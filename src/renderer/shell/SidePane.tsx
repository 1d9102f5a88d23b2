/** The right pane: annotations, suggestions, missing links, conflicting figures, and the workspace's guidelines. */
import { Tabs } from '@base-ui/react/tabs'
import { BookOpen, FileDiff, Highlighter, Link2, type LucideIcon, Scale, WandSparkles } from 'lucide-react'
import { memo, type ReactNode, useMemo } from 'react'
import { unattributed } from '../../core/edits/planLinks.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { unconfirmed } from '../../core/versions/decideCarried.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { Cards } from '../features/annotate/Cards.tsx'
import { Unlinked } from '../features/annotate/Unlinked.tsx'
import { KnownClaims } from '../features/claims/KnownClaims.tsx'
import { FiguresTab } from '../features/figures/FiguresTab.tsx'
import { dismissClaim, dismissConflict, selectSuggestionFor } from '../features/suggest/deciding.ts'
import { SuggestionsTab } from '../features/suggest/SuggestionsTab.tsx'
import { useMemory, useSuggestions } from '../features/suggest/window.ts'
import { waitingToBeCarried } from '../features/versions/carrying.ts'
import { VersionsTab } from '../features/versions/VersionsTab.tsx'
import { useVersions } from '../features/versions/window.ts'
import { useLanguage, useT, useWriteCount } from '../platform/i18n.ts'
import { type SideTab, usePanes } from '../platform/panes.ts'
import { useLater } from '../platform/useLater.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './SidePane.module.css'

const fetchGuidelines = () => import('../features/guidelines/Guidelines.tsx')

const TABS = [
  ['annotations', Highlighter],
  ['suggestions', WandSparkles],
  ['unlinked', Link2],
  ['figures', Scale],
  ['versions', FileDiff],
  ['guidelines', BookOpen],
] as const satisfies readonly (readonly [SideTab, unknown])[]

/** What is known of a selected claim. */
const knownOf = (annotation: Annotation) => <Known annotation={annotation} />
const foundNow = () => useSuggestions.getState().found

/** The pane with its tabs. */
export function SidePane({ children }: { readonly children?: ReactNode }) {
  const t = useT()
  const tab = usePanes((state) => state.tab)
  const guidelines = useLater(fetchGuidelines)
  const pending = useSuggestions((state) => state.pending)
  const suggestedFigures = useMemo(() => pending.filter(({ tag }) => tag === 'figure'), [pending])
  const dismissed = useMemory((state) => state.memory.dismissed)
  const article = usePaintedEditor((state) => state.open?.article.id)
  return (
    <aside className={styles.pane} data-pane="cards" aria-label={t('reader.panes.cards')} tabIndex={-1}>
      <Tabs.Root
        className={styles.root}
        value={tab}
        onValueChange={(value) =>
          usePanes.setState({ tab: TABS.find(([name]) => name === value)?.[0] ?? 'annotations' })
        }
      >
        <SideTabs />
        <Tabs.Panel value="annotations" className={styles.panel} tabIndex={-1}>
          <Cards key={article} known={knownOf} />
        </Tabs.Panel>
        <Tabs.Panel value="suggestions" className={styles.panel} tabIndex={-1}>
          <SuggestionsTab key={article} />
        </Tabs.Panel>
        <Tabs.Panel value="unlinked" className={styles.panel} tabIndex={-1}>
          <Unlinked />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className={styles.panel} tabIndex={-1}>
          <FiguresTab
            suggested={suggestedFigures}
            dismissed={dismissed}
            dismiss={dismissConflict}
            selectSuggested={selectSuggestionFor}
          />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={styles.panel} tabIndex={-1}>
          <VersionsTab key={article} />
        </Tabs.Panel>
        <Tabs.Panel value="guidelines" className={styles.panel} tabIndex={-1}>
          {guidelines && <guidelines.Guidelines />}
        </Tabs.Panel>
      </Tabs.Root>
      {children}
    </aside>
  )
}

function Known({ annotation }: { readonly annotation: Annotation }) {
  const apart = useMemory((state) => state.memory.apart)
  return <KnownClaims annotation={annotation} found={foundNow} apart={apart} onDismiss={dismissClaim} />
}

/** The tabs, apart from the pane: what they count changes with every key. */
function SideTabs() {
  const t = useT()
  const counts = useCounts()
  return (
    <Tabs.List className={styles.tabs} aria-label={t('reader.side.label')}>
      {TABS.map(([name, Sign]) => (
        <SideTabButton key={name} name={name} Sign={Sign} count={counts?.[name]} />
      ))}
    </Tabs.List>
  )
}

interface SideTabButtonProps {
  readonly name: SideTab
  readonly Sign: LucideIcon
  readonly count: number | undefined
}

/** To save room only the open tab shows its name, and thousands are rounded. */
const SideTabButton = memo(function SideTabButton({ name, Sign, count }: SideTabButtonProps) {
  const t = useT()
  const write = useWriteCount()
  const locale = useLanguage()
  const short = useMemo(
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 0 }),
    [locale],
  )
  const title = t(`reader.side.${name}`)
  return (
    <Tooltip label={title} chord={null}>
      <Tabs.Tab
        value={name}
        className={styles.tab}
        aria-label={count === undefined ? title : `${title} ${write(count)}`}
      >
        <Sign size={15} aria-hidden="true" />
        <span className={styles.tabName}>{t(`reader.side.tabs.${name}`)}</span>
        {count !== undefined && (
          <span className={styles.count} data-none={count === 0}>
            {short.format(count)}
          </span>
        )}
      </Tabs.Tab>
    </Tooltip>
  )
})

/** How many items each tab holds, and how many annotations wait in that of versions; null if no article is open. */
function useCounts(): Readonly<Partial<Record<SideTab, number>>> | null {
  const layer = usePaintedEditor((state) => state.layer)
  const suggestions = useSuggestions((state) => state.pending.length)
  const article = usePaintedEditor((state) => state.open?.article.id)
  const own = useVersions((state) => (state.article === article ? state.own : null))
  const waiting = useMemo(
    () => (layer ? waitingToBeCarried(own, layer).length + unconfirmed(layer).length : 0),
    [own, layer],
  )
  const annotations = layer?.annotations
  return useMemo(() => {
    if (!annotations) return null
    const unlinked = unattributed(annotations, 'quote').length + unattributed(annotations, 'claim').length
    return { annotations: annotations.length, suggestions, unlinked, ...(waiting > 0 && { versions: waiting }) }
  }, [annotations, suggestions, waiting])
}
