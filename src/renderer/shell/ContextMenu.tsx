/**
 * The menu of the right mouse button, or of the key for it, in the text and on the cards: what can be done with what is
 * there, with the keys that do the same. What is under the pointer is selected first.
 */
import { Menu } from '@base-ui/react/menu'
import { Fragment, useEffect, useState } from 'react'
import type { Command } from '../../core/commands/commands.ts'
import { registry, runCommand } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { useT } from '../platform/i18n.ts'
import { selectByClick } from '../text/clickTargets.ts'
import { surface } from '../text/surface.ts'
import { MenuItem, MenuPopup, MenuSeparator } from '../ui/Menu.tsx'

/** What the menu can hold, in parts; it shows those that can be given. */
const PARTS: readonly (readonly Command[])[] = [
  ['accept-suggestion', 'accept-together', 'adjust-suggestion', 'reject-suggestion', 'explain-suggestion'],
  ['review-agree', 'dispute-boundary', 'dispute-tag', 'dispute-not-checkable', 'dispute-guideline', 'dispute-other'],
  ['propose-edges', 'review-comment', 'accept-proposal'],
  ['adjudicate-first', 'adjudicate-second', 'adjudicate-both', 'adjudicate-none'],
  ['tag-claim', 'tag-figure', 'tag-quote', 'tag-attribution'],
  ['note', 'link', 'correct-value', 'check-claim', 'split', 'merge'],
  ['copy-with-source', 'mark-seen'],
  ['delete'],
]

interface OpenMenu {
  readonly x: number
  readonly y: number
  readonly parts: readonly (readonly Command[])[]
}

/** The menu; nothing until it is asked for. */
export function ContextMenu() {
  const t = useT()
  const chord = useChords()
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (!target || event.defaultPrevented || target.closest('input, textarea, [role=dialog]')) return
      if (!selectUnder(target, event)) return
      event.preventDefault()
      setMenu({ x: event.clientX, y: event.clientY, parts: availableParts() })
    }
    window.addEventListener('contextmenu', onContextMenu)
    return () => window.removeEventListener('contextmenu', onContextMenu)
  }, [])
  if (!menu) return null
  const { x, y, parts } = menu
  return (
    <Menu.Root open onOpenChange={(open) => !open && setMenu(null)}>
      <MenuPopup
        anchor={{ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }}
        // Beside the pointer, so that it moves up and keeps all its lines where there is little room below.
        side="right"
        label={t('acting.contextMenu')}
        finalFocus={() => surface()?.view.root ?? null}
      >
        {parts.map((commands, index) => (
          <Fragment key={commands[0]}>
            {index > 0 && <MenuSeparator />}
            {commands.map((command) => (
              <MenuItem
                key={command}
                chord={chord(command)}
                onClick={() => {
                  setMenu(null)
                  // The command acts where the focus was, which comes back first.
                  requestAnimationFrame(() => runCommand(command))
                }}
              >
                {t(`commands.${command}`)}
              </MenuItem>
            ))}
          </Fragment>
        ))}
      </MenuPopup>
    </Menu.Root>
  )
}

/** Selects what is under the pointer in the text, or the card there; false elsewhere. */
function selectUnder(target: Element, { clientX, clientY }: MouseEvent): boolean {
  const root = surface()?.view.root
  if (root?.contains(target)) {
    const selection = document.getSelection()
    // Selected words stay: the menu is about them.
    if (selection?.isCollapsed !== false) selectByClick(clientX, clientY, false)
    return true
  }
  const face = target.closest('[data-pane=cards] li')?.querySelector<HTMLElement>('button[aria-current]')
  if (!face) return false
  if (face.getAttribute('aria-current') !== 'true') face.click()
  return true
}

function availableParts(): readonly (readonly Command[])[] {
  const available = new Set(registry.available())
  return PARTS.map((commands) => commands.filter((command) => available.has(command))).filter(
    (commands) => commands.length > 0,
  )
}
