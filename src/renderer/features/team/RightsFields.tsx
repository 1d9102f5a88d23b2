/** What a member may do, right by right. */
import { RIGHTS, type Right } from '../../../core/sync/remote.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './Team.module.css'

interface RightsFieldsProps {
  readonly rights: readonly Right[]
  readonly onChange: (rights: readonly Right[]) => void
}

/** A box for each right, with what it means. */
export function RightsFields({ rights, onChange }: RightsFieldsProps) {
  const t = useT()
  const toggle = (right: Right) =>
    onChange(RIGHTS.filter((one) => (one === right ? !rights.includes(one) : rights.includes(one))))
  return (
    <fieldset className={styles.boxes}>
      <legend>{t('team.admin.rightsLabel')}</legend>
      {RIGHTS.map((right) => (
        <label key={right} className={styles.box}>
          <input type="checkbox" checked={rights.includes(right)} onChange={() => toggle(right)} />
          <span>{t(`team.admin.rightsHints.${right}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
