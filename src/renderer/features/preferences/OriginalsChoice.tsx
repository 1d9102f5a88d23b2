/** Whether imported files are kept, and how large they may be. */
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import styles from '../../ui/DialogBody.module.css'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'

/** The limits to choose from, in MB of 1024 × 1024 bytes; the last is the largest file that can be imported. */
const LIMITS = [1, 5, 10, 25, 50]

/** A switch, and a limit while it is on. */
export function OriginalsChoice() {
  const t = useT()
  const { originals } = useSettings()
  const { keep, megabytes } = originals
  const limits = [...new Set([...LIMITS, megabytes])].sort((a, b) => a - b)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('shell.preferences.originals')}</h3>
      <SwitchField
        label={t('shell.preferences.keepOriginals')}
        hint={t('shell.preferences.keepOriginalsHint')}
        checked={keep}
        onChange={(checked) => void saveSettings({ originals: { ...originals, keep: checked } })}
      />
      {keep && (
        <SelectField
          label={t('shell.preferences.largestOriginal')}
          value={String(megabytes)}
          onChange={(event) => void saveSettings({ originals: { keep, megabytes: Number(event.target.value) } })}
        >
          {limits.map((limit) => (
            <option key={limit} value={limit}>
              {t('shell.preferences.megabytes', { count: limit })}
            </option>
          ))}
        </SelectField>
      )}
    </section>
  )
}
