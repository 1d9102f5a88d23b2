/** Keys, drawn as keys. */
import { displayChord } from '../../core/commands/chords.ts'
import styles from './Kbd.module.css'
import { IS_MAC } from './macOs.ts'

/** A chord of the keymap as people read it. */
export function Kbd({ chord }: { readonly chord: string }) {
  return <kbd className={styles.key}>{displayChord(chord, IS_MAC)}</kbd>
}
