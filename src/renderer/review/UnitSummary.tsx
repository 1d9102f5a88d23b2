/** What the layers say about one place, in a few lines: the kind of difference, then each annotator's tag and words. */
import type { Unit } from '../../core/compare/compare.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { TagForm } from '../bars/TagButton.tsx'
import { useT } from '../i18n.ts'
import styles from './Review.module.css'

/** The lines; one for each annotator, also where somebody has nothing there. */
export function UnitSummary({ unit, state }: { readonly unit: Unit<Annotation>; readonly state?: string | undefined }) {
  const t = useT()
  return (
    <>
      <span className={styles.top}>
        {t(`review.kinds.${unit.kind}`)}
        {state && <span className={styles.state}>{state}</span>}
      </span>
      {unit.members.map(({ annotator, annotation }) => (
        <span key={annotator} className={styles.said}>
          <b>{annotator}</b> <TagForm tag={annotation.tag} /> {t(`reader.tags.${annotation.tag}`)}: {annotation.quote}
        </span>
      ))}
      {unit.missing.map((annotator) => (
        <span key={annotator} className={styles.said}>
          <b>{annotator}</b> {t('review.nothing')}
        </span>
      ))}
    </>
  )
}
