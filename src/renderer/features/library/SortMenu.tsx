/** What the list of articles is sorted by: a button with a menu. */
import { Menu } from '@base-ui/react/menu'
import { ArrowDownUp, Check } from 'lucide-react'
import { LIBRARY_SORTS, type LibrarySort } from '../../../ipc/choices.ts'
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import choices from '../../ui/ChoiceMenu.module.css'
import { MenuPopup } from '../../ui/Menu.tsx'
import styles from './Library.module.css'

/** The menu. */
export function SortMenu() {
  const t = useT()
  const sort = useSettings((state) => state.librarySort)
  const label = t('shell.library.sort')
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.sort} aria-label={`${label}: ${t(`shell.library.sorts.${sort}`)}`} title={label}>
        <ArrowDownUp size={15} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup label={label} align="end">
        <Menu.RadioGroup value={sort} onValueChange={(librarySort: LibrarySort) => void saveSettings({ librarySort })}>
          {LIBRARY_SORTS.map((value) => (
            <Menu.RadioItem key={value} value={value} className={choices.item} closeOnClick>
              <span className={choices.check}>
                <Menu.RadioItemIndicator>
                  <Check size={14} aria-hidden="true" />
                </Menu.RadioItemIndicator>
              </span>
              {t(`shell.library.sorts.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  )
}
