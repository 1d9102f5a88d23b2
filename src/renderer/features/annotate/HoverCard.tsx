/**
 * What an annotation under the pointer says: its note, its value or speaker, and what it is linked with, which is marked
 * in the text as well. The cards say the same to the keyboard and to screen readers.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Annotation } from '../../../core/model/annotation.ts'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { shownAnnotationsAt } from '../../commands/annotationTargets.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { linkedWith } from '../../document/selection.ts'
import { onceAFrame } from '../../platform/frames.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { shortestFirst } from '../../text/clicks.ts'
import { markLinked } from '../../text/hovering.ts'
import { placeBelow } from '../../text/placing.ts'
import { surface } from '../../text/surface.ts'
import styles from './HoverCard.module.css'

/** How long the pointer rests before the card appears, in milliseconds. */
const REST = 450

/** The card; nothing while the pointer is over no annotation that says more than its words. */
export function HoverCard() {
  const under = useAnnotationUnderPointer()
  return under && <Shown key={under.id} annotation={under} />
}

function Shown({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const language = useLanguage()
  const all = useEditor((state) => state.layer?.annotations)
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (card.current) placeBelow(card.current, annotation)
  }, [annotation])
  const says = annotation.value ? figureWords(annotation.value, language) : annotation.speaker?.name
  const linked = linkedWith(all ?? [], annotation)
  return (
    <div ref={card} className={styles.card} aria-hidden="true">
      <span className={styles.top}>
        <TagForm tag={annotation.tag} />
        {t(`reader.tags.${annotation.tag}`)}
        {says && <span className={styles.says}>{says}</span>}
      </span>
      {annotation.note && <p className={styles.note}>{annotation.note}</p>}
      {linked.map(({ id, tag, quote }) => (
        <span key={id} className={styles.link}>
          <TagForm tag={tag} />
          <span>{quote}</span>
        </span>
      ))}
    </div>
  )
}

/** The shortest annotation under the pointer that says more than its words, once the pointer rests on it. */
function useAnnotationUnderPointer(): Annotation | null {
  const open = useEditor((state) => state.open)
  const [under, setUnder] = useState<Annotation | null>(null)
  useEffect(() => {
    const root = open && surface()?.view.root
    if (!root) return
    let current: string | null = null
    let timer = 0
    let place = { x: 0, y: 0 }
    const leave = () => {
      window.clearTimeout(timer)
      if (current === null) return
      current = null
      markLinked([])
      setUnder(null)
    }
    const looking = onceAFrame(() => {
      const view = surface()?.view
      const offset = view?.characterAt(place.x, place.y) ?? null
      const [annotation] = offset === null ? [] : shortestFirst(shownAnnotationsAt(offset))
      if (!annotation) return leave()
      if (annotation.id === current) return
      leave()
      current = annotation.id
      const linked = linkedWith(useEditor.getState().layer?.annotations ?? [], annotation)
      markLinked(linked)
      if (!annotation.note && !annotation.value && !annotation.speaker && linked.length === 0) return
      timer = window.setTimeout(() => setUnder(annotation), REST)
    })
    const onMove = (event: PointerEvent) => {
      // While something is selected by dragging, nothing may be in the way.
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      place = { x: event.clientX, y: event.clientY }
      looking.ask()
    }
    const controller = new AbortController()
    const options = { signal: controller.signal, passive: true }
    root.addEventListener('pointermove', onMove, options)
    root.addEventListener('pointerleave', leave, options)
    for (const name of ['keydown', 'pointerdown', 'wheel'] as const)
      window.addEventListener(name, leave, { ...options, capture: true })
    return () => {
      looking.cancel()
      controller.abort()
      leave()
    }
  }, [open])
  return under
}
