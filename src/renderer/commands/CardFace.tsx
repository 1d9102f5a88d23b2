/** What every card of a span begins with: its tag, its number and its words, as one button. */
import type { ReactNode, RefObject } from 'react'
import type { Tag } from '../../core/model/tag.ts'
import { useWriteCount } from '../platform/i18n.ts'
import styles from './CardFace.module.css'
import { TagForm } from './TagButton.tsx'

interface CardFaceProps {
  readonly tag: Tag
  /** What the tag is called on this card. */
  readonly name: string
  /** From 1, among those that are shown. */
  readonly index: number
  readonly quote: string
  /** What a screen reader says. */
  readonly label: string
  readonly selected: boolean
  /** Whether Tab reaches the card from outside the list. */
  readonly reachable: boolean
  /** The card's toolbar, which the right arrow leads into. */
  readonly toolbar: RefObject<HTMLElement | null>
  readonly onClick: (event: React.MouseEvent) => void
  readonly children?: ReactNode
}

/** The button. */
export function CardFace(props: CardFaceProps) {
  const write = useWriteCount()
  const { tag, name, index, quote, label, selected, reachable, toolbar, onClick, children } = props
  return (
    <button
      type="button"
      className={styles.main}
      aria-current={selected}
      data-pane-focus={reachable || undefined}
      aria-label={label}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
      onKeyDown={(event) => {
        const first = toolbar.current?.querySelector('button')
        if (event.key !== 'ArrowRight' || !first) return
        first.focus()
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <span className={styles.top}>
        <TagForm tag={tag} />
        {name}
        <span className={styles.number}>{write(index)}</span>
      </span>
      <q className={styles.quote}>{quote}</q>
      {children}
    </button>
  )
}
