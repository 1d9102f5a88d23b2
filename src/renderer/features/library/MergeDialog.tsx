/** Merges another workspace: one is chosen, what it would change is shown, and only then anything written. */
import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { MergeDone, MergeOffer } from '../../../ipc/backup.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate, useDateLocale, useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './MergeDialog.module.css'
import { MergeLayers } from './MergeLayers.tsx'
import { groupsOf, isSafe, type MergeGroup } from './mergeGroups.ts'
import { recordMerge, showWorkspace } from './workspaceHistory.ts'

/** The dialog. Closing it stops what is under way, and forgets what was chosen. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [offer, setOffer] = useState<MergeOffer | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [state, setState] = useState<'choosing' | 'reading' | 'merging'>('choosing')
  const [problem, setProblem] = useState<Problem | null>(null)
  const groups = useMemo(() => (offer ? groupsOf(offer.layers) : []), [offer])
  const isBusy = state !== 'choosing'
  const begin = (next: typeof state) => {
    setState(next)
    setProblem(null)
  }
  const choose = async (what: 'file' | 'folder') => {
    if (isBusy) return
    begin('reading')
    const answer = await answerOf(bridge.chooseMerge({ what }))
    setState('choosing')
    if (!answer.ok) return answer.error.code === 'cancelled' ? undefined : setProblem(answer.error)
    if (!answer.value) return
    setOffer(answer.value)
    setSelected(
      new Set(
        groupsOf(answer.value.layers)
          .filter(isSafe)
          .map(({ key }) => key),
      ),
    )
  }
  const leave = () => {
    if (isBusy) void bridge.stopBackup()
    void bridge.declineMerge()
    onClose()
  }
  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    setSelected(next)
  }
  const submit = async () => {
    if (!offer || isBusy) return
    begin('merging')
    const chosen = groups.filter(({ key }) => selected.has(key))
    const idsOf = (kind: MergeGroup['kind']) =>
      chosen.filter((one) => one.kind === kind).map(({ annotator }) => annotator.id)
    const answer = await answerOf(bridge.merge({ token: offer.token, add: idsOf('add'), replace: idsOf('replace') }))
    setState('choosing')
    await showWorkspace()
    if (!answer.ok) return setProblem(answer.error)
    tellMerged(offer.file, answer.value)
    const { stopped } = answer.value
    if (!stopped || stopped.code === 'stopped-midway') return onClose()
    setOffer(null)
    setProblem(stopped)
  }
  const isEmpty = offer !== null && offer.newArticles.length + offer.layers.length + offer.added.length === 0
  return (
    <Dialog
      title={t('backup.merge.title')}
      size="large"
      onClose={leave}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={isBusy ? () => void bridge.stopBackup() : leave}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" aria-disabled={!offer || isBusy || isEmpty}>
            {t(state === 'merging' ? 'backup.merge.working' : 'backup.merge.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.choice}>
        <p className={body.lead}>{t('backup.merge.hint')}</p>
        <Button onClick={() => void choose('file')}>{t('backup.merge.chooseFile')}</Button>
        <Button onClick={() => void choose('folder')}>{t('backup.merge.chooseFolder')}</Button>
      </div>
      {isBusy && <MergeProgress key={state} />}
      {offer && (
        <section className={styles.offer} aria-live="polite">
          <Facts offer={offer} isEmpty={isEmpty} />
          {groups.length > 0 && <MergeLayers groups={groups} selected={selected} onToggle={toggle} />}
        </section>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** How far it is: it changes for each article, and what a workspace brings is not drawn again for that. */
function MergeProgress() {
  const t = useT()
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  useEffect(() => bridge.on('merging', setProgress), [])
  if (!progress) return null
  const words = t('backup.progress', { done: String(progress.done), total: String(progress.total) })
  return <ProgressBar {...progress} label={t('backup.merge.title')} words={words} />
}

/** Who made it, and what it brings beside layers. */
function Facts({ offer, isEmpty }: { readonly offer: MergeOffer; readonly isEmpty: boolean }) {
  const t = useT()
  const listed = useWriteList()
  const locale = useDateLocale()
  const { file, from, made, newArticles, known, added, differing, merged, orphans } = offer
  const time =
    made && new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(made))
  const said = [
    from && time ? t('backup.merge.from', { file, ...from, time }) : t('backup.merge.unsigned', { file }),
    isEmpty && t('backup.merge.nothing', { file }),
    !isEmpty && t('backup.merge.articles', { count: newArticles.length }),
    !isEmpty && known > 0 && t('backup.merge.known', { count: known }),
    added.length > 0 && t('backup.merge.added', { count: added.length, paths: listed(added.slice(0, MOST)) }),
    merged.length > 0 && t('backup.merge.merged', { paths: listed(merged) }),
    differing.length > 0 &&
      t('backup.merge.differing', { count: differing.length, paths: listed(differing.slice(0, MOST)) }),
    orphans.length > 0 && t('backup.merge.orphans', { count: orphans.length, paths: listed(orphans.slice(0, MOST)) }),
  ]
  return (
    <>
      {said.filter(Boolean).map((sentence) => (
        <p key={String(sentence)}>{sentence}</p>
      ))}
      {newArticles.length > 0 && (
        <ul className={styles.titles}>
          {newArticles.slice(0, 200).map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same, and the list never changes
            <li key={index}>{title}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** So many paths are named. */
const MOST = 5

function tellMerged(file: string, { articles, layers, undo, stopped }: MergeDone): void {
  const t = translate()
  const text = t(stopped ? 'backup.merge.stopped' : 'backup.merge.done', {
    file,
    articles: t('backup.merge.doneArticles', { count: articles }),
    layers: t('backup.merge.doneLayers', { count: layers }),
  })
  recordMerge(undo, file, text)
}
