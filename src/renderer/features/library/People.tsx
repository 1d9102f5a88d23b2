/** The people of a workspace, to select one. */
import { UserRound } from 'lucide-react'
import type { Person } from '../../../ipc/contract.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Annotator.module.css'

interface PeopleProps {
  readonly people: readonly Person[]
  /** The id of whoever works now. */
  readonly current: string | undefined
  readonly onSelect: (person: Person) => void
}

/** A button for each of them, with how much they have done. */
export function People({ people, current, onSelect }: PeopleProps) {
  const t = useT()
  if (people.length === 0) return null
  return (
    <ul className={styles.people} aria-label={t('shell.annotator.people')}>
      {people.map((person) => (
        <li key={person.id}>
          <button
            type="button"
            className={styles.person}
            disabled={person.id === current}
            aria-current={person.id === current ? 'true' : undefined}
            onClick={() => onSelect(person)}
          >
            <UserRound size={16} aria-hidden="true" className={styles.sign} />
            <span className={styles.name}>{person.name}</span>
            <span className={styles.count}>
              {person.id === current
                ? t('shell.annotator.current')
                : t('shell.annotator.layers', { count: person.layers })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
