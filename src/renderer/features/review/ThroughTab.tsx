/** Review mode: a colleague's annotations one by one, each with a verdict to give. */
import { useEffect, useMemo } from 'react'
import { TAGS } from '../../../core/model/tag.ts'
import {
  filteredItems,
  isShown,
  type ReviewItem,
  reviewItems,
  reviewProgress,
  SHOWS,
} from '../../../core/review/items.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { BroughtLine } from './BroughtLine.tsx'
import { drawCurrent } from './lanes.ts'
import { NothingMatches } from './NothingMatches.tsx'
import { useNames } from './names.ts'
import { People } from './People.tsx'
import list from './PlaceList.module.css'
import { PlaceList } from './PlaceList.tsx'
import { Progress } from './Progress.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import pane from './ReviewPane.module.css'
import { reviewable } from './state.ts'
import { usePaintedCurrent } from './usePaintedCurrent.ts'
import { useThroughCommands } from './useReviewCommands.ts'
import { review, useReview } from './window.ts'

/** The filter that hides nothing. */
const EVERYTHING = { show: 'all', tag: null } as const

/** The tab: whose annotations, which of them, how far one is, and the list. */
export function ThroughTab() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const colleague = useReview((state) => state.colleague)
  const nameOf = useNames()
  const filter = useReview((state) => state.filter)
  // After the text: what is current is marked there without waiting for the cards.
  const current = usePaintedCurrent()
  const shown = useReview((state) => state.shown)
  const other = reviewable(colleagues).find(({ annotator }) => annotator.id === colleague)
  const all = useMemo(() => (own && other ? reviewItems(own, other) : []), [own, other])
  const item = useMemo(() => all.find(({ id }) => id === current), [all, current])
  const fitting = useMemo(() => filteredItems(all, filter), [all, filter])
  const isHidden = item !== undefined && !fitting.includes(item)
  const items = useMemo(
    () => (isHidden ? filteredItems(all, filter, item) : fitting),
    [all, filter, fitting, isHidden, item],
  )
  if (!other) return <p className={list.empty}>{t('review.nobody')}</p>
  return (
    <>
      <Current all={all} items={items} />
      <Choices all={all} />
      <BroughtLine layer={other} />
      <Progress label={t('review.progress')} {...reviewProgress(all)} />
      {colleagues.length > 1 && (
        <People
          label={t('review.layers')}
          people={colleagues.map(({ annotator: { id }, annotations }) => ({
            id,
            name: nameOf(id),
            count: annotations.length,
          }))}
          pressed={(id) => shown.includes(id)}
          lanes={shown}
          onToggle={review.toggleShown}
        />
      )}
      <PlaceList
        label={t('review.tabs.through')}
        places={items}
        current={current}
        empty={
          all.length > 0 ? <NothingMatches onClear={() => review.setFilter(EVERYTHING)} /> : t('review.nothingTagged')
        }
        row={(row) => <ReviewCard item={row} current={row.id === current} />}
      />
      <p className={pane.foot}>{t('review.missingHint')}</p>
    </>
  )
}

/** Marks the current item in the text, and takes the commands about it. */
function Current({ all, items }: { readonly all: readonly ReviewItem[]; readonly items: readonly ReviewItem[] }) {
  const current = useReview((state) => state.current)
  const item = useMemo(() => all.find(({ id }) => id === current), [all, current])
  useThroughCommands(items, item)
  useEffect(() => {
    drawCurrent(item ? [item] : [], item?.verdict?.proposal ? [item.verdict.proposal] : [])
    return () => drawCurrent([], [])
  }, [item])
  return null
}

/** Whose annotations, of which tag, and with which verdict, each with how many there are. */
function Choices({ all }: { readonly all: readonly ReviewItem[] }) {
  const t = useT()
  const write = useWriteCount()
  const colleagues = useReview((state) => state.colleagues)
  const colleague = useReview((state) => state.colleague)
  const { show, tag } = useReview((state) => state.filter)
  const counts = useMemo(() => {
    const ofTag = filteredItems(all, { show: 'all', tag })
    return SHOWS.map((value) => ofTag.filter((item) => isShown(item, value)).length)
  }, [all, tag])
  return (
    <>
      <div className={pane.tools}>
        <ChoiceMenu
          label={t('review.colleague')}
          value={colleague ?? ''}
          options={reviewable(colleagues).map(({ annotator: { id, name } }) => ({ value: id, label: name }))}
          onChange={review.selectColleague}
        />
        <ChoiceMenu
          label={t('reader.filter.label')}
          value={tag ?? 'all'}
          options={[
            { value: 'all', label: t('review.allTags') },
            ...TAGS.map((value) => ({ value, label: t(`reader.tags.${value}`), sign: <TagForm tag={value} /> })),
          ]}
          onChange={(next) => review.setFilter({ tag: TAGS.find((value) => value === next) ?? null })}
        />
      </div>
      <div className={pane.row}>
        <SegmentedControl
          label={t('review.show')}
          value={show}
          options={SHOWS.map((value, index) => ({
            value,
            label: (
              <>
                {t(`review.shows.${value}`)} <span className={pane.count}>{write(counts[index] ?? 0)}</span>
              </>
            ),
          }))}
          onChange={(next) => review.setFilter({ show: next })}
        />
      </div>
    </>
  )
}
