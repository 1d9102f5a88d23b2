/** How articles are set: text size, line width, line spacing. */
import { READING_LIMITS } from '../../../ipc/choices.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { RangeField } from '../../ui/RangeField.tsx'

/** Three scales; the article follows while they move. */
export function ReadingFields() {
  const t = useT()
  const locale = useLanguage()
  const reading = useSettings((state) => state.reading)
  const change = (name: keyof typeof reading) => (value: number) =>
    void saveSettings({ reading: { ...reading, [name]: value } })
  return (
    <div>
      <RangeField
        label={t('shell.reading.size')}
        value={reading.textSize}
        limits={READING_LIMITS.textSize}
        shown={`${reading.textSize} px`}
        onChange={change('textSize')}
      />
      <RangeField
        label={t('shell.reading.width')}
        value={reading.lineWidth}
        limits={READING_LIMITS.lineWidth}
        shown={t('shell.reading.widthValue', { count: reading.lineWidth })}
        onChange={change('lineWidth')}
      />
      <RangeField
        label={t('shell.reading.height')}
        value={reading.lineHeight}
        limits={READING_LIMITS.lineHeight}
        shown={reading.lineHeight.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
        onChange={change('lineHeight')}
      />
    </div>
  )
}
