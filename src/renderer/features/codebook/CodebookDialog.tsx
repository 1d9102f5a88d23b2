/** The codebook: its attributes on the left, the one that is selected on the right, and a reason for the change below. */
import { useState } from 'react'
import { faultsOf } from '../../../core/codebook/checkCodebook.ts'
import { defaultCodebook } from '../../../core/codebook/defaultCodebook.ts'
import { changeAttribute, finished, moved, withAttribute, withForeign } from '../../../core/codebook/drafting.ts'
import type { SavedCodebook } from '../../../core/codebook/merge.ts'
import { type OpenConflict, openConflicts, withMine } from '../../../core/codebook/settling.ts'
import { saysSame } from '../../../core/merge/difference.ts'
import { type Codebook, EMPTY_CODEBOOK } from '../../../core/model/codebook.ts'
import type { Problem } from '../../../core/problem.ts'
import type { ChosenCodebook, ExportedCodebook } from '../../../ipc/codebookMethods.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useCodebookState } from '../../platform/codebook.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AttributeForm } from './AttributeForm.tsx'
import { AttributeList } from './AttributeList.tsx'
import styles from './Codebook.module.css'
import { CodebookTools } from './CodebookTools.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { ExportedNotice } from './ExportedNotice.tsx'
import { FindingRows } from './FindingRows.tsx'
import { type ImportedFrom, ImportedNotice } from './ImportedNotice.tsx'
import { saveCodebook } from './saving.ts'

/** What is chosen where no attribute is: the words in which claims are found true or not. */
const FINDINGS = 'findings'

/** Edits the codebook; a change is saved as a revision, with a reason. */
export function CodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { codebook, problem } = useCodebookState()
  const [base, setBase] = useState(codebook)
  const [draft, setDraft] = useState<Codebook>(codebook ?? EMPTY_CODEBOOK)
  const [chosen, setChosen] = useState<string | null>(draft.attributes[0]?.id ?? null)
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<Problem | null>(problem)
  const [conflicts, setConflicts] = useState<readonly OpenConflict[]>([])
  const [isLeaving, setLeaving] = useState(false)
  const [imported, setImported] = useState<ImportedFrom | null>(null)
  const [exported, setExported] = useState<ExportedCodebook | null>(null)
  const next = finished(draft)
  const isChanged = !saysSame(next, base ?? EMPTY_CODEBOOK)
  const faults = faultsOf(next)
  const attribute = draft.attributes.find(({ id }) => id === chosen)
  // One that can't be read can't be changed: what is in the file would be lost.
  const isReadOnly = problem !== null || refused?.code === 'codebook-newer' || refused?.code === 'version-newer'
  const isEmpty = draft.attributes.length === 0 && draft.findings.length === 0

  const save = async () => {
    if (!isChanged) return onClose()
    const answer = await saveCodebook(base, next, note.trim())
    if (!answer.ok) setRefused(answer.error)
    else if (answer.value.conflicts.length > 0) goOnFrom(answer.value)
    else onClose()
  }
  /** Goes on from what others saved: theirs stands where both changed the same, until one says that mine is to stay. */
  const goOnFrom = (saved: SavedCodebook) => {
    setConflicts(openConflicts(saved, next))
    setBase(saved.stored)
    setDraft(saved.codebook)
  }
  const settle = (conflict: OpenConflict, isMine: boolean) => {
    if (isMine) setDraft((before) => withMine(before, conflict))
    setConflicts((before) => before.filter((one) => one !== conflict))
  }
  const bringIn = ({ file, leftOut, ...foreign }: ChosenCodebook) => {
    const { codebook: joined, differing } = withForeign(draft, foreign)
    setDraft(joined)
    setImported({ file, leftOut, differing, isNew: !saysSame(joined, draft) })
    setExported(null)
    setChosen((before) => before ?? joined.attributes[0]?.id ?? FINDINGS)
  }
  const add = () => {
    const id = idsAndClock.newId()
    setDraft(withAttribute(draft, id))
    setChosen(id)
  }
  const takeDefault = () => {
    const made = defaultCodebook(idsAndClock.newId)
    setDraft({ ...draft, attributes: made.attributes, findings: made.findings })
    setChosen(made.attributes[0]?.id ?? null)
  }
  return (
    <Dialog
      title={t('codebook.title')}
      size="large"
      onClose={() => (isChanged && !isLeaving ? setLeaving(true) : onClose())}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button
            type="submit"
            // Where nothing is there to save yet, beginning comes first.
            {...(!isEmpty && { variant: 'primary' })}
            disabled={isReadOnly || conflicts.length > 0}
          >
            {t('shell.save')}
          </Button>
        </>
      }
    >
      <p className={body.lead}>{t('codebook.lead')}</p>
      <CodebookTools
        isSaved={codebook !== null && !isChanged}
        isReadOnly={isReadOnly}
        onImport={bringIn}
        onExported={setExported}
      />
      {refused && <ProblemNotice problem={refused} />}
      {isLeaving && isChanged && (
        <Notice tone="error">
          <p>{t('codebook.unsaved')}</p>
          <div className={styles.choices}>
            <Button onClick={onClose}>{t('codebook.discard')}</Button>
            <Button onClick={() => setLeaving(false)}>{t('codebook.goOn')}</Button>
          </div>
        </Notice>
      )}
      {conflicts.length > 0 && <ConflictNotice conflicts={conflicts} onSettle={settle} />}
      {imported && <ImportedNotice imported={imported} />}
      {exported && <ExportedNotice exported={exported} codebook={draft} />}
      {isEmpty && !isReadOnly && (
        <div className={styles.empty}>
          <p>{t('codebook.none')}</p>
          <div className={styles.choices}>
            <Button variant="primary" onClick={takeDefault}>
              {t('codebook.takeDefault')}
            </Button>
            <Button onClick={add}>{t('codebook.add')}</Button>
          </div>
        </div>
      )}
      {!isEmpty && (
        <div className={styles.columns}>
          <AttributeList
            attributes={draft.attributes}
            chosen={chosen}
            isReadOnly={isReadOnly}
            onChoose={setChosen}
            onMove={(index, by) => setDraft({ ...draft, attributes: moved(draft.attributes, index, by) })}
            onAdd={add}
            findings={draft.findings.length}
            onFindings={() => setChosen(FINDINGS)}
          />
          <fieldset className={styles.editing} disabled={isReadOnly}>
            {chosen === FINDINGS && <FindingRows codebook={draft} onChange={setDraft} />}
            {attribute && (
              <AttributeForm
                key={attribute.id}
                attribute={attribute}
                others={next.attributes.filter(({ id }) => id !== attribute.id)}
                faults={faults.filter(({ path }) =>
                  path.startsWith(`attributes[${next.attributes.findIndex(({ id }) => id === attribute.id)}]`),
                )}
                onChange={(changed) => setDraft(changeAttribute(draft, attribute.id, () => changed))}
              />
            )}
          </fieldset>
        </div>
      )}
      {isChanged && (
        <TextField
          label={t('codebook.reason')}
          hint={t('codebook.reasonHint', { revision: (base?.revision ?? 0) + 1 })}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
    </Dialog>
  )
}
