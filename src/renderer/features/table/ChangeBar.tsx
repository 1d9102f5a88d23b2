/** What can be done to the annotations that are selected: one change of all of them is one step of undo. */
import { Menu } from '@base-ui/react/menu'
import { StickyNote, Tags, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { labelOf } from '../../../core/codebook/wording.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useCodebook } from '../../platform/codebook.ts'
import { useFootBar } from '../../platform/foot.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { MenuGroup, MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './Table.module.css'
import { changing, selection, useTable } from './window.ts'

/** The bar; nothing while nothing is selected. */
export function ChangeBar() {
  const t = useT()
  const selected = useTable((state) => state.selected)
  const [isNoting, setNoting] = useState(false)
  const bar = useFootBar('annotations', 'changes')
  if (selected.size === 0) return null
  const places = [...selected.values()]
  return (
    <div ref={bar} className={styles.changes} role="toolbar" aria-label={t('table.selected', { count: selected.size })}>
      <span className={styles.selected}>{t('table.selected', { count: selected.size })}</span>
      <Menu.Root>
        <Menu.Trigger
          title={t('table.change.tag')}
          render={<Button icon={<Tags size={15} aria-hidden="true" />}>{label(t('table.change.tag'))}</Button>}
        />
        <MenuPopup label={t('table.change.tag')}>
          {TAGS.map((tag) => (
            <MenuItem
              key={tag}
              icon={<TagForm tag={tag} />}
              onClick={() => void changing.change(places, { kind: 'tag', tag })}
            >
              {t(`reader.tags.${tag}`)}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      <AnswerMenu />
      <Button
        title={t('table.change.note')}
        icon={<StickyNote size={15} aria-hidden="true" />}
        onClick={() => setNoting(true)}
      >
        {label(t('table.change.note'))}
      </Button>
      <Button
        title={t('table.change.remove')}
        icon={<Trash2 size={15} aria-hidden="true" />}
        onClick={() => void changing.change(places, { kind: 'remove' })}
      >
        {label(t('table.change.remove'))}
      </Button>
      <span className={styles.gap} />
      <Button variant="plain" onClick={() => void selection.allOwn()}>
        {t('table.selectAll')}
      </Button>
      <Button
        variant="plain"
        title={t('table.deselect')}
        icon={<X size={15} aria-hidden="true" />}
        onClick={selection.none}
      >
        {label(t('table.deselect'))}
      </Button>
      {isNoting && <NoteDialog onClose={() => setNoting(false)} />}
    </div>
  )
}

/** Words that give way to the sign before them where the bar is narrow; whoever points or listens still gets them. */
function label(words: string) {
  return <span className={styles.label}>{words}</span>
}

/** Answers a question of the codebook that has values to choose from, wherever it is asked. */
function AnswerMenu() {
  const t = useT()
  const language = useLanguage()
  const { attributes } = useCodebook()
  const offered = attributes.filter(
    ({ kind, retired, of }) => kind !== 'text' && !retired && of.some((target) => target !== 'article'),
  )
  if (offered.length === 0) return null
  const answer = (key: string, values: readonly string[]) =>
    void changing.change([...useTable.getState().selected.values()], { kind: 'answer', key, values })
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button>{t('table.change.answer')}</Button>} />
      <MenuPopup label={t('table.change.answer')}>
        {offered.map((attribute) => (
          <MenuGroup key={attribute.key} label={labelOf(attribute, language)}>
            {attribute.values
              .filter(({ retired }) => !retired)
              .map((value) => (
                <MenuItem key={value.key} onClick={() => answer(attribute.key, [value.key])}>
                  {labelOf(value, language)}
                </MenuItem>
              ))}
            <MenuItem onClick={() => answer(attribute.key, [])}>{t('table.change.noAnswer')}</MenuItem>
          </MenuGroup>
        ))}
      </MenuPopup>
    </Menu.Root>
  )
}

function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [note, setNote] = useState('')
  const places = [...useTable((state) => state.selected).values()]
  const count = places.length
  return (
    <Dialog
      title={t('table.change.noteFor', { count })}
      size="small"
      onClose={onClose}
      onSubmit={() => {
        void changing.change(places, { kind: 'note', note: note.trim() })
        onClose()
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('table.change.apply', { count })}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('table.column.note')}
        rows={4}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
