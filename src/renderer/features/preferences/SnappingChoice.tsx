/** What a selection made with the mouse snaps to. */
import { SNAPPINGS } from '../../../ipc/choices.ts'
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

/** The choice, which holds at once. */
export function SnappingChoice() {
  const t = useT()
  const snapping = useSettings((state) => state.snapping)
  return (
    <SegmentedControl
      label={t('shell.preferences.snapping')}
      value={snapping}
      options={SNAPPINGS.map((value) => ({ value, label: t(`shell.preferences.snappings.${value}`) }))}
      onChange={(selected) => void saveSettings({ snapping: selected })}
    />
  )
}
