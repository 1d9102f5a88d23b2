/** The sheet of keys: every command with every chord that gives it. */
import { useRef, useState } from 'react'
import type { Command } from '../../../core/commands/commands.ts'
import { displayChord, isSingleKey, KEYMAP } from '../../../core/commands/keymap.ts'
import { IS_MAC } from '../../commands/keyboard.ts'
import { useT } from '../../i18n.ts'
import { useApp } from '../../state/app.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { commandsOf, GROUPS } from './commandGroups.ts'
import styles from './Keys.module.css'

/** The sheet, with a field that narrows it down. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const singleKeys = useApp((state) => state.settings.singleKeys)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const chordsOf = (command: Command) => (KEYMAP[command] ?? []).filter((chord) => singleKeys || !isSingleKey(chord))
  const nameOf = (command: Command) => t(`commands.${command}`).replace(/…$/, '')
  const words = query.trim().toLocaleLowerCase()
  const matches = (command: Command) =>
    [nameOf(command), ...chordsOf(command).map((chord) => displayChord(chord, IS_MAC))].some((text) =>
      text.toLocaleLowerCase().includes(words),
    )
  const shown = GROUPS.map((group) => ({ group, commands: commandsOf(group).filter(matches) })).filter(
    ({ commands }) => commands.length > 0,
  )
  return (
    <Dialog title={t('shell.keys.title')} size="large" initialFocus={field} onClose={onClose}>
      <SearchInput
        ref={field}
        label={t('shell.keys.search')}
        value={query}
        clearLabel={t('shell.library.clearSearch')}
        onChange={setQuery}
      />
      {shown.length === 0 && <p className={styles.none}>{t('shell.keys.none')}</p>}
      <div className={styles.groups}>
        {shown.map(({ group, commands }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`shell.keys.groups.${group}`)}</h3>
            <dl className={styles.list}>
              {commands.map((command) => (
                <div key={command} className={styles.command}>
                  <dt>{nameOf(command)}</dt>
                  <dd>
                    {chordsOf(command).map((chord) => (
                      <Kbd key={chord} chord={chord} />
                    ))}
                    {chordsOf(command).length === 0 && <span className={styles.none}>{t('shell.keys.noKey')}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
