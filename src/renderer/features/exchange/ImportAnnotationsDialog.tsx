/** Imports annotations of other programs: a file, what its labels mean, whose layer it becomes, and what became of it. */
import { useEffect, useState } from 'react'
import type { Mapping } from '../../../core/formats/mapping.ts'
import type { OffsetUnit } from '../../../core/formats/unitNames.ts'
import type { Problem } from '../../../core/problem.ts'
import type { AnnotationsChoice, AnnotationsOutcome, AnnotationsPlan } from '../../../ipc/exchange.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useEditor } from '../../document/editor.ts'
import { openArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import styles from './exchange.module.css'
import { ImportOutcome } from './ImportOutcome.tsx'
import { MappingFields } from './MappingFields.tsx'

/** The dialog; nothing is written before its last button. */
export function ImportAnnotationsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const writeList = useWriteList()
  const open = useEditor((state) => state.open?.article.id ?? null)
  const self = useSession((state) => state.session?.annotator.name ?? '')
  const [plan, setPlan] = useState<AnnotationsPlan | null>(null)
  const [choice, setChoice] = useState<AnnotationsChoice>({
    annotator: self,
    mapping: NONE,
    unit: null,
    replace: false,
  })
  const [outcomes, setOutcomes] = useState<readonly AnnotationsOutcome[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [state, setState] = useState<'choosing' | 'working' | 'done'>('choosing')

  const choose = async () => {
    const answer = await answerOf(bridge.chooseAnnotations({ article: open }))
    setProblem(answer.ok ? null : answer.error)
    if (!answer.ok || !answer.value) return
    setPlan(answer.value)
    setOutcomes(answer.value.outcomes)
    setChoice({ ...choice, mapping: answer.value.mapping, unit: null, replace: false })
  }
  const change = async (changed: Partial<AnnotationsChoice>) => {
    const next = { ...choice, ...changed }
    setChoice(next)
    if (!changed.mapping && changed.unit === undefined) return
    const answer = await answerOf(bridge.tryAnnotations({ ...next, annotator: next.annotator.trim() || self }))
    if (answer.ok) setOutcomes(answer.value)
  }
  const submit = async () => {
    if (!plan || state !== 'choosing' || choice.annotator.trim() === '') return
    setState('working')
    setProblem(null)
    const answer = await answerOf(bridge.importAnnotations({ ...choice, annotator: choice.annotator.trim() }))
    setState(answer.ok ? 'done' : 'choosing')
    if (!answer.ok) return setProblem(answer.error)
    setOutcomes(answer.value)
    await refreshLibrary()
    if (open !== null && answer.value.some(({ article }) => article === open)) await openArticle(open)
  }
  // A file is what everything else is about: it is asked for at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => void choose(), [])

  const isDone = state === 'done'
  // An existing layer is reported beside the switch that replaces it.
  const occupied = plan && problem?.code === 'layer-occupied' ? occupiedBy(plan, problem) : null
  return (
    <Dialog
      title={t('exchange.dialog.title')}
      size="large"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        isDone ? (
          <Button variant="primary" onClick={onClose}>
            {t('exchange.dialog.ready')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="primary" aria-disabled={!plan || state === 'working'}>
              {t(state === 'working' ? 'exchange.dialog.importing' : 'exchange.dialog.submit')}
            </Button>
          </>
        )
      }
    >
      {!isDone && (
        <div className={styles.file}>
          <span>
            {plan
              ? t('exchange.dialog.read', { file: plan.file, format: t(`formats.names.${plan.format}`) })
              : t('exchange.dialog.hint')}
          </span>
          <Button onClick={() => void choose()}>
            {t(plan ? 'exchange.dialog.another' : 'exchange.dialog.chooseFile')}
          </Button>
        </div>
      )}
      {plan && !isDone && (
        <>
          <TextField
            label={t('exchange.dialog.annotator')}
            hint={t('exchange.dialog.annotatorHint')}
            value={choice.annotator}
            maxLength={200}
            onChange={(event) => void change({ annotator: event.target.value })}
          />
          {occupied && (
            <>
              <Notice tone="error">{t('exchange.dialog.occupied', occupied)}</Notice>
              <SwitchField
                label={t('exchange.dialog.replace')}
                hint={t('exchange.dialog.replaceHint')}
                checked={choice.replace}
                onChange={(replace) => void change({ replace })}
              />
            </>
          )}
          {plan.units.length > 1 && (
            <SelectField
              label={t('exchange.dialog.unit')}
              value={choice.unit ?? ''}
              onChange={(event) =>
                void change({ unit: plan.units.find((unit) => unit === event.target.value) ?? null })
              }
            >
              <option value="">{t('exchange.dialog.unitTold')}</option>
              {plan.units.map((unit: OffsetUnit) => (
                <option key={unit} value={unit}>
                  {t(`formats.units.${unit}`)}
                </option>
              ))}
            </SelectField>
          )}
          <MappingFields mapping={choice.mapping} onChange={(mapping) => void change({ mapping })} />
        </>
      )}
      {plan && (
        <section aria-live="polite">
          {outcomes.map((outcome) => (
            <ImportOutcome key={outcome.article} outcome={outcome} isDone={isDone} />
          ))}
          {plan.unmatched.length > 0 && (
            <Notice tone="info">{t('exchange.unmatched', { documents: writeList(plan.unmatched) })}</Notice>
          )}
        </section>
      )}
      {problem && !occupied && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** Whose layer already exists, and on which article, by its title. */
function occupiedBy({ outcomes }: AnnotationsPlan, { details }: Problem) {
  const { annotator = '', article = '' } = details
  return { annotator, title: outcomes.find((one) => one.article === article)?.title ?? article }
}

const NONE: Mapping = { tags: {}, relations: {} }
