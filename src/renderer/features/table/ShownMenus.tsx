/** What the table is grouped by, and which columns it shows. */
import { Menu } from '@base-ui/react/menu'
import { Check, Columns3 } from 'lucide-react'
import { columnsWith } from '../../../core/table/annotationsTable.ts'
import { type Column, canGroupBy } from '../../../core/table/columns.ts'
import { useT } from '../../platform/i18n.ts'
import { rememberTable, useView } from '../../platform/view.ts'
import { Button } from '../../ui/Button.tsx'
import choices from '../../ui/ChoiceMenu.module.css'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { resetColumnWidths } from './arrangingColumns.ts'
import { inOrder, withColumn } from './columnLayout.ts'
import { table, useTable } from './window.ts'
import { useTableWords } from './words.ts'

const NO_QUESTIONS: readonly string[] = []

/** The columns that there are. */
export function useColumns(): readonly Column[] {
  return columnsWith(useTable((state) => state.result?.questions ?? NO_QUESTIONS))
}

/** The menu of what to group by. */
export function GroupMenu() {
  const t = useT()
  const words = useTableWords()
  const group = useTable((state) => state.request.group)
  const options = [
    { value: '' as const, label: t('table.ungrouped') },
    ...useColumns()
      .filter(canGroupBy)
      .map((value) => ({ value, label: t('table.groupedBy', { column: words.column(value).toLowerCase() }) })),
  ]
  return (
    <ChoiceMenu<Column | ''>
      label={t('table.group')}
      value={group ?? ''}
      options={options}
      onChange={(value) => void table.ask({ group: value === '' ? null : value })}
    />
  )
}

/** The menu of the columns that are shown; it stays open while they are chosen. */
export function ColumnsMenu({ columns }: { readonly columns: readonly Column[] }) {
  const t = useT()
  const words = useTableWords()
  const all = useColumns()
  const hasWidths = useView((state) => Object.keys(state.table.widths).length > 0)
  const toggle = (column: Column, isShown: boolean) => {
    const next = isShown ? withColumn(columns, column) : columns.filter((one) => one !== column)
    if (next.length > 0) rememberTable({ ...useView.getState().table, columns: next })
  }
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button icon={<Columns3 size={15} aria-hidden="true" />}>{t('table.columns')}</Button>} />
      <MenuPopup label={t('table.columns')} align="end">
        {inOrder(new Set([...all, ...columns])).map((column) => (
          <Menu.CheckboxItem
            key={column}
            className={choices.item}
            checked={columns.includes(column)}
            closeOnClick={false}
            onCheckedChange={(isShown) => toggle(column, isShown)}
          >
            <span className={choices.check}>
              <Menu.CheckboxItemIndicator>
                <Check size={14} aria-hidden="true" />
              </Menu.CheckboxItemIndicator>
            </span>
            {words.column(column)}
          </Menu.CheckboxItem>
        ))}
        {hasWidths && (
          <>
            <MenuSeparator />
            <MenuItem onClick={resetColumnWidths}>{t('table.width.reset')}</MenuItem>
          </>
        )}
      </MenuPopup>
    </Menu.Root>
  )
}
