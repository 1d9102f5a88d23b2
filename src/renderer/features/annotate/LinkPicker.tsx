/** The choice of what to link the selected annotation with: the nearest fitting annotation first. */
import { Check } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import { areLinked, linkCandidates, toggleLink } from '../../commands/linking.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { reveal, surface } from '../../text/surface.ts'
import { setCardMode } from './cardMode.ts'
import styles from './LinkPicker.module.css'

/** How many are offered: beyond these nobody looks for a quote's source. */
const MOST = 50

/** A list to choose from: arrows move, Enter links or unlinks, Escape closes. */
export function LinkPicker({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const all = useEditor((state) => state.layer?.annotations)
  const candidates = useMemo(() => linkCandidates(all ?? [], annotation).slice(0, MOST), [all, annotation])
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])

  const close = () => {
    setCardMode(null)
    surface()?.view.root.focus({ preventScroll: true })
  }
  const pick = (target: Annotation | undefined) => {
    if (target) toggleLink(annotation, target)
    close()
  }
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(candidates.length - 1, index))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    const target = candidates[next]
    if (target) reveal(target.start)
  }
  if (candidates.length === 0) return <p className={styles.hint}>{t('reader.nothingToLink')}</p>
  return (
    <div
      ref={list}
      className={styles.picker}
      role="listbox"
      tabIndex={0}
      aria-label={t('reader.linkWith')}
      aria-activedescendant={`link-${candidates[at]?.id}`}
      onBlur={() => setCardMode(null)}
      onKeyDown={(event) => {
        const moves: Record<string, number> = {
          ArrowDown: at + 1,
          ArrowUp: at - 1,
          Home: 0,
          End: candidates.length - 1,
        }
        const target = moves[event.key]
        event.stopPropagation()
        if (target !== undefined) moveTo(target)
        else if (event.key === 'Enter' || event.key === ' ') pick(candidates[at])
        else if (event.key === 'Escape') close()
        else return
        event.preventDefault()
      }}
    >
      {candidates.map((candidate, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its options
        <div
          key={candidate.id}
          id={`link-${candidate.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(candidate)}
        >
          <TagForm tag={candidate.tag} />
          <span className={styles.optionText}>{candidate.quote}</span>
          {areLinked(annotation, candidate) && <Check size={14} aria-label={t('reader.linked')} />}
        </div>
      ))}
    </div>
  )
}
