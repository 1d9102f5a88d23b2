/** The colour of a codebook's value, before its words. */
import { HUES } from '../../core/codebook/hues.ts'
import styles from './ValueHue.module.css'

/** `hue` is a place in `HUES`; null for none. */
export function ValueHue({ hue }: { readonly hue: number | null }) {
  return hue === null ? null : <span className={styles.hue} style={{ background: HUES[hue] }} aria-hidden="true" />
}
