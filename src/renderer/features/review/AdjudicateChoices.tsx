/** The decisions on the current place: a button for each side, for all, for none, and to reopen it. */
import type { LinkSaid } from '../../../core/compare/sides.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { keepSide, type PlaceDecision } from '../../../core/review/adjudicate.ts'
import styles from '../../commands/CommandButton.module.css'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { useNames } from './names.ts'
import { choosableSides } from './useAdjudicateCommands.ts'
import { adjudication } from './window.ts'

interface AdjudicateChoicesProps {
  readonly placeDecision: PlaceDecision
  readonly links: ReadonlyMap<Annotation, readonly LinkSaid[]>
}

/** The buttons; the first two sides have keys. */
export function AdjudicateChoices({ placeDecision: { unit, decision }, links }: AdjudicateChoicesProps) {
  const t = useT()
  const writeList = useWriteList()
  const nameOf = useNames()
  const labelOf = ([name = '', ...others]: readonly string[]) => {
    const isOnly = new Set(unit.members.map(({ annotator }) => nameOf(annotator))).size === others.length + 1
    if (isOnly) return t('review.keep')
    return others.length < 2
      ? t('review.take', { name: writeList([name, ...others]) })
      : t('review.takeMany', { name, count: others.length })
  }
  const sides = choosableSides(unit, links).map(({ members }) => ({
    first: members[0]?.annotator ?? '',
    label: labelOf(members.map(({ annotator }) => nameOf(annotator))),
  }))
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('review.tabs.adjudicate')}>
      {sides.map(({ first, label }, index) =>
        index < 2 ? (
          <CommandButton key={first} command={index === 0 ? 'adjudicate-first' : 'adjudicate-second'} label={label} />
        ) : (
          <button
            key={first}
            type="button"
            className={styles.action}
            onClick={() => adjudication.adjudicate([{ unit, adjudication: keepSide(unit, first) }])}
          >
            <span className={styles.label}>{label}</span>
          </button>
        ),
      )}
      {sides.length > 1 && (
        <CommandButton
          command="adjudicate-both"
          label={sides.length === 2 ? t('review.takeBoth') : t('review.takeAll', { count: sides.length })}
        />
      )}
      <CommandButton command="adjudicate-none" label={t('review.takeNone')} />
      {decision && (
        <button type="button" className={styles.action} onClick={() => adjudication.reopen({ unit, decision })}>
          {t('review.reopen')}
        </button>
      )}
    </div>
  )
}
