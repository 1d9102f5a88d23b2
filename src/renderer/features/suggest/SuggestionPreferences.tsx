/** The preferences of suggestions: whether they are shown, and which kinds. */
import { TAGS } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { Button } from '../../ui/Button.tsx'
import dialogs from '../../ui/DialogBody.module.css'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './Suggestions.module.css'

/** The switch, the kinds and the way to what is remembered. Each holds at once. */
export function SuggestionPreferences() {
  const t = useT()
  const { on, kinds } = useSettings((state) => state.suggestions)
  const save = (change: Partial<{ on: boolean; kinds: typeof kinds }>) =>
    void saveSettings({ suggestions: { on, kinds, ...change } })
  return (
    <section className={dialogs.section}>
      <SwitchField
        label={t('suggest.preferences.on')}
        hint={t('suggest.preferences.onHint')}
        checked={on}
        onChange={(checked) => save({ on: checked })}
      />
      <fieldset className={styles.choices} disabled={!on}>
        <legend className={styles.legend}>{t('suggest.preferences.kinds')}</legend>
        {TAGS.map((tag) => (
          <label key={tag} className={styles.choice}>
            <input
              type="checkbox"
              checked={kinds.includes(tag)}
              aria-describedby={tag === 'claim' ? 'suggested-claims' : undefined}
              onChange={(event) =>
                save({ kinds: TAGS.filter((other) => (other === tag ? event.target.checked : kinds.includes(other))) })
              }
            />
            <TagForm tag={tag} />
            {t(`reader.tags.${tag}`)}
          </label>
        ))}
        <p id="suggested-claims" className={styles.hint}>
          {t('suggest.preferences.claims')}
        </p>
      </fieldset>
      <div>
        <Button onClick={() => setDialog({ name: 'memory' })}>{t('suggest.preferences.memory')}</Button>
      </div>
    </section>
  )
}
