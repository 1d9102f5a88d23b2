/** The palette: every command by name, the ones that can be given now first; Enter gives the one that is marked. */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { useMemo, useState } from 'react'
import { COMMANDS, type Command, groupOf } from '../../core/commands/commands.ts'
import { registry } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { useT } from '../platform/i18n.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './Palette.module.css'
import { runFromPalette } from './palette.ts'

interface Entry {
  readonly command: Command
  readonly label: string
  readonly group: string
  readonly enabled: boolean
}

/** The palette. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const chord = useChords()
  const [query, setQuery] = useState('')
  const entries = useMemo(() => {
    const enabled = new Set(registry.available())
    const all = COMMANDS.filter((command) => command !== 'palette').map((command) => ({
      command,
      label: t(`commands.${command}`).replace(/…$/, ''),
      group: t(`shell.keys.groups.${groupOf(command)}`),
      enabled: enabled.has(command),
    }))
    return [...all.filter((entry) => entry.enabled), ...all.filter((entry) => !entry.enabled)]
  }, [t])
  const found = useMemo(() => entries.filter((entry) => matches(entry, query)), [entries, query])
  return (
    <Dialog title={t('shell.palette.title')} onClose={onClose}>
      <Autocomplete.Root
        inline
        open
        items={entries}
        filteredItems={found}
        value={query}
        onValueChange={setQuery}
        itemToStringValue={(entry: Entry) => entry.label}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          className={styles.field}
          aria-label={t('shell.palette.search')}
          placeholder={t('shell.palette.search')}
          spellCheck={false}
        />
        <Autocomplete.List className={styles.list}>
          {(entry: Entry) => (
            <Autocomplete.Item
              key={entry.command}
              value={entry}
              disabled={!entry.enabled}
              className={styles.item}
              data-command={entry.command}
              onClick={() => runFromPalette(entry.command)}
            >
              <span className={styles.label}>{entry.label}</span>
              <span className={styles.group}>{entry.enabled ? entry.group : t('shell.palette.notNow')}</span>
              {chord(entry.command) !== null && <Kbd chord={chord(entry.command) ?? ''} />}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        <Autocomplete.Empty className={styles.none}>{found.length === 0 && t('shell.keys.none')}</Autocomplete.Empty>
      </Autocomplete.Root>
    </Dialog>
  )
}

/** Whether every word of the query begins a word of the entry. */
function matches({ label, group }: Entry, query: string): boolean {
  const words = plain(`${label} ${group}`).split(/[\s-]+/)
  return plain(query)
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
