/** The sheet of keys: every command with every chord that gives it, to be changed there. */
import { useRef, useState } from 'react'
import { displayChord, isSingleKey } from '../../../core/commands/chords.ts'
import { COMMAND_GROUPS } from '../../../core/commands/commandRow.ts'
import { type Command, commandsInGroup } from '../../../core/commands/commands.ts'
import { inShownOrder } from '../../../core/commands/keymap.ts'
import { useKeymap } from '../../commands/useKeymap.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IS_MAC } from '../../ui/macOs.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { KeyRow } from './KeyRow.tsx'
import styles from './Keys.module.css'

/** The sheet, with a field that narrows it down. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const keymap = useKeymap()
  const { singleKeys, keys } = useSettings()
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const chordsOf = (command: Command) =>
    inShownOrder(command, keymap[command] ?? [], language).filter((chord) => singleKeys || !isSingleKey(chord))
  const nameOf = (command: Command) => t(`commands.${command}`).replace(/…$/, '')
  const words = query.trim().toLocaleLowerCase()
  const matches = (command: Command) =>
    [nameOf(command), ...chordsOf(command).map((chord) => displayChord(chord, IS_MAC))].some((text) =>
      text.toLocaleLowerCase().includes(words),
    )
  const shown = COMMAND_GROUPS.map((group) => ({ group, commands: commandsInGroup(group).filter(matches) })).filter(
    ({ commands }) => commands.length > 0,
  )
  return (
    <Dialog title={t('shell.keys.title')} size="large" initialFocus={field} onClose={onClose}>
      <div className={styles.top}>
        <SearchInput
          ref={field}
          label={t('shell.keys.search')}
          value={query}
          clearLabel={t('shell.library.clearSearch')}
          onChange={setQuery}
        />
        {Object.keys(keys).length > 0 && (
          <Button onClick={() => void saveSettings({ keys: {} })}>{t('shell.keys.resetAll')}</Button>
        )}
      </div>
      {shown.length === 0 && <p className={styles.none}>{t('shell.keys.none')}</p>}
      <div className={styles.groups}>
        {shown.map(({ group, commands }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`shell.keys.groups.${group}`)}</h3>
            <dl className={styles.list}>
              {commands.map((command) => (
                <KeyRow
                  key={command}
                  command={command}
                  name={nameOf(command)}
                  nameOf={nameOf}
                  chords={chordsOf(command)}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
