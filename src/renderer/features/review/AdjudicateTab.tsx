/** Settling the differences between layers, one by one; what is agreed goes in by itself if that is wanted. */
import { useEffect, useMemo } from 'react'
import { comparedOf } from '../../../core/compare/compare.ts'
import { refKey } from '../../../core/model/annotation.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { keepAll, planRelink, type Settlement, settlements } from '../../../core/review/settle.ts'
import { useCommand } from '../../commands/registry.ts'
import { useMessage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import buttons from '../../commands/CommandButton.module.css'
import { ComparedPeople } from './ComparedPeople.tsx'
import { linksOf, placeOf, type UnitPlace, useComparedLayers } from './comparedLayers.ts'
import { goTo } from './reviewNavigation.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import { Progress } from './Progress.tsx'
import cards from './ReviewCard.module.css'
import pane from './ReviewPane.module.css'
import { SettleChoices } from './AdjudicateChoices.tsx'
import { closeSettling, openSettling, relink, settle, settlingContext, stepSettling, useSettling } from './adjudicating.ts'
import { setCurrent, useReview } from './state.ts'
import { UnitSummary } from './UnitSummary.tsx'
import { useSteps } from './useReviewCommands.ts'
import { useSettleCommands } from './useAdjudicateCommands.ts'

interface SettledPlace extends UnitPlace {
  readonly settlement: Settlement
}

/** The tab; the lock on the settled layer is held while it is open. */
export function SettleTab({ article }: { readonly article: string }) {
  const t = useT()
  const message = useMessage()
  const layer = useSettling((state) => state.layer)
  const problem = useSettling((state) => state.problem)
  useEffect(() => {
    void openSettling(article)
    return closeSettling
  }, [article])
  useCommand('undo', () => void stepSettling('undo'), layer !== null)
  useCommand('redo', () => void stepSettling('redo'), layer !== null)
  if (problem) return <Notice tone="error">{message(problem)}</Notice>
  return (
    <>
      <ComparedPeople />
      {layer ? <Settlements layer={layer} /> : <p className={pane.facts}>{t('review.opening')}</p>}
    </>
  )
}

function Settlements({ layer }: { readonly layer: Layer }) {
  const t = useT()
  const layers = useComparedLayers()
  const current = useReview((state) => state.current)
  const places = useMemo(
    () =>
      settlements(layer, layers.map(comparedOf)).map(
        (settlement): SettledPlace => ({ ...placeOf(settlement.unit), settlement }),
      ),
    [layer, layers],
  )
  const links = useMemo(() => linksOf(places), [places])
  const [open, settled] = useMemo(() => {
    const isOpen = ({ settlement }: SettledPlace) => !settlement.decision
    return [places.filter(isOpen), places.filter((place) => !isOpen(place))]
  }, [places])
  const agreed = open.filter(({ unit }) => unit.kind === 'agreed')
  const place = places.find(({ id }) => id === current)
  useSettleCommands(place?.unit, links, (settling) => {
    if (!place) return
    settle([{ unit: place.unit, settling }])
    const others = open.filter(({ id }) => id !== place.id)
    const next = others.find((other) => other.start >= place.start) ?? others[0]
    if (next) goTo(next)
    else setCurrent(null)
  })
  useSteps(open.length > 0 ? open : settled)
  useEffect(() => {
    drawCurrent(place ? place.unit.members.map(({ annotation }) => annotation) : [], place ? keptOf(layer, place) : [])
    return () => drawCurrent([], [])
  }, [layer, place])
  return (
    <>
      <Progress label={t('review.tabs.settle')} decided={settled.length} total={places.length} />
      <AtOnce layer={layer} agreed={agreed} />
      {open.length === 0 && places.length > 0 && <p className={pane.allDone}>{t('review.allSettled')}</p>}
      <PlaceList
        label={t('review.tabs.settle')}
        places={[...open, ...settled]}
        current={current}
        empty={t('review.compareTwo')}
        row={(row) => (
          <div className={cards.card} data-current={row.id === current}>
            <button type="button" className={cards.jump} aria-current={row.id === current} onClick={() => goTo(row)}>
              <UnitSummary unit={row.unit} links={links} state={stateOf(row.settlement, t)} />
            </button>
            {row.id === current && <SettleChoices settlement={row.settlement} links={links} />}
          </div>
        )}
      />
      <p className={pane.foot}>{t('review.newHint')}</p>
    </>
  )
}

/** What can be done about many places in one step. */
function AtOnce({ layer, agreed }: { readonly layer: Layer; readonly agreed: readonly SettledPlace[] }) {
  const t = useT()
  const layers = useComparedLayers()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is settled from is read from the stores
  const unlinked = useMemo(() => {
    const context = settlingContext()
    const edit = context && planRelink(context, layer)
    return edit?.type === 'batch' ? edit.edits.length : 0
  }, [layer, layers])
  if (agreed.length === 0 && unlinked === 0) return null
  return (
    <div className={buttons.actions}>
      {agreed.length > 0 && (
        <Button onClick={() => settle(agreed.map(({ unit }) => ({ unit, settling: keepAll(unit) })))}>
          {t('review.takeAgreed', { count: agreed.length })}
        </Button>
      )}
      {unlinked > 0 && <Button onClick={relink}>{t('review.relink', { count: unlinked })}</Button>}
    </div>
  )
}

function stateOf({ decision }: Settlement, t: ReturnType<typeof useT>) {
  const name = decision?.outcome ?? 'open'
  return { name, words: t(`review.outcomes.${name}`) }
}

/** What came of a place in the settled layer. */
function keptOf({ annotations }: Layer, { unit }: SettledPlace) {
  const refs = new Set(
    unit.members.map(({ annotator, annotation }) => refKey({ annotator, annotation: annotation.id })),
  )
  return annotations.filter(({ provenance }) => provenance?.from.some((ref) => refs.has(refKey(ref))))
}
