/** The right pane while review is open: its tabs, whose layers are drawn, and what the open tab is about. */
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { runCommand } from '../commands/registry.ts'
import { useT } from '../i18n.ts'
import { useEditor } from '../state/editor.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { CompareTab } from './CompareTab.tsx'
import { LayerChoice } from './LayerChoice.tsx'
import { drawLanes } from './lanes.ts'
import { ReceivedTab } from './ReceivedTab.tsx'
import styles from './Review.module.css'
import { SettleTab } from './SettleTab.tsx'
import { loadColleagues, REVIEW_TABS, type ReviewTab, setTab, useReview } from './state.ts'
import { ThroughTab } from './ThroughTab.tsx'

/** The pane; nothing is drawn in the text any more when it goes. */
export function ReviewPane({ tab }: { readonly tab: ReviewTab }) {
  const t = useT()
  const article = useEditor((state) => state.open?.article.id ?? null)
  const status = useEditor((state) => state.layer?.status ?? null)
  const saving = useEditor((state) => state.unsaved > 0)
  const hidden = useReview((state) => state.hidden)
  // Whether colleagues may be seen hangs on the own layer's status as it is on the disk.
  useEffect(() => {
    if (article !== null && status !== null && !saving) void loadColleagues(article)
  }, [article, status, saving])
  useLanes(article)
  return (
    <aside className={styles.pane} data-pane="cards" aria-label={t('review.title')} tabIndex={-1}>
      <div className={styles.head}>
        <SegmentedControl
          label={t('review.title')}
          value={tab}
          options={REVIEW_TABS.map((value) => ({ value, label: t(`review.tabs.${value}`) }))}
          onChange={setTab}
        />
        <IconButton label={t('review.close')} onClick={() => setTab(null)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {article === null && <p className={styles.empty}>{t('reader.nothingOpenHint')}</p>}
      {hidden.length > 0 && <Blind names={hidden} />}
      {article !== null && hidden.length === 0 && (
        <>
          <LayerChoice />
          {tab === 'through' && <ThroughTab />}
          {tab === 'received' && <ReceivedTab />}
          {tab === 'compare' && <CompareTab />}
          {tab === 'settle' && <SettleTab article={article} />}
        </>
      )}
    </aside>
  )
}

function Blind({ names }: { readonly names: readonly string[] }) {
  const t = useT()
  return (
    <div className={styles.empty}>
      <p>{t('review.blind', { names: names.join(', ') })}</p>
      <button type="button" className={styles.action} onClick={() => runCommand('toggle-done')}>
        {t('reader.markDone')}
      </button>
    </div>
  )
}

function useLanes(article: string | null): void {
  const colleagues = useReview((state) => state.colleagues)
  const shown = useReview((state) => state.shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another text to draw in
  useEffect(() => {
    const annotationsOf = (id: string) => colleagues.find(({ annotator }) => annotator.id === id)?.annotations ?? []
    drawLanes(shown.map(annotationsOf))
  }, [colleagues, shown, article])
  useEffect(() => () => drawLanes([]), [])
}
