/** Imports annotations of other programs: a file, what its labels mean, whose layer it becomes, and what became of it. */
import { useEffect, useState } from 'react'
import type { Mapping } from '../../../core/formats/mapping.ts'
import type { OffsetUnit } from '../../../core/formats/unitNames.ts'
import type { Problem } from '../../../core/problem.ts'
import type {
  AnnotationsChoice,
  AnnotationsOutcome,
  AnnotationsPlan,
  AnnotationsRequest,
} from '../../../ipc/exchange.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useEditor } from '../../document/editor.ts'
import { openArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { type Translate, useT, useWriteList } from '../../platform/i18n.ts'
import { createLatest } from '../../platform/latest.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { AnnotatorFields } from './AnnotatorFields.tsx'
import styles from './exchange.module.css'
import { FileNotices } from './FileNotices.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { MappingFields } from './MappingFields.tsx'

interface ImportAnnotationsDialogProps {
  /** Whether texts that no article here has become articles. */
  readonly isProject: boolean
  readonly onClose: () => void
}

/** The dialog; nothing is written before its last button. */
export function ImportAnnotationsDialog({ isProject, onClose }: ImportAnnotationsDialogProps) {
  const t = useT()
  const listed = useWriteList()
  const open = useEditor((state) => state.open?.article.id ?? null)
  const self = useSession((state) => state.session?.annotator.name ?? '')
  const [plan, setPlan] = useState<AnnotationsPlan | null>(null)
  const [choice, setChoice] = useState<AnnotationsChoice>({
    annotator: self,
    annotators: [],
    mapping: NONE,
    unit: null,
    replace: false,
    believesPositions: false,
  })
  const [latest] = useState(createLatest)
  const [outcomes, setOutcomes] = useState<readonly AnnotationsOutcome[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [state, setState] = useState<'choosing' | 'working' | 'done'>('choosing')

  const choose = async (what: AnnotationsRequest['what'] = 'file') => {
    const request = { what, article: isProject ? null : open, createArticles: isProject }
    const answer = await answerOf(bridge.chooseAnnotations(request))
    setProblem(answer.ok ? null : answer.error)
    if (!answer.ok || !answer.value) return
    setPlan(answer.value)
    setOutcomes(answer.value.outcomes)
    const { mapping, annotators: found } = answer.value
    const annotators = found.map(({ name }) => ({ name, annotator: name || self }))
    setChoice({ ...choice, annotators, mapping, unit: null, replace: false, believesPositions: false })
  }
  const change = async (changed: Partial<AnnotationsChoice>) => {
    const next = { ...choice, ...changed }
    setChoice(next)
    const isTried = changed.mapping || changed.unit !== undefined || changed.annotators
    if (!isTried && changed.believesPositions === undefined) return
    const isLatest = latest.begin()
    const answer = await answerOf(bridge.tryAnnotations({ ...next, annotator: next.annotator.trim() || self }))
    if (!isLatest()) return
    setProblem(answer.ok ? null : answer.error)
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
  // Asked about where it would make a difference, and as long as it does.
  const hasWordless =
    choice.believesPositions || outcomes.some(({ report }) => report.orphans.some(({ why }) => why === 'wordless'))
  // An existing layer is reported beside the switch that replaces it.
  const occupied = plan && problem?.code === 'layer-occupied' ? occupiedBy(plan, problem) : null
  return (
    <Dialog
      title={t(isProject ? 'exchange.dialog.projectTitle' : 'exchange.dialog.title')}
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
              : t(isProject ? 'exchange.dialog.projectHint' : 'exchange.dialog.hint')}
          </span>
          <Button onClick={() => void choose()}>
            {t(plan ? 'exchange.dialog.another' : 'exchange.dialog.chooseFile')}
          </Button>
          {isProject && <Button onClick={() => void choose('folder')}>{t('exchange.dialog.chooseFolder')}</Button>}
        </div>
      )}
      {plan && !isDone && (
        <>
          <AnnotatorFields plan={plan} choice={choice} onChange={(changed) => void change(changed)} />
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
          {hasWordless && (
            <SwitchField
              label={t('exchange.dialog.believe')}
              hint={t('exchange.dialog.believeHint')}
              checked={choice.believesPositions}
              onChange={(believesPositions) => void change({ believesPositions })}
            />
          )}
          <MappingFields mapping={choice.mapping} onChange={(mapping) => void change({ mapping })} />
        </>
      )}
      {plan && (
        <section className={styles.results} aria-live="polite">
          {plan.newArticles.length > 0 && (
            <Notice tone="info">
              {t(isDone ? 'exchange.dialog.articlesMade' : 'exchange.dialog.articlesPlanned', {
                count: plan.newArticles.length,
                titles: listed(shortened(plan.newArticles, t)),
              })}
            </Notice>
          )}
          {keyed(outcomes).map(({ key, outcome }) => (
            <ImportOutcome key={key} outcome={outcome} isDone={isDone} showsAnnotator={plan.annotators.length > 1} />
          ))}
          <FileNotices plan={plan} />
        </section>
      )}
      {problem && !occupied && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}

/** The outcomes by article and place: whose layer each becomes may change, and what is opened in it stays open. */
function keyed(outcomes: readonly AnnotationsOutcome[]) {
  return outcomes.map((outcome, at) => {
    const nth = outcomes.slice(0, at).filter(({ article }) => article === outcome.article).length
    return { key: `${outcome.article} ${nth}`, outcome }
  })
}

/** Whose layer already exists, and on which article, by its title. */
function occupiedBy({ outcomes }: AnnotationsPlan, { details }: Problem) {
  const { annotator = '', article = '' } = details
  return { annotator, title: outcomes.find((one) => one.article === article)?.title ?? article }
}

/** The first titles, and how many more there are. */
function shortened(titles: readonly string[], t: Translate): readonly string[] {
  const more = titles.length - MOST_TITLES
  return more > 0 ? [...titles.slice(0, MOST_TITLES), t('exchange.dialog.more', { count: more })] : titles
}

const MOST_TITLES = 5

const NONE: Mapping = { tags: {}, relations: {} }
