/** What can be done with an article of the list. */
import { Menu } from '@base-ui/react/menu'
import { BookOpen, CircleCheck, Eraser, FileOutput, FilePen, SquarePlus, Trash2 } from 'lucide-react'
import { runCommand } from '../../commands/registry.ts'
import { useChords } from '../../commands/useKeymap.ts'
import { useEditor } from '../../document/editor.ts'
import { showArticle } from '../../document/openArticle.ts'
import { openInTab } from '../../document/tabs.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { remove, setStatus } from './libraryHistory.ts'

/** Which article's menu is open, and where. */
export interface OpenMenu {
  readonly id: string
  readonly anchor: Element | DOMRect
}

interface ArticleMenuProps {
  readonly menu: OpenMenu | null
  readonly onClose: () => void
  /** The element that gets the focus back. */
  readonly finalFocus: () => HTMLElement | null
}

/** One menu for the whole list: it opens at a row's button, or where the pointer is. */
export function ArticleMenu({ menu, onClose, finalFocus }: ArticleMenuProps) {
  const t = useT()
  const chord = useChords()
  const article = useLibrary((state) => state.library?.articles.find(({ id }) => id === menu?.id))
  const front = useEditor((state) => state.open?.article.id)
  if (!menu || !article) return null
  const { id, anchor } = menu
  const isFront = front === id
  const isDone = article.status === 'done'
  const place = anchor instanceof Element ? anchor : { getBoundingClientRect: () => anchor }
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <MenuPopup anchor={place} label={article.title} finalFocus={finalFocus}>
        <MenuItem icon={<BookOpen size={15} aria-hidden="true" />} chord="Enter" onClick={() => void showArticle(id)}>
          {t('shell.library.open')}
        </MenuItem>
        <MenuItem icon={<SquarePlus size={15} aria-hidden="true" />} onClick={() => void openInTab(id)}>
          {t('shell.library.openInTab')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<CircleCheck size={15} aria-hidden="true" />}
          chord={isFront ? chord('toggle-done') : null}
          onClick={() => (isFront ? runCommand('toggle-done') : void setStatus(id, isDone ? 'open' : 'done'))}
        >
          {t(isDone ? 'reader.reopen' : 'reader.markDone')}
        </MenuItem>
        <MenuItem
          icon={<FileOutput size={15} aria-hidden="true" />}
          chord={isFront ? chord('export') : null}
          onClick={() => setDialog({ name: 'export', articles: [id] })}
        >
          {t('commands.export')}
        </MenuItem>
        <MenuItem
          icon={<FilePen size={15} aria-hidden="true" />}
          chord={chord('article-details')}
          onClick={() => setDialog({ name: 'details', article: id })}
        >
          {t('commands.article-details')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Eraser size={15} aria-hidden="true" />}
          disabled={article.status === null}
          onClick={() => void remove(id, 'layer')}
        >
          {t('commands.remove-layer')}
        </MenuItem>
        <MenuItem
          icon={<Trash2 size={15} aria-hidden="true" />}
          chord="Delete"
          onClick={() => void remove(id, 'article')}
        >
          {t('commands.remove-article')}
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  )
}
