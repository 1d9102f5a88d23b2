/** The commands about an article as a whole: the one that is open, or in the library the one that has the focus. */
import type { RefObject } from 'react'
import { paneWithFocus } from '../../commands/focusPane.ts'
import { useCommand } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useLibrary } from '../../platform/library.ts'
import { showPane } from '../../platform/panes.ts'
import { remove } from './libraryHistory.ts'

interface Library {
  /** The row that has, or last had, the focus. */
  readonly active: string | null
  readonly field: RefObject<HTMLInputElement | null>
}

/** Registers them while the library is there. */
export function useLibraryCommands({ active, field }: Library): void {
  const open = useEditor((state) => state.open?.article.id ?? null)
  const articles = useLibrary((state) => state.library?.articles)
  const known = [open, active].flatMap((id) => articles?.find((article) => article.id === id) ?? [])
  const target = () => (paneWithFocus() === 'library' ? (active ?? open) : (open ?? active))
  const withTarget = (run: (id: string) => void) => () => {
    const id = target()
    if (id !== null) run(id)
  }
  useCommand('search', () => {
    showPane('library')
    field.current?.select()
  })
  useCommand('trash', () => setDialog({ name: 'trash' }))
  useCommand(
    'article-details',
    withTarget((article) => setDialog({ name: 'details', article })),
    known.length > 0,
  )
  useCommand(
    'remove-article',
    withTarget((id) => void remove(id, 'article')),
    known.length > 0,
  )
  useCommand(
    'remove-layer',
    withTarget((id) => void remove(id, 'layer')),
    known.some(({ status }) => status !== null),
  )
}
