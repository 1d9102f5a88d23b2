/**
 * The choice of what to link the selected annotation with: in the list, the nearest fitting annotation first, or by a
 * click on it in the text.
 */
import { Check } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import { foldText } from '../../../core/text/folding/foldText.ts'
import { areLinked, linkCandidates, linkClicked, toggleLink } from '../../commands/linking.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { takeClicks } from '../../text/clickTargets.ts'
import { reveal, surface } from '../../text/surface.ts'
import styles from './LinkPicker.module.css'
import { setCardMode } from './window.ts'

/** How many are offered: beyond these nobody looks for a quote's source. */
const MOST = 50

/** A filter over a list to choose from: arrows move, Enter links or unlinks, Escape closes. */
export function LinkPicker({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const all = useEditor((state) => state.layer?.annotations)
  const every = useMemo(() => linkCandidates(all ?? [], annotation), [all, annotation])
  const [filter, setFilter] = useState('')
  const candidates = useMemo(
    () => every.filter(({ quote }) => folded(quote).includes(folded(filter.trim()))).slice(0, MOST),
    [every, filter],
  )
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  const close = () => {
    setCardMode(null)
    surface()?.view.root.focus({ preventScroll: true })
  }
  useEffect(() => takeClicks((offset) => linkClicked(annotation, offset) && setCardMode(null)), [annotation])
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
  const picker = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      const isHere = target instanceof Node && (picker.current?.contains(target) || isInText(target))
      if (!isHere) setCardMode(null)
    }
    window.addEventListener('pointerdown', onDown, { capture: true })
    return () => window.removeEventListener('pointerdown', onDown, { capture: true })
  }, [])
  if (every.length === 0) return <p className={styles.hint}>{t('reader.nothingToLink')}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus leaves
    <div
      ref={picker}
      className={styles.picker}
      onBlur={({ relatedTarget, currentTarget }) => {
        // The focus goes nowhere when another window comes to the front.
        if (relatedTarget && !isInText(relatedTarget) && !currentTarget.contains(relatedTarget)) setCardMode(null)
      }}
    >
      <p className={styles.heading}>{t(`reader.linkHeading.${annotation.tag}`)}</p>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.filter}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('reader.linkWith')}
        placeholder={t('reader.linkFilter')}
        aria-expanded="true"
        aria-controls="link-choices"
        aria-activedescendant={candidates[at] && `link-${candidates[at].id}`}
        value={filter}
        onChange={(event) => {
          setFilter(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 }
          const target = moves[event.key]
          event.stopPropagation()
          if (target !== undefined) moveTo(target)
          else if (event.key === 'Enter') pick(candidates[at])
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
        }}
      />
      {candidates.length === 0 && <p className={styles.none}>{t('reader.linkNone')}</p>}
      <div ref={list} id="link-choices" className={styles.list} role="listbox" aria-label={t('reader.linkWith')}>
        {candidates.map((candidate, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all options
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
    </div>
  )
}

/** A click in the text links, and its press takes the focus there first. */
const isInText = (target: Node) => surface()?.view.root.contains(target) ?? false

const folded = (words: string) => foldText(words, { case: true, accents: true }).text
