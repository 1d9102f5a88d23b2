/** The comments on an imported document, or its footnotes, to be taken as notes of annotations on the words that they are about. */
import { useId, useState } from 'react'
import { planComments } from '../../../core/edits/planComments.ts'
import { type DocumentComment, noteOf } from '../../../core/model/documentComment.ts'
import { TAGS, type Tag } from '../../../core/model/tag.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { openArticle } from '../../document/openArticle.ts'
import { translate, useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import styles from './SourceDialog.module.css'

/** What stands beside a text in its file. */
type Kind = 'comments' | 'footnotes'

interface CommentsOfferProps {
  readonly id: string
  readonly kind: Kind
  readonly comments: readonly DocumentComment[]
  readonly onDone: () => void
}

/** The list, a tag, and a button. One step of undo. */
export function CommentsOffer({ id, kind, comments, onDone }: CommentsOfferProps) {
  const t = useT()
  const heading = useId()
  const [tag, setTag] = useState<Tag>('claim')
  const placed = comments.filter(({ span }) => span !== null).length
  const left = comments.length - placed
  const take = async () => {
    if (useEditor.getState().open?.article.id !== id) await openArticle(id)
    takeComments(id, kind, comments, tag)
    onDone()
  }
  return (
    <section className={styles.comments} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t(`source.${kind}.title`, { count: comments.length })}
      </h3>
      <p className={styles.hint}>{t(`source.${kind}.hint`)}</p>
      <ul className={styles.quoted}>
        {comments.slice(0, 100).map((comment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments have no ids, and the list never changes
          <li key={index}>{noteOf(comment)}</li>
        ))}
      </ul>
      {left > 0 && <p className={styles.hint}>{t(`source.${kind}.left`, { count: left })}</p>}
      {placed > 0 && (
        <div className={styles.take}>
          <SelectField
            label={t('source.comments.tag')}
            value={tag}
            onChange={(event) => setTag(TAGS.find((one) => one === event.target.value) ?? tag)}
          >
            {TAGS.map((one) => (
              <option key={one} value={one}>
                {t(`reader.tags.${one}`)}
              </option>
            ))}
          </SelectField>
          <Button onClick={() => void take()}>{t(`source.${kind}.take`, { count: placed })}</Button>
        </div>
      )}
    </section>
  )
}

/** Adds them to the open article's layer; those that are there with the same note already are left out. */
function takeComments(id: string, kind: Kind, comments: readonly DocumentComment[], tag: Tag): void {
  const { open, layer } = useEditor.getState()
  if (!layer || open?.article.id !== id) return
  const key = ({ start, end, note }: { start: number; end: number; note: string }) => `${start} ${end} ${note}`
  const there = new Set(layer.annotations.map(key))
  const planned = planComments(open.article.text, comments, tag, idsAndClock)
  const added = planned.annotations.filter((annotation) => !there.has(key(annotation)))
  const isDone =
    added.length > 0 && perform({ type: 'batch', edits: added.map((annotation) => ({ type: 'add', annotation })) })
  const t = translate()
  if (isDone) notifyUndoable(t(`source.${kind}.taken`, { count: added.length }))
  else notify({ text: t(`source.${kind}.nothing`), tone: 'info' })
}
