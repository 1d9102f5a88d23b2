/** Settling the differences between layers, one by one; what is agreed goes in by itself if that is wanted. */
import { useEffect, useMemo } from 'react'
import { comparedOf } from '../../core/compare/compare.ts'
import type { Tag } from '../../core/model/tag.ts'
import {
  KEEP_NONE,
  keepAll,
  keepSide,
  makeNew,
  type Settlement,
  type Settling,
  settlements,
} from '../../core/review/settle.ts'
import { useCommand } from '../commands/registry.ts'
import { useMessage, useT } from '../i18n.ts'
import { selectedSpan } from '../reader/surface.ts'
import { useEditor } from '../state/editor.ts'
import { Notice } from '../ui/Notice.tsx'
import { comparableLayers, placeOf, useComparing } from './comparing.ts'
import { goBy, goTo } from './going.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import { Progress } from './Progress.tsx'
import styles from './Review.module.css'
import { CommandButton } from './ReviewCard.tsx'
import { closeSettling, openSettling, reopen, settle, stepSettling, useSettling } from './settling.ts'
import { setCurrent, useReview } from './state.ts'
import { UnitSummary } from './UnitSummary.tsx'

/** The tab; the lock on the settled layer is held while it is open. */
export function SettleTab({ article }: { readonly article: string }) {
  const t = useT()
  const message = useMessage()
  const layer = useSettling((state) => state.layer)
  const problem = useSettling((state) => state.problem)
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const current = useReview((state) => state.current)
  const without = useComparing((state) => state.without)
  useEffect(() => {
    void openSettling(article)
    return closeSettling
  }, [article])
  const places = useMemo(() => {
    if (!layer) return []
    const layers = comparableLayers(own, colleagues).filter(({ annotator }) => !without.has(annotator.id))
    return settlements(layer, layers.map(comparedOf)).map((settlement) => ({ ...placeOf(settlement.unit), settlement }))
  }, [layer, own, colleagues, without])
  const open = places.filter(({ settlement }) => !settlement.decision)
  const agreed = open.filter(({ settlement }) => settlement.unit.kind === 'agreed')
  const place = places.find(({ id }) => id === current)
  useSettleCommands(place?.settlement, (settling) => {
    if (!place) return
    settle([{ unit: place.unit, settling }])
    const next =
      open.find((other) => other.start >= place.start && other.id !== place.id) ??
      open.find(({ id }) => id !== place.id)
    if (next) goTo(next)
    else setCurrent(null)
  })
  useCommand('next', () => void goBy(open, useReview.getState().current, 1), open.length > 0)
  useCommand('previous', () => void goBy(open, useReview.getState().current, -1), open.length > 0)
  useCommand('undo', () => void stepSettling('undo'), layer !== null)
  useCommand('redo', () => void stepSettling('redo'), layer !== null)
  useEffect(() => {
    drawCurrent(place ? place.unit.members.map(({ annotation }) => annotation) : [], [])
    return () => drawCurrent([], [])
  }, [place])
  if (problem) return <Notice tone="error">{message(problem)}</Notice>
  if (!layer) return <p className={styles.facts}>{t('review.opening')}</p>
  return (
    <>
      <Progress label={t('review.tabs.settle')} done={places.length - open.length} total={places.length} />
      {agreed.length > 0 && (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.action}
            onClick={() => settle(agreed.map(({ unit }) => ({ unit, settling: keepAll(unit) })))}
          >
            {t('review.takeAgreed', { count: agreed.length })}
          </button>
        </div>
      )}
      {open.length === 0 && places.length > 0 && <p className={styles.facts}>{t('review.allSettled')}</p>}
      <PlaceList
        label={t('review.tabs.settle')}
        places={[...open, ...places.filter(({ settlement }) => settlement.decision)]}
        current={current}
        empty={t('review.compareTwo')}
        row={(row) => (
          <div className={styles.card} data-current={row.id === current}>
            <button type="button" className={styles.jump} aria-current={row.id === current} onClick={() => goTo(row)}>
              <UnitSummary unit={row.unit} state={t(`review.outcomes.${row.settlement.decision?.outcome ?? 'open'}`)} />
            </button>
            {row.id === current && <Choices settlement={row.settlement} />}
          </div>
        )}
      />
    </>
  )
}

function Choices({ settlement }: { readonly settlement: Settlement }) {
  const t = useT()
  const [first, second] = sidesOf(settlement)
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('review.tabs.settle')}>
      {first && <CommandButton command="settle-first" label={t('review.take', { name: first })} />}
      {second && <CommandButton command="settle-second" label={t('review.take', { name: second })} />}
      <CommandButton command="settle-both" label={t('review.takeBoth')} />
      <CommandButton command="settle-none" label={t('review.takeNone')} />
      {settlement.decision && (
        <button type="button" className={styles.action} onClick={() => reopen(settlement)}>
          {t('review.reopen')}
        </button>
      )}
      <p className={styles.said}>{t('review.newHint')}</p>
    </div>
  )
}

/** The annotators whose side can be taken with one key: the first two who have something there. */
function sidesOf({ unit }: Settlement): readonly string[] {
  return unit.members.map(({ annotator }) => annotator).slice(0, 2)
}

/** One key a decision. Tag keys make something new: of the selected text, else of where the unit begins and ends. */
function useSettleCommands(settlement: Settlement | undefined, decide: (settling: Settling) => void): void {
  const has = settlement !== undefined
  const [first, second] = settlement ? sidesOf(settlement) : []
  const side = (name: string | undefined) => {
    if (settlement && name !== undefined) decide(keepSide(settlement.unit, name))
  }
  const make = (tag: Tag) => {
    const text = useEditor.getState().open?.article.text
    const span = text === undefined ? null : (selectedSpan(text) ?? settlement?.unit.members[0]?.annotation)
    if (span) decide(makeNew({ tag, start: span.start, end: span.end }))
  }
  useCommand('settle-first', () => side(first), first !== undefined)
  useCommand('settle-second', () => side(second), second !== undefined)
  useCommand('settle-both', () => settlement && decide(keepAll(settlement.unit)), has)
  useCommand('settle-none', () => decide(KEEP_NONE), has)
  useCommand('tag-claim', () => make('claim'), has)
  useCommand('tag-figure', () => make('figure'), has)
  useCommand('tag-quote', () => make('quote'), has)
  useCommand('tag-attribution', () => make('attribution'), has)
}
