/** The button in the top bar that opens theme and text settings while reading. */
import { Popover } from '@base-ui/react/popover'
import { ALargeSmall } from 'lucide-react'
import { READING_DEFAULTS } from '../../../ipc/choices.ts'
import { useT } from '../../platform/i18n.ts'
import { saveSettings } from '../../platform/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './ReadingControls.module.css'
import { ReadingFields } from './ReadingFields.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The button and what it opens. */
export function ReadingControls() {
  const t = useT()
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton label={t('shell.reading.title')}>
            <ALargeSmall size={18} aria-hidden="true" />
          </IconButton>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Popover.Popup className={styles.popup} aria-label={t('shell.reading.title')}>
            <ThemeChoice />
            <ReadingFields />
            <Button
              variant="plain"
              className={styles.reset}
              onClick={() => void saveSettings({ reading: READING_DEFAULTS })}
            >
              {t('shell.reading.reset')}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
