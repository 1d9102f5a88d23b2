/** A command with its keys in the sheet of keys, where they can be taken away, added, and set back. */
import { Plus, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { displayChord } from '../../../core/commands/chords.ts'
import type { Command } from '../../../core/commands/commands.ts'
import {
  type Clash,
  clashOf,
  keymapWith,
  withChord,
  withDefaults,
  withoutChord,
} from '../../../core/commands/keymap.ts'
import { chordOfEvent } from '../../commands/keyboard.ts'
import { useT } from '../../platform/i18n.ts'
import { saveSettings, useSettings } from '../../platform/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { IS_MAC } from '../../ui/macOs.ts'
import styles from './Keys.module.css'

interface KeyRowProps {
  readonly command: Command
  readonly name: string
  readonly nameOf: (command: Command) => string
  readonly chords: readonly string[]
}

/** Modifiers alone are on their way to a chord. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'])

/** The row; what can be changed appears when it is pointed at or has the focus. */
export function KeyRow({ command, name, nameOf, chords }: KeyRowProps) {
  const t = useT()
  const keys = useSettings((state) => state.keys)
  const [asking, setAsking] = useState(false)
  const shown = (chord: string) => displayChord(chord, IS_MAC)
  return (
    <div className={styles.command} data-command={command}>
      <dt>{name}</dt>
      <dd>
        {chords.map((chord) => (
          <span key={chord} className={styles.chord}>
            <Kbd chord={chord} />
            <IconButton
              size="small"
              className={styles.edit}
              label={t('shell.keys.remove', { chord: shown(chord) })}
              onClick={() => void saveSettings({ keys: withoutChord(keys, command, chord) })}
            >
              <X size={9} strokeWidth={3} aria-hidden="true" />
            </IconButton>
          </span>
        ))}
        {chords.length === 0 && <span className={styles.none}>{t('shell.keys.noKey')}</span>}
        <IconButton
          size="small"
          className={styles.add}
          label={`${t('shell.keys.add')}: ${name}`}
          onClick={() => setAsking(true)}
        >
          <Plus size={13} aria-hidden="true" />
        </IconButton>
        {keys[command] && (
          <IconButton
            size="small"
            label={`${t('shell.keys.reset')}: ${name}`}
            onClick={() => void saveSettings({ keys: withDefaults(keys, command) })}
          >
            <RotateCcw size={13} aria-hidden="true" />
          </IconButton>
        )}
      </dd>
      {asking && <NewKey command={command} nameOf={nameOf} onDone={() => setAsking(false)} />}
    </div>
  )
}

interface NewKeyProps {
  readonly command: Command
  readonly nameOf: (command: Command) => string
  readonly onDone: () => void
}

/** Waits for a key press and gives it to the command, unless another has it; then it asks. */
function NewKey({ command, nameOf, onDone }: NewKeyProps) {
  const t = useT()
  const keys = useSettings((state) => state.keys)
  const [refused, setRefused] = useState<{ readonly chord: string; readonly clash: Clash } | null>(null)
  const give = (chord: string) => {
    void saveSettings({ keys: withChord(keys, command, chord) })
    onDone()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (MODIFIERS.has(event.key) || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const chord = chordOfEvent(event.nativeEvent)
    const clash = clashOf(keymapWith(keys), command, chord)
    if (clash) setRefused({ chord, clash })
    else give(chord)
  }
  return (
    <div className={styles.asking}>
      <input
        className={styles.press}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the press of a button, and takes one key
        autoFocus
        readOnly
        value=""
        placeholder={t('shell.keys.press')}
        aria-label={t('shell.keys.change', { command: nameOf(command) })}
        onKeyDown={onKeyDown}
      />
      <Button onClick={onDone}>{t('shell.keys.cancel')}</Button>
      <div className={styles.clash} role="alert">
        {refused?.clash.kind === 'reserved' && t('shell.keys.reserved', { chord: displayChord(refused.chord, IS_MAC) })}
        {refused?.clash.kind === 'taken' && (
          <>
            {t('shell.keys.taken', {
              chord: displayChord(refused.chord, IS_MAC),
              command: nameOf(refused.clash.by),
            })}{' '}
            <Button onClick={() => give(refused.chord)}>{t('shell.keys.takeOver')}</Button>
          </>
        )}
      </div>
    </div>
  )
}
