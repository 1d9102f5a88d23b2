/** The bar at the foot of the article that names the keys that matter now. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type HintedCommand, hintsFor } from '../../core/commands/hints.ts'
import type { Tag } from '../../core/model/tag.ts'
import { KeyHint } from '../commands/KeyHint.tsx'
import { registry, runCommand } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { annotationIn } from '../document/editorState.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { useCardMode } from '../features/annotate/window.ts'
import { useReview } from '../features/review/window.ts'
import { useFootBar } from '../platform/foot.ts'
import { useT } from '../platform/i18n.ts'
import { useSettings } from '../platform/settings.ts'
import { selectionOffsets } from '../text/surface.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './HintBar.module.css'

/** The bar, unless it is switched off. */
export function HintBar() {
  const isOn = useSettings((state) => state.hints)
  return isOn ? <Hints /> : null
}

function Hints() {
  const t = useT()
  const chords = useChords()
  const hints = useHints()
  return (
    <section ref={useFootBar('article', 'keys')} className={styles.bar} aria-label={t('hints.label')}>
      <ul className={styles.hints}>
        {hints.map((command) => {
          const chord = chords(command)
          return (
            chord && (
              <li key={command}>
                <button
                  type="button"
                  className={styles.hint}
                  tabIndex={-1}
                  // The press must leave the selection where it is.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => runCommand(command)}
                >
                  <KeyHint chord={chord} />
                  {t(`hints.names.${command}`)}
                </button>
              </li>
            )
          )
        })}
      </ul>
      <IconButton size="small" label={t('hints.hide')} tabIndex={-1} onClick={() => runCommand('toggle-hints')}>
        <X size={13} aria-hidden="true" />
      </IconButton>
    </section>
  )
}

/** The hints as they are now; follows changes. */
function useHints(): readonly HintedCommand[] {
  const hasWords = useHasWords()
  const tag = usePaintedEditor((state): Tag | null =>
    state.selected === null ? null : (annotationIn(state, state.selected)?.tag ?? null),
  )
  const isReviewing = useReview((state) => state.tab !== null)
  const isAnswering = useCardMode((state) => state.mode === 'answer')
  const several = usePaintedEditor((state) => state.others.size > 0)
  const [hints, setHints] = useState<readonly HintedCommand[]>([])
  useEffect(() => {
    const look = () => {
      const now = hintsFor({ hasWords, tag, several, isAnswering, isReviewing, isAvailable: registry.isAvailable })
      setHints((before) => (before.join() === now.join() ? before : now))
    }
    look()
    const stop = registry.subscribe(look)
    return () => void stop()
  }, [hasWords, tag, several, isAnswering, isReviewing])
  return hints
}

/** Whether words are selected in the article; follows changes. */
function useHasWords(): boolean {
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    const look = () => {
      const ends = selectionOffsets()
      setHasWords(ends !== null && ends.anchor !== ends.focus)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return hasWords
}
