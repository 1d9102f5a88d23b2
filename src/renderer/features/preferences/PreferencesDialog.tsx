/** The preferences. Each holds as soon as it is changed. */
import { useLanguage, useT } from '../../platform/i18n.ts'
import { saveSettings, useApp } from '../../platform/settings.ts'
import { SuggestionPreferences } from '../suggest/SuggestionPreferences.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { ReadingFields } from './ReadingFields.tsx'
import { SnappingChoice } from './SnappingChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import styles from '../../ui/DialogBody.module.css'

/** The languages, by their own names. */
const LANGUAGES = { en: 'English', nl: 'Nederlands' } as const

/** Language, appearance, reading, keys. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const spoken = useLanguage()
  const { language, singleKeys } = useApp((state) => state.settings)
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
      <SuggestionPreferences />
      <SwitchField
        label={t('shell.preferences.singleKeys')}
        hint={t('shell.preferences.singleKeysHint')}
        checked={singleKeys}
        onChange={(checked) => void saveSettings({ singleKeys: checked })}
      />
    </Dialog>
  )
}
