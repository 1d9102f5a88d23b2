/** Whose layers are drawn in the text, or compared: a chip for each, with the form of line that stands for them there. */
import { useT } from '../../platform/i18n.ts'
import styles from './People.module.css'
import { MOST_LANES } from './state.ts'

/** The forms of the lanes, as `lanes.css` draws them. */
const FORMS = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const

interface PeopleProps {
  readonly label: string
  readonly people: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly pressed: (id: string) => boolean
  /** Whose spans are drawn, by lane. */
  readonly lanes: readonly string[]
  readonly onToggle: (id: string) => void
}

/** The chips; a press on one adds its layer or takes it out. */
export function People({ label, people, pressed, lanes, onToggle }: PeopleProps) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in line with what it is about
    <div className={styles.people} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {people.map(({ id, name, count }) => {
        // What isn't drawn in a lane is one's own, which the text shows as it always does.
        const form = FORMS[lanes.indexOf(id)] ?? (pressed(id) ? 'tint' : undefined)
        return (
          <button
            key={id}
            type="button"
            className={styles.person}
            aria-pressed={pressed(id)}
            title={t('review.person', { name, count })}
            onClick={() => onToggle(id)}
          >
            <span className={styles.sign} data-form={form} aria-hidden="true" />
            <span className={styles.name}>{name}</span>
          </button>
        )
      })}
      {people.length > MOST_LANES && (
        <span className={styles.label}>{t('review.mostLanes', { most: MOST_LANES })}</span>
      )}
    </div>
  )
}
