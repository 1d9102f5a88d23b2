/**
 * What the layers say about one place: the kind of difference, the words with what only some of the sides hold marked, and
 * each side with its tag, links and annotators.
 */
import { useMemo } from 'react'
import { differingKeys } from '../../../core/compare/answers.ts'
import type { ComparedPlace } from '../../../core/compare/compare.ts'
import { type LinkSaid, linksDiffer, sidesOf } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { DifferenceText } from './DifferenceText.tsx'
import { useNames } from './names.ts'
import { AnswersSaid } from './ReviewAnswers.tsx'
import cards from './ReviewCard.module.css'
import styles from './UnitSummary.module.css'

interface UnitSummaryProps {
  readonly unit: ComparedPlace<Annotation>
  readonly links: ReadonlyMap<Annotation, readonly LinkSaid[]>
  readonly state?: { readonly name: string; readonly words: string }
}

/** The lines; who has nothing there is named last. */
export function UnitSummary({ unit, links, state }: UnitSummaryProps) {
  const t = useT()
  const writeList = useWriteList()
  const nameOf = useNames()
  const sides = useMemo(() => sidesOf(unit), [unit])
  const differ = linksDiffer(unit, links)
  const differing = useMemo(() => differingKeys(sides.map(({ annotation }) => annotation)), [sides])
  return (
    <>
      <span className={cards.top}>
        {t(`review.kinds.${unit.kind}`)}
        {differ && <span className={styles.chip}>{t('review.linksDiffer')}</span>}
        {state && (
          <span className={cards.state} data-state={state.name}>
            {state.words}
          </span>
        )}
      </span>
      {sides.length > 1 && unit.kind !== 'value' && <DifferenceText sides={sides} />}
      {sides.map(({ annotation, members }, index) => (
        <span key={annotation.id} className={styles.side}>
          {sides.length > 1 && (
            <span className={styles.number} data-by={Math.min(index, 2)}>
              {index + 1}
            </span>
          )}
          <TagForm tag={annotation.tag} />
          <span className={styles.saying}>
            {(sides.length === 1 || (unit.kind === 'value' && index === 0)) && (
              <q className={cards.quote}>{annotation.quote}</q>
            )}
            <span className={styles.who}>
              {t(`reader.tags.${annotation.tag}`)} · {writeList(members.map(({ annotator }) => nameOf(annotator)))}
            </span>
            {differing.length > 0 && <AnswersSaid attributes={annotation.attributes} keys={differing} />}
            {differ &&
              members.map(({ annotator, annotation: own }) =>
                (links.get(own) ?? []).map(({ rel, to }) => (
                  <span key={`${annotator}/${to.id}`} className={styles.who}>
                    {t(`review.linkSaid.${rel}`, { name: nameOf(annotator), quote: to.quote })}
                  </span>
                )),
              )}
          </span>
        </span>
      ))}
      {unit.missing.length > 0 && (
        <span className={styles.who}>{t('review.nothingBy', { names: writeList(unit.missing.map(nameOf)) })}</span>
      )}
    </>
  )
}
