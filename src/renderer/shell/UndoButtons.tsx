/** Undo and redo as buttons, whose names say what they would do. */
import { Redo2, Undo2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { runCommand } from '../commands/registry.ts'
import { nextUndo, undoTarget, useUndoTarget } from '../commands/undoing.ts'
import { useChords } from '../commands/useKeymap.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { useT } from '../platform/i18n.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Bars.module.css'

const WAYS = [
  ['undo', Undo2],
  ['redo', Redo2],
] as const

/** Both buttons. With nothing to undo they can still be pressed, and say so. */
export function UndoButtons() {
  const t = useT()
  const chord = useChords()
  // What they would do follows from the history alone.
  useSyncExternalStore(subscribe, () => undoTarget()?.state.getState().history)
  return (
    <div className={styles.undo}>
      {WAYS.map(([way, Sign]) => {
        const next = nextUndo(way)
        const label = next
          ? t(`acting.${way}`, { name: t(`acting.names.${next.action}`, { count: next.count }) })
          : t(way === 'undo' ? 'reader.nothingToUndo' : 'reader.nothingToRedo')
        return (
          <IconButton
            key={way}
            label={label}
            chord={chord(way)}
            aria-disabled={next === null}
            // The press must leave the selection, and the focus, where they are.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => runCommand(way)}
          >
            <Sign size={16} aria-hidden="true" />
          </IconButton>
        )
      })}
    </div>
  )
}

function subscribe(changed: () => void): () => void {
  const stops = [usePaintedEditor.subscribe(changed), useUndoTarget.subscribe(changed)]
  return () => {
    for (const stop of stops) stop()
  }
}
