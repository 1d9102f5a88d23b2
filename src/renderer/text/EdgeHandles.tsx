/**
 * Handles at the two edges of the selected annotation, to drag them. While one is dragged the new edges are previewed in the
 * text; nothing changes until it is released, and Escape cancels. Alt with the arrow keys does the same.
 */
import { useEffect, useRef } from 'react'
import type { Edge } from '../../core/edits/planEdges.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Span } from '../../core/model/span.ts'
import { spanOfSelection } from '../../core/text/characters.ts'
import { widen } from '../../core/text/snapping.ts'
import { useEditor } from '../document/editor.ts'
import type { EditorState, OpenArticle } from '../document/editorState.ts'
import { selectedAnnotations } from '../document/selection.ts'
import { onceAFrame } from '../platform/frames.ts'
import { useSettings } from '../platform/settings.ts'
import { previewSpan } from './preview.ts'
import styles from './Reader.module.css'
import { boxAt, surface } from './surface.ts'

const EDGES: readonly Edge[] = ['start', 'end']

interface EdgeHandlesProps {
  readonly open: OpenArticle
  /** Gives an annotation other edges. */
  readonly onResize: (id: string, span: Span) => void
}

/** Both handles, while exactly one annotation is selected and can be edited. */
export function EdgeHandles({ open, onResize }: EdgeHandlesProps) {
  const snaps = useSettings(({ snapping }) => snapping !== 'off')
  const start = useRef<HTMLSpanElement>(null)
  const end = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const handles = { start: start.current, end: end.current }
    const placing = onceAFrame(() => place(handles, onlySelected(useEditor.getState())))
    placing.ask()
    const stop = useEditor.subscribe((state, before) => {
      const parts = ['selected', 'others', 'layer', 'readOnly'] as const
      if (parts.some((part) => state[part] !== before[part])) placing.ask()
    })
    // Not `offsetParent`: a handle that is hidden has none.
    const column = start.current?.parentElement
    const resized = new ResizeObserver(placing.ask)
    if (column) resized.observe(column)
    return () => {
      placing.cancel()
      stop()
      resized.disconnect()
    }
  }, [])
  return EDGES.map((edge) => (
    <span
      key={edge}
      ref={edge === 'start' ? start : end}
      className={styles.handle}
      data-edge={edge}
      aria-hidden="true"
      hidden
      onPointerDown={(event) => {
        const annotation = onlySelected(useEditor.getState())
        if (!annotation || event.button !== 0) return
        event.preventDefault()
        const spanTo = (at: PointerEvent) => draggedSpan(at, { annotation, edge, open, snaps })
        drag(event.currentTarget, event.pointerId, spanTo, (span) => onResize(annotation.id, span))
      }}
    />
  ))
}

function onlySelected(state: EditorState): Annotation | undefined {
  if (state.readOnly) return undefined
  const selected = selectedAnnotations(state)
  return selected.length === 1 ? selected[0] : undefined
}

/** Follows the pointer until it is released, Escape is pressed, or the system cancels it. */
function drag(
  handle: HTMLElement,
  pointer: number,
  spanTo: (event: PointerEvent) => Span | null,
  onDragged: (span: Span) => void,
): void {
  let span: Span | null = null
  const controller = new AbortController()
  const options = { signal: controller.signal, capture: true }
  const finish = (keep: boolean) => {
    controller.abort()
    handle.releasePointerCapture(pointer)
    previewSpan(null)
    if (keep && span) onDragged(span)
  }
  handle.setPointerCapture(pointer)
  handle.addEventListener(
    'pointermove',
    (event) => {
      span = spanTo(event) ?? span
      previewSpan(span)
    },
    options,
  )
  handle.addEventListener(
    'pointerup',
    (event) => {
      // The pointer may have moved since the last move that was told.
      span = spanTo(event) ?? span
      finish(true)
    },
    options,
  )
  handle.addEventListener('pointercancel', () => finish(false), options)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish(false)
    },
    options,
  )
}

/** What is dragged, in which article, and whether edges snap to words. */
interface Dragged {
  readonly annotation: Annotation
  readonly edge: Edge
  readonly open: OpenArticle
  readonly snaps: boolean
}

/** The annotation's edges with one of them where the pointer is, snapped to words unless Alt is held. */
function draggedSpan(event: PointerEvent, { annotation, edge, open, snaps }: Dragged): Span | null {
  const at = surface()?.view.caretAt(event.clientX, event.clientY)
  if (at === null || at === undefined) return null
  const { text } = open.article
  const fixed = edge === 'start' ? annotation.end : annotation.start
  const span = spanOfSelection(text, fixed, at)
  if (!span || !snaps || event.altKey) return span
  const wide = widen(text, open.blocks, span, 'word')
  return fixed <= at ? { start: span.start, end: wide.end } : { start: wide.start, end: span.end }
}

function place(handles: Readonly<Record<Edge, HTMLElement | null>>, annotation: Annotation | undefined): void {
  const current = surface()
  for (const edge of EDGES) {
    const handle = handles[edge]
    if (!handle) continue
    const box = current && annotation ? boxAt(current.view, annotation[edge]) : null
    handle.hidden = box === null
    const column = box && handle.parentElement?.getBoundingClientRect()
    if (!box || !column) continue
    handle.style.left = `${box.left - column.left}px`
    handle.style.top = `${box.top - column.top}px`
    handle.style.height = `${box.height}px`
  }
}
