/** The commands about an article as a whole: the one that is open, or in the library the one that has the focus. */
import type { RefObject } from 'react'
import { paneWithFocus } from '../../commands/focusPane.ts'
import { useCommands, useCondition } from '../../commands/registry.ts'
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
  useCondition('article-at-hand', known.length > 0)
  useCondition(
    'layer-at-hand',
    known.some(({ status }) => status !== null),
  )
  useCommands({
    search: () => {
      showPane('library')
      field.current?.select()
    },
    trash: () => setDialog({ name: 'trash' }),
    'article-details': withTarget((article) => setDialog({ name: 'details', article })),
    'remove-article': withTarget((id) => void remove(id, 'article')),
    'remove-layer': withTarget((id) => void remove(id, 'layer')),
  })
}
