/** Views of the table: some that every workspace has a use for, and those that somebody saved. */
import { Menu } from '@base-ui/react/menu'
import { Bookmark, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import type { SavedView } from '../../../ipc/view.ts'
import { useT } from '../../platform/i18n.ts'
import { rememberTable, useView } from '../../platform/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { FIRST_COLUMNS } from './columnLayout.ts'
import styles from './Table.module.css'
import { table, useTable } from './window.ts'

const READY = [
  { name: 'large', query: 'tag:figure value:>=1m' },
  { name: 'unattributed', query: 'tag:quote -is:linked' },
  { name: 'disputed', query: 'is:mine verdict:disputed,mixed' },
] as const

/** The menu. */
export function ViewsMenu({ columns }: { readonly columns: readonly Column[] }) {
  const t = useT()
  const { saved, widths } = useView((state) => state.table)
  const [isNaming, setNaming] = useState(false)
  const show = ({ query, sort, group, columns: shown, widths = {} }: Omit<SavedView, 'name'>) => {
    rememberTable({ ...useView.getState().table, columns: shown, widths })
    void table.ask({ query, sort, group })
  }
  const plain = { sort: [], group: null, columns, widths }
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<Button icon={<Bookmark size={15} aria-hidden="true" />}>{t('table.views')}</Button>} />
        <MenuPopup label={t('table.views')} align="end">
          <MenuItem onClick={() => show({ query: '', ...plain, columns: FIRST_COLUMNS, widths: {} })}>
            {t('table.allAnnotations')}
          </MenuItem>
          {READY.map(({ name, query }) => (
            <MenuItem key={name} onClick={() => show({ query, ...plain })}>
              {t(`table.ready.${name}`)}
            </MenuItem>
          ))}
          {saved.length > 0 && <MenuSeparator />}
          {saved.map((view) => (
            <MenuItem key={view.name} onClick={() => show(view)}>
              {view.name}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem onClick={() => setNaming(true)}>{t('table.saveView')}</MenuItem>
        </MenuPopup>
      </Menu.Root>
      {isNaming && <SaveView columns={columns} onClose={() => setNaming(false)} />}
    </>
  )
}

/** Names the view that is shown, in place of one that had the name; those that were saved can be removed here. */
function SaveView({ columns, onClose }: { readonly columns: readonly Column[]; readonly onClose: () => void }) {
  const t = useT()
  const remembered = useView((state) => state.table)
  const [name, setName] = useState('')
  const others = (gone: string) => remembered.saved.filter((view) => view.name !== gone)
  const save = () => {
    const named = name.trim()
    if (named === '') return
    const { query, sort, group } = useTable.getState().request
    const view = { name: named, query, sort: [...sort], group, columns: [...columns], widths: remembered.widths }
    rememberTable({ ...remembered, saved: [...others(named), view] })
    onClose()
  }
  return (
    <Dialog
      title={t('table.saveView').replace('…', '')}
      size="small"
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {t('table.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('table.viewName')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {remembered.saved.length > 0 && (
        <div className={styles.removals}>
          {remembered.saved.map((view) => (
            <Button
              key={view.name}
              variant="plain"
              icon={<Trash2 size={14} aria-hidden="true" />}
              onClick={() => rememberTable({ ...remembered, saved: others(view.name) })}
            >
              {t('table.removeView', { name: view.name })}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  )
}
