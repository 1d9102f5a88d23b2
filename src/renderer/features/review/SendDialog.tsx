/** Sends an article for review: which layers go along, none for a blind round. */
import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { versionNumbers } from '../../../core/versions/versionNumbers.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import pane from './ReviewPane.module.css'
import styles from './SendDialog.module.css'
import { useEarlierLayers, useReadEarlierLayers } from './useEarlierLayers.ts'
import { review, useReview } from './window.ts'

/** The dialog; the bundle is written to where the system's dialog says. */
export function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const write = useWriteCount()
  const article = useEditor((state) => state.open?.article)
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    new Set(own && own.annotations.length > 0 ? [own.annotator.id] : []),
  )
  const [allVersions, setAllVersions] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const id = article?.id
  const articles = useLibrary((state) => state.library?.articles)
  const version = useMemo(() => (id === undefined ? undefined : versionNumbers(articles ?? []).get(id)), [articles, id])
  const earlier = useEarlierLayers().layers
  useReadEarlierLayers()
  useEffect(() => {
    if (id !== undefined) void review.loadColleagues(id)
  }, [id])
  if (!article || !own) return null
  const here = [own, ...colleagues].filter(({ annotations, reviews }) => annotations.length + reviews.length > 0)
  const ids = new Set(here.map(({ annotator }) => annotator.id))
  const candidates = allVersions ? [...here, ...earlier.filter(({ annotator }) => !ids.has(annotator.id))] : here
  const toggle = (annotator: string) => {
    const next = new Set(selected)
    if (!next.delete(annotator)) next.add(annotator)
    setSelected(next)
  }
  const send = async () => {
    // A colleague's layer may have been hidden since it was selected.
    const annotators = candidates.map(({ annotator }) => annotator.id).filter((id) => selected.has(id))
    const answer = await answerOf(bridge.sendForReview({ article: article.id, annotators, allVersions }))
    if (!answer.ok) return setProblem(answer.error)
    if (answer.value === null) return
    notify({ text: t('review.sent', { path: answer.value.path }), tone: 'info' })
    onClose()
  }
  return (
    <Dialog
      title={t('review.send.title')}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('review.send.write')}
          </Button>
        </>
      }
    >
      <p className={pane.facts}>{t('review.send.what', { title: article.title })}</p>
      {version !== undefined && (
        <p className={pane.facts}>
          {t(allVersions ? 'review.send.allVersions' : 'review.send.version', { number: version })}
        </p>
      )}
      {version !== undefined && version > 1 && (
        <SwitchField label={t('review.send.earlier')} checked={allVersions} onChange={setAllVersions} />
      )}
      {candidates.length > 0 && (
        <fieldset className={styles.layers}>
          <legend className={pane.facts}>{t('review.send.layers')}</legend>
          {candidates.map(({ annotator, annotations }) => (
            <label key={annotator.id} className={styles.layer}>
              <input type="checkbox" checked={selected.has(annotator.id)} onChange={() => toggle(annotator.id)} />
              <span>
                {annotator.name} ({write(annotations.length)})
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {selected.size === 0 && <Notice tone="info">{t('review.send.blind')}</Notice>}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
