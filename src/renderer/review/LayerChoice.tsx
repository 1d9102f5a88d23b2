/** Whose spans are drawn in the text: each annotator with the form of line that stands for them there. */
import { useT } from '../i18n.ts'
import styles from './Review.module.css'
import { MOST_LANES, toggleShown, useReview } from './state.ts'

/** The forms of the lanes, as `lanes.css` draws them. */
const FORMS = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const

/** A box to tick for each colleague; the sixth ticked takes the place of the first. */
export function LayerChoice() {
  const t = useT()
  const colleagues = useReview((state) => state.colleagues)
  const shown = useReview((state) => state.shown)
  if (colleagues.length === 0) return <p className={styles.facts}>{t('review.nobody')}</p>
  return (
    <fieldset className={styles.layers}>
      <legend className={styles.facts}>{t('review.layers', { most: MOST_LANES })}</legend>
      {colleagues.map(({ annotator, annotations }) => {
        const lane = shown.indexOf(annotator.id)
        const form = FORMS[lane]
        return (
          <label key={annotator.id} className={styles.layer}>
            <input type="checkbox" checked={lane >= 0} onChange={() => toggleShown(annotator.id)} />
            <span
              className={styles.sign}
              aria-hidden="true"
              style={form ? { textDecorationStyle: form } : { textDecorationLine: 'none' }}
            >
              {'      '}
            </span>
            <span>
              {annotator.name} ({annotations.length})
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
