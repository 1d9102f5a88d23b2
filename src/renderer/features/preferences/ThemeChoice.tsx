/** Light, dark, or as the system is. */
import { Monitor, Moon, Sun } from 'lucide-react'
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

const THEMES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const

/** The choice of a theme, which holds at once. */
export function ThemeChoice() {
  const t = useT()
  const theme = useSettings((state) => state.theme)
  const options = THEMES.map(([value, Sign]) => ({
    value,
    label: (
      <>
        <Sign size={14} aria-hidden="true" />
        {t(`shell.preferences.themes.${value}`)}
      </>
    ),
  }))
  return (
    <SegmentedControl
      label={t('shell.preferences.theme')}
      value={theme}
      options={options}
      onChange={(selected) => void saveSettings({ theme: selected })}
    />
  )
}
