/** The right pane while review is open: its tabs, and what the open tab is about. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useEditor, whenSaved } from '../../document/editor.ts'
import { askBlind, useBlind } from '../../platform/blindness.ts'
import { bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { useTeam } from '../../platform/team.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { AdjudicateTab } from './AdjudicateTab.tsx'
import { Blind } from './Blind.tsx'
import { CompareTab } from './CompareTab.tsx'
import { comparedLanes, useComparedLayers } from './comparedLayers.ts'
import { drawLanes } from './lanes.ts'
import list from './PlaceList.module.css'
import { ReceivedTab } from './ReceivedTab.tsx'
import styles from './ReviewPane.module.css'
import { REVIEW_TABS, type ReviewTab } from './state.ts'
import { ThroughTab } from './ThroughTab.tsx'
import { review, useReview } from './window.ts'

/** The pane; nothing is drawn in the text any more when it goes. */
export function ReviewPane({ tab, children }: { readonly tab: ReviewTab; readonly children?: ReactNode }) {
  const t = useT()
  const article = useEditor((state) => state.open?.article.id ?? null)
  const status = useEditor((state) => state.layer?.status ?? null)
  const hidden = useReview((state) => state.hidden)
  const blind = useBlind()
  const hasColleagues = useReview((state) => state.colleagues.length > 0)
  const isKeptAway = useTeam(({ team }) => team !== null && !team.rights.includes('adjudicate'))
  const isHidden =
    article !== null && (hidden.length > 0 || (isKeptAway && blind === true && status !== 'done' && !hasColleagues))
  useEffect(() => void askBlind(), [])
  useEffect(() => {
    if (article === null || status === null) return
    // Whether colleagues' layers may be seen depends on the status of the annotator's own layer on the disk.
    void whenSaved().then(() => review.loadColleagues(article))
    return bridge.on('workspaceChanged', ({ articles }) => {
      if (articles.includes(article)) void review.loadColleagues(article)
    })
  }, [article, status])
  useLanes(article, tab)
  return (
    <aside className={styles.pane} data-pane="cards" aria-label={t('review.title')} tabIndex={-1}>
      <div className={styles.head}>
        <SegmentedControl
          label={t('review.title')}
          value={tab}
          options={REVIEW_TABS.map((value) => ({ value, label: t(`review.tabs.${value}`) }))}
          onChange={review.setTab}
        />
        <IconButton label={t('review.close')} onClick={() => review.setTab(null)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {article === null && <p className={list.empty}>{t('reader.nothingOpenHint')}</p>}
      {isHidden && <Blind count={hidden.length > 0 ? hidden.length : null} />}
      {article !== null && !isHidden && (
        <>
          {tab === 'through' && <ThroughTab />}
          {tab === 'received' && <ReceivedTab />}
          {tab === 'compare' && <CompareTab />}
          {tab === 'adjudicate' && <AdjudicateTab article={article} />}
        </>
      )}
      {children}
    </aside>
  )
}

/** Draws the layers that are selected, or those that are compared. */
function useLanes(article: string | null, tab: ReviewTab): void {
  const colleagues = useReview((state) => state.colleagues)
  const selected = useReview((state) => state.shown)
  const compared = useComparedLayers()
  const own = useEditor((state) => state.layer)
  const isComparing = tab === 'compare' || tab === 'adjudicate'
  const layers = isComparing ? compared : colleagues
  const lanes = (isComparing ? comparedLanes(compared, own) : selected).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another text to draw in
  useEffect(() => {
    const annotationsOf = (id: string) => layers.find(({ annotator }) => annotator.id === id)?.annotations ?? []
    return drawLanes(lanes === '' ? [] : lanes.split(',').map(annotationsOf))
  }, [colleagues, layers, lanes, article])
}
