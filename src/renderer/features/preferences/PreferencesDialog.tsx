/** The preferences. Each takes effect at once. */
import type { ReactNode } from 'react'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from '../../ui/DialogBody.module.css'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { OriginalsChoice } from './OriginalsChoice.tsx'
import { ReadingFields } from './ReadingFields.tsx'
import { SnappingChoice } from './SnappingChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The languages, by their own names. */
const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const

interface PreferencesDialogProps {
  readonly onClose: () => void
  /** Sections of other features, between snapping and keys. */
  readonly children: ReactNode
}

/** Language, appearance, reading, keys. */
export function PreferencesDialog({ onClose, children }: PreferencesDialogProps) {
  const t = useT()
  const spoken = useLanguage()
  const { language, singleKeys, hints } = useSettings()
  return (
    <Dialog title={t('shell.preferences.title')} onClose={onClose}>
      <SelectField
        label={t('shell.preferences.language')}
        value={language}
        onChange={(event) => {
          const { value } = event.target
          if (value === 'system' || value === 'en' || value === 'nl') void saveSettings({ language: value })
        }}
      >
        <option value="system">
          {t('shell.preferences.systemLanguage')}
          {language === 'system' && ` (${LANGUAGES[spoken]})`}
        </option>
        <option value="en">{LANGUAGES.en}</option>
        <option value="nl">{LANGUAGES.nl}</option>
      </SelectField>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('shell.preferences.theme')}</h3>
        <ThemeChoice />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('shell.preferences.reading')}</h3>
        <ReadingFields />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('shell.preferences.snapping')}</h3>
        <SnappingChoice />
      </section>
      {children}
      <OriginalsChoice />
      <SwitchField
        label={t('shell.preferences.hints')}
        hint={t('shell.preferences.hintsHint')}
        checked={hints}
        onChange={(checked) => void saveSettings({ hints: checked })}
      />
      <SwitchField
        label={t('shell.preferences.singleKeys')}
        hint={t('shell.preferences.singleKeysHint')}
        checked={singleKeys}
        onChange={(checked) => void saveSettings({ singleKeys: checked })}
      />
    </Dialog>
  )
}
