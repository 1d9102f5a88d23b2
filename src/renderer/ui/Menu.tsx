/** Menus: a popup of things to do, at a button or where the pointer is. */
import { Menu as Base } from '@base-ui/react/menu'
import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

type Positioning = Pick<ComponentProps<typeof Base.Positioner>, 'anchor' | 'align' | 'side'>

interface MenuPopupProps extends Positioning {
  readonly label?: string
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
  readonly children: ReactNode
}

/** The menu's popup; inside a `Menu.Root` of Base UI. */
export function MenuPopup({ label, finalFocus, children, ...position }: MenuPopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner className={styles.positioner} sideOffset={4} align="start" {...position}>
        <Base.Popup
          className={styles.popup}
          {...(label && { 'aria-label': label })}
          {...(finalFocus !== undefined && { finalFocus })}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

interface MenuItemProps {
  readonly icon?: ReactNode
  readonly chord?: string | null
  /** A second line that tells more. */
  readonly detail?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** One thing to do. */
export function MenuItem({ icon, chord = null, detail, disabled = false, onClick, children }: MenuItemProps) {
  return (
    <Base.Item className={styles.item} disabled={disabled} onClick={onClick}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.line}>{children}</span>
        {detail && <small className={styles.line}>{detail}</small>}
      </span>
      {chord !== null && <Kbd chord={chord} />}
    </Base.Item>
  )
}

/** Some things to do under a heading. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

/** A line between two parts of a menu. */
export function MenuSeparator() {
  return <Base.Separator className={styles.separator} />
}
