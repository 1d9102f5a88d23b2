/** The line between the article and a pane beside it, which gives the pane another width. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { PANE_LIMITS } from '../../ipc/choices.ts'
import { useT } from '../platform/i18n.ts'
import { type SidePaneName, usePaneShown, usePanes } from '../platform/panes.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import styles from './PaneDivider.module.css'
import { paneWidthAfter } from './paneWidth.ts'

/** At the edge of the pane that it is in. Drag it, or press the arrows, Home and End; Enter and a double click reset it. */
export function PaneDivider({ pane }: { readonly pane: SidePaneName }) {
  const t = useT()
  const isShown = usePaneShown(pane)
  const isNarrow = usePanes((state) => state.narrow)
  const width = useSettings((state) => state.paneWidths[pane])
  const line = useRef<HTMLDivElement>(null)
  const now = useWidthAround(line, isShown && !isNarrow)
  if (!isShown || isNarrow) return null
  const { min, max } = PANE_LIMITS[pane]
  const set = (next: number | null) => {
    const { paneWidths } = useSettings.getState()
    if (next !== paneWidths[pane]) void saveSettings({ paneWidths: { ...paneWidths, [pane]: next } })
  }
  const side = pane === 'library' ? 'left' : 'right'
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = event.key === 'Enter' ? null : paneWidthAfter(event.key, now, side, PANE_LIMITS[pane])
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const from = event.clientX
    const element = event.currentTarget
    element.setPointerCapture(event.pointerId)
    element.onpointermove = ({ clientX }) => {
      const by = (clientX - from) * (side === 'left' ? 1 : -1)
      set(Math.round(Math.min(max, Math.max(min, now + by))))
    }
    element.onlostpointercapture = () => {
      element.onpointermove = null
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule has no value and takes no focus
    <div
      ref={line}
      className={styles.divider}
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={t(`shell.dividers.${pane}`)}
      aria-valuenow={now}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={t('shell.dividers.width', { count: now })}
      data-changed={width !== null}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => set(null)}
    />
  )
}

/** The width of the element that holds the line, in whole pixels; follows changes. */
function useWidthAround(line: RefObject<HTMLElement | null>, isThere: boolean): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = isThere ? line.current?.parentElement : null
    if (!element) return
    const resized = new ResizeObserver(() => setWidth(Math.round(element.getBoundingClientRect().width)))
    resized.observe(element)
    return () => resized.disconnect()
  }, [line, isThere])
  return width
}
