/**
 * A bundle or layer file before any of it is written: whose layers it has, who sent them and when, and what they would
 * change.
 */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { IncomingOffer, OfferedLayer } from '../../../ipc/incoming.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { bridge } from '../../platform/bridge.ts'
import { useDateLocale, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { askAboutIncoming } from './asking.ts'
import styles from './IncomingDialog.module.css'
import { barOf } from './importing.ts'
import { acceptIncoming } from './takingIn.ts'
import { useImportProgress } from './window.ts'

/** Asks about the first of these files, then about the next. */
export function IncomingDialog({ offers }: { readonly offers: readonly IncomingOffer[] }) {
  const t = useT()
  const timeOf = useTimes()
  const [offer, ...rest] = offers
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(offer?.rows.filter(isHarmless).map(idOf)))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!offer) return null
  const { file, from, made, rows, isNewArticle, title, token } = offer
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  const decline = () => {
    void bridge.declineIncoming({ token })
    askAboutIncoming(rest)
  }
  const accept = async () => {
    setBusy(true)
    const refused = await acceptIncoming(offer, [...selected])
    setBusy(false)
    if (refused) setProblem(refused)
    else askAboutIncoming(rest)
  }
  return (
    <Dialog
      title={t('storage.incoming.title')}
      size="large"
      onClose={isBusy ? () => void bridge.cancelImport() : decline}
      onSubmit={() => void accept()}
      actions={
        <>
          <Button onClick={isBusy ? () => void bridge.cancelImport() : decline}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isBusy || (selected.size === 0 && !isNewArticle)}>
            {t('storage.incoming.accept', { count: selected.size })}
          </Button>
        </>
      }
    >
      <p className={body.lead}>
        {from && made
          ? t('storage.incoming.from', { file, ...from, time: timeOf(made) })
          : t('storage.incoming.unsigned', { file })}
      </p>
      {offer.version !== undefined && <p>{t('storage.incoming.version', { number: offer.version, title })}</p>}
      {isNewArticle && <p>{t('storage.incoming.article', { title })}</p>}
      <fieldset className={styles.layers}>
        <legend>{t('storage.incoming.list')}</legend>
        {rows.map((row) => (
          <label key={idOf(row)} className={styles.layer}>
            <input
              type="checkbox"
              checked={selected.has(idOf(row))}
              disabled={row.standing === 'same'}
              onChange={() => toggle(idOf(row))}
            />
            <Row row={row} timeOf={timeOf} />
          </label>
        ))}
      </fieldset>
      <p className={body.lead}>{t('storage.incoming.undoHint')}</p>
      {isBusy && <Progress file={file} />}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** How many of the selected layers are written. */
function Progress({ file }: { readonly file: string }) {
  const progress = useImportProgress((state) => state.progress)
  const bar = progress && barOf(progress)
  return <progress max={bar?.total} value={bar?.done} aria-label={file} />
}

interface RowProps {
  readonly row: OfferedLayer
  readonly timeOf: (time: string) => string
}

/** The facts about a layer. */
function Row({ row, timeOf }: RowProps) {
  const t = useT()
  const { annotator, role, standing, changes, last, lastHere, wasFuture, leftOut } = row
  const never = t('storage.incoming.never')
  const times = { time: last ? timeOf(last) : never, here: lastHere ? timeOf(lastHere) : never }
  const kinds = (['annotations', 'verdicts', 'decisions'] as const).filter(
    (kind) => changes[kind].added + changes[kind].changed + changes[kind].lost > 0,
  )
  return (
    <span className={styles.facts}>
      <b>{t('storage.incoming.of', { id: annotator.id, name: annotator.name })}</b>
      <span className={styles.standing}>{t(`storage.incoming.${standing}`)}</span>
      {kinds.map((kind) => (
        <span key={kind}>{t(`storage.incoming.${kind}`, { ...changes[kind] })}</span>
      ))}
      <span>{t('storage.incoming.last', times)}</span>
      {wasFuture && <span>{t('storage.incoming.future')}</span>}
      {leftOut.count > 0 && (
        <span>{t('storage.incoming.leftOut', { count: leftOut.count, places: leftOut.first.join(', ') })}</span>
      )}
      {role !== 'other' && standing !== 'same' && (
        <span className={styles.warning}>{t(`storage.incoming.${role}`)}</span>
      )}
    </span>
  )
}

function idOf({ annotator }: OfferedLayer): string {
  return annotator.id
}

/** Whether a layer is a colleague's and loses nothing here: then it is selected by default. */
function isHarmless({ role, standing, changes }: OfferedLayer): boolean {
  const lost = changes.annotations.lost + changes.verdicts.lost + changes.decisions.lost
  return role === 'other' && standing !== 'same' && lost === 0
}

/** A function that formats a time in the interface's language. */
function useTimes(): (time: string) => string {
  const format = new Intl.DateTimeFormat(useDateLocale(), { dateStyle: 'medium', timeStyle: 'short' })
  return (time) => format.format(new Date(time))
}
