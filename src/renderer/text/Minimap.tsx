/**
 * The whole article as a strip beside the scroll bar: where which tags are, what of it was looked at, and which part is in
 * sight. A press goes there.
 */
import { useEffect, useRef } from 'react'
import type { Span } from '../../core/model/span.ts'
import { TAGS } from '../../core/model/tag.ts'
import { skippedBy } from '../../core/text/looked.ts'
import { useEditor } from '../document/editor.ts'
import { type EditorState, shownAnnotations } from '../document/editorState.ts'
import { onceAFrame } from '../platform/frames.ts'
import { useT } from '../platform/i18n.ts'
import styles from './Minimap.module.css'
import { reveal, surface } from './surface.ts'

/** The strip follows an edit after so many milliseconds: the text and the cards come first. */
const SOON = 120

/** The strip. It shows what the cards list and the keys reach, so screen readers pass it by. */
export function Minimap() {
  const t = useT()
  const canvas = useRef<HTMLCanvasElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const strip = canvas.current
    const { scroller } = surface() ?? {}
    if (!strip || !scroller) return
    let timer = 0
    const redraw = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => draw(strip, useEditor.getState()), SOON)
    }
    const placing = onceAFrame(() => viewport.current && placeViewport(viewport.current, strip))
    redraw()
    placing.ask()
    const resized = new ResizeObserver(() => {
      redraw()
      placing.ask()
    })
    resized.observe(strip)
    const text = surface()?.view.root
    if (text) resized.observe(text)
    scroller.addEventListener('scroll', placing.ask, { passive: true })
    const themed = new MutationObserver(redraw)
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const stop = useEditor.subscribe((state, before) => {
      if (state.layer !== before.layer || state.filter !== before.filter) redraw()
    })
    return () => {
      window.clearTimeout(timer)
      placing.cancel()
      resized.disconnect()
      scroller.removeEventListener('scroll', placing.ask)
      themed.disconnect()
      stop()
    }
  }, [])
  return (
    <div
      className={styles.minimap}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        const strip = event.currentTarget
        const box = strip.getBoundingClientRect()
        const go = ({ clientY }: { readonly clientY: number }) =>
          goTo((clientY - box.top) / box.height, lengthOf(useEditor.getState()))
        go(event)
        strip.setPointerCapture(event.pointerId)
        strip.onpointermove = go
        strip.onlostpointercapture = () => {
          strip.onpointermove = null
        }
      }}
    >
      <canvas ref={canvas} />
      <div ref={viewport} className={styles.viewport} />
      <div className={styles.legend}>
        {TAGS.map((tag) => (
          <span key={tag}>
            <i data-tag={tag} />
            {t(`reader.tags.${tag}`)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Shows which part of the text is in sight, by height; the tags are drawn by characters, which is nearly the same. */
function placeViewport(element: HTMLElement, strip: HTMLElement): void {
  const current = surface()
  const length = lengthOf(useEditor.getState())
  if (!current || length === 0) return
  const frame = current.scroller.getBoundingClientRect()
  const text = current.view.root.getBoundingClientRect()
  const part = (y: number) => Math.min(1, Math.max(0, (y - text.top) / text.height))
  const [top, bottom] = [part(frame.top), part(frame.bottom)]
  element.hidden = bottom - top >= 1
  element.style.top = `${top * strip.clientHeight}px`
  element.style.height = `${Math.max(8, (bottom - top) * strip.clientHeight)}px`
}

/** The length of the open article's text, in UTF-16 code units. */
function lengthOf({ open }: EditorState): number {
  return open?.article.text.length ?? 0
}

/** Scrolls to a part of a text of this length, from 0 to 1. */
function goTo(part: number, length: number): void {
  const offset = Math.min(length, Math.max(0, Math.round(part * length)))
  surface()?.view.elementAt(offset)?.scrollIntoView({ block: 'center' })
  reveal(offset)
}

function draw(canvas: HTMLCanvasElement, state: EditorState): void {
  const length = lengthOf(state)
  const annotations = shownAnnotations(state)
  const context = canvas.getContext('2d')
  if (!context || length === 0) return
  const scale = window.devicePixelRatio
  const { clientWidth: width, clientHeight: height } = canvas
  canvas.width = width * scale
  canvas.height = height * scale
  context.scale(scale, scale)
  context.globalAlpha = 0.6
  const tokens = getComputedStyle(document.documentElement)
  // What was looked at, as one quiet bar at the edge.
  context.fillStyle = tokens.getPropertyValue('--ink-3')
  const looked = state.layer ? skippedBy('untagged', state.layer) : []
  for (const [top, bottom] of stretchesOf(looked, height / length)) context.fillRect(0, top, 2, bottom - top)
  const lanes = width - 4
  const lane = lanes / TAGS.length
  TAGS.forEach((tag, index) => {
    context.fillStyle = tokens.getPropertyValue(tag === 'attribution' ? '--attr' : `--${tag}`)
    const own = annotations.filter((annotation) => annotation.tag === tag)
    for (const [top, bottom] of stretchesOf(own, height / length)) {
      context.fillRect(4 + index * lane, top, lane - 1, bottom - top)
    }
  })
}

/** Where spans are, in pixels from the top; what touches is one stretch, so that a book takes no longer than a page. */
function* stretchesOf(spans: readonly Span[], scale: number): Generator<readonly [number, number]> {
  let top = -1
  let bottom = -1
  for (const span of spans) {
    const start = span.start * scale
    const end = Math.max(start + 2, span.end * scale)
    if (start <= bottom) {
      bottom = Math.max(bottom, end)
      continue
    }
    if (bottom >= 0) yield [top, bottom]
    top = start
    bottom = end
  }
  if (bottom >= 0) yield [top, bottom]
}
