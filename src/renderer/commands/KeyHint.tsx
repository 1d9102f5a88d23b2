/** A key, shown beside what it does. */
import { displayChord } from '../../core/commands/chords.ts'
import { IS_MAC } from '../ui/macOs.ts'
import styles from './Tags.module.css'

/** The chord as people read it; screen readers hear it with the command's name elsewhere. */
export function KeyHint({ chord }: { readonly chord: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {displayChord(chord, IS_MAC)}
    </span>
  )
}
