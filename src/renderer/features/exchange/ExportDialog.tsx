/** Exports annotations: what, in which format, what that loses, and then what became of it. */
import { useState } from 'react'
import { EXPORT_FORMATS, type ExportFormat } from '../../../core/formats/names.ts'
import { isNewsroomFormat, NEWSROOM_FORMATS, type NewsroomFormat } from '../../../core/newsroom/formats.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Exported } from '../../../ipc/contract.ts'
import { EXPORTED_LAYERS, type ExportedLayers, type ExportedWhat } from '../../../ipc/exchange.ts'
import { CsvFields, useCsvChoice } from '../../commands/CsvFields.tsx'
import { ExportBar } from '../../commands/ExportBar.tsx'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useMessage, useT } from '../../platform/i18n.ts'
import { useLibrary } from '../../platform/library.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { ExportResult } from './ExportResult.tsx'
import styles from './exchange.module.css'
import { Losses } from './Losses.tsx'
import { NewsroomFields, type NewsroomLooks } from './NewsroomFields.tsx'
import { PeopleField } from './PeopleField.tsx'
import { usePlan } from './usePlan.ts'

interface ExportDialogProps {
  /** The articles; null for the one in front. */
  readonly of: readonly string[] | null
  readonly onClose: () => void
}

/** The choices, and behind them the result. */
export function ExportDialog({ of, onClose }: ExportDialogProps) {
  const t = useT()
  const message = useMessage()
  const front = useEditor((state) => state.open?.article.id ?? null)
  const open = of ?? (front === null ? null : [front])
  const title = useLibrary((state) => state.library?.articles.find((row) => row.id === open?.[0])?.title)
  const [scope, setScope] = useState<'article' | 'workspace'>(open ? 'article' : 'workspace')
  const [format, setFormat] = useState<ExportFormat | NewsroomFormat>('xlsx')
  const [whose, setWhose] = useState<ExportedLayers>('mine')
  const [working, setWorking] = useState(false)
  // Whether an export was asked for that has nothing to write: then the reason is read out at once.
  const [isAskedFor, setAskedFor] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [leaveOut, setLeaveOut] = useState(false)
  const [csv, setCsv] = useCsvChoice()
  const [exported, setExported] = useState<Exported | null>(null)
  const [people, setPeople] = useState<readonly string[]>([])
  const [looks, setLooks] = useState<NewsroomLooks>({ isFiltered: false, colourBy: null })
  const articles = scope === 'article' ? open : null
  const isFront = articles?.length === 1 && articles[0] === front
  const shown = useEditor((state) => state.filter)
  const filter = isFront && isNewsroomFormat(format) ? shown : null
  const what = JSON.stringify({
    articles,
    whose,
    annotators: whose === 'chosen' ? people : [],
    filter: looks.isFiltered ? filter : null,
  })
  const plan = usePlan(format, what)
  const isNobody = whose === 'chosen' && people.length === 0
  const nothing = plan && !plan.ok && plan.error.code === 'export-nothing' && !isNobody ? plan.error : null

  // What can't be held is asked about once it is known; another format may hold it.
  const unheld = problem && UNHELD.has(problem.code) ? problem : null
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setLeaveOut(false)
      setAskedFor(false)
      setProblem(null)
    }

  const submit = async () => {
    if (working || isNobody) return
    if (nothing) return setAskedFor(true)
    setWorking(true)
    setProblem(null)
    const answer = await answerOf(
      bridge.export({
        format,
        ...(JSON.parse(what) as ExportedWhat),
        colourBy: looks.colourBy,
        leaveOut,
        bom: csv.bom && format === 'csv',
        separator: csv.separator,
      }),
    )
    setWorking(false)
    if (answer.ok) setExported(answer.value)
    else setProblem(answer.error)
  }
  const leave = () => {
    if (working) void bridge.cancelExport()
    onClose()
  }
  if (exported) return <ExportResult exported={exported} onAgain={() => setExported(null)} onClose={onClose} />
  return (
    <Dialog
      title={t('shell.export.title')}
      size="large"
      onClose={leave}
      onSubmit={() => void submit()}
      actions={
        <>
          {nothing && (
            <p key={String(isAskedFor)} className={styles.reason} role={isAskedFor ? 'alert' : undefined}>
              {message(nothing)}
            </p>
          )}
          {working ? (
            <Button onClick={() => void bridge.cancelExport()}>{t('exchange.dialog.cancelExport')}</Button>
          ) : (
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
          )}
          <Button type="submit" variant="primary" aria-disabled={working || isNobody || nothing !== null}>
            {t(working ? 'shell.export.working' : 'shell.export.submit')}
          </Button>
        </>
      }
    >
      <ChoiceGroup
        label={t('shell.export.what')}
        value={scope}
        onChange={change(setScope)}
        options={[
          {
            value: 'article',
            label: t('shell.export.article', { count: open?.length ?? 1 }),
            hint:
              open && open.length > 1
                ? t('shell.export.several', { title: title ?? '', count: open.length - 1 })
                : (title ?? t('shell.export.nothingOpen')),
            disabled: open === null,
          },
          { value: 'workspace', label: t('shell.export.workspace'), hint: t('shell.export.workspaceHint') },
        ]}
      />
      <ChoiceGroup
        label={t('exchange.newsroom.whose.label')}
        value={whose}
        onChange={change(setWhose)}
        compact
        options={EXPORTED_LAYERS.map((value) => ({
          value,
          label: t(`exchange.newsroom.whose.${value}`),
          hint: t(`exchange.newsroom.whose.${value}Hint`),
        }))}
      />
      {whose === 'chosen' && <PeopleField articles={articles} chosen={people} onChange={change(setPeople)} />}
      <ChoiceGroup<ExportFormat | NewsroomFormat>
        label={t('shell.export.format')}
        value={format}
        onChange={change(setFormat)}
        compact
        options={NEWSROOM_FORMATS.map((value) => ({
          value,
          label: t(`exchange.newsroom.names.${value}`),
          hint: t(`exchange.newsroom.hints.${value}`),
        }))}
      />
      <ChoiceGroup<ExportFormat | NewsroomFormat>
        label={t('exchange.newsroom.more')}
        value={format}
        onChange={change(setFormat)}
        compact
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(`formats.names.${value}`),
          hint: t(`formats.hints.${value}`),
        }))}
      />
      {isNewsroomFormat(format) && <NewsroomFields format={format} filter={filter} looks={looks} onChange={setLooks} />}
      {format === 'csv' && <CsvFields choice={csv} onChange={setCsv} />}
      <div className={styles.foot} hidden={nothing !== null}>
        <section aria-live="polite" aria-label={t('exchange.dialog.preflight')}>
          {!plan && <p className={styles.looking}>{t('exchange.dialog.looking')}</p>}
          {plan?.ok && !isNewsroomFormat(format) && <Losses losses={plan.value.losses} />}
          {plan?.ok && isNewsroomFormat(format) && (
            <p className={styles.summary}>
              {t('exchange.newsroom.counts', {
                layers: t('shell.export.layers', { count: plan.value.layers }),
                count: plan.value.annotations,
              })}
            </p>
          )}
          {plan?.ok && (plan.value.files ?? 1) > 1 && (
            <Notice tone="info">{t('exchange.newsroom.split', { count: plan.value.files ?? 1 })}</Notice>
          )}
          {isNobody && <p className={styles.looking}>{t('exchange.newsroom.whose.nobody')}</p>}
          {plan && !plan.ok && !nothing && !isNobody && <ProblemNotice tone="info" problem={plan.error} />}
        </section>
        {working && <ExportBar label={t('shell.export.working')} />}
        {unheld && (
          <>
            <Notice tone="error">
              {t('exchange.dialog.unheld', { annotations: String(unheld.details?.annotations ?? '') })}
            </Notice>
            <SwitchField
              label={t('exchange.dialog.leaveOut')}
              hint={t('exchange.dialog.leaveOutHint')}
              checked={leaveOut}
              onChange={setLeaveOut}
            />
          </>
        )}
        {problem && !unheld && <ProblemNotice problem={problem} />}
      </div>
    </Dialog>
  )
}

/** The problems of an export that some annotations are the cause of. */
const UNHELD: ReadonlySet<string> = new Set(['annotation-unwritable', 'export-mismatch'])
