/** The file that an article was imported from: its parts, which of them are in the article, and the file itself. */
import { useEffect, useState } from 'react'
import { isOmittedKind } from '../../../core/model/articleBlock.ts'
import type { SourcePart } from '../../../core/model/sourcePart.ts'
import type { Problem } from '../../../core/problem.ts'
import type { ArticleSource } from '../../../ipc/contract.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { CommentsOffer } from './CommentsOffer.tsx'
import { remake } from './libraryHistory.ts'
import styles from './SourceDialog.module.css'

interface SourceDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** The source of one article. */
export function SourceDialog({ id, onClose }: SourceDialogProps) {
  const t = useT()
  const [source, setSource] = useState<ArticleSource | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [working, setWorking] = useState(false)
  useEffect(() => {
    let isOver = false
    void answerOf(bridge.articleSource({ id })).then((answer) => {
      if (isOver) return
      if (!answer.ok) return setProblem(answer.error)
      setSource(answer.value)
      setChosen(new Set(answer.value.taken))
    })
    return () => {
      isOver = true
    }
  }, [id])

  const make = async (parts: readonly string[] | null) => {
    setWorking(true)
    const made = await remake(id, parts)
    setWorking(false)
    if (made !== null) onClose()
  }
  const isChanged = source !== null && !isSame(chosen, source.taken)
  const mayMake = source !== null && !source.isAnnotated && source.parts.length > 0
  return (
    <Dialog
      title={t('source.title')}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.close')}</Button>
          {mayMake && (
            <Button
              variant="primary"
              disabled={!isChanged || chosen.size === 0 || working}
              onClick={() => void make(source.parts.map((part) => part.id).filter((part) => chosen.has(part)))}
            >
              {t('source.make')}
            </Button>
          )}
        </>
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {!source && !problem && <p className={styles.loading}>{t('source.loading')}</p>}
      {source && <OriginalFile id={id} source={source} />}
      {source?.differs && (
        <Notice tone="info">
          {t(`source.differs.${source.differs}`)}{' '}
          {source.differs === 'text' && !source.isAnnotated && (
            <Button disabled={working} onClick={() => void make(null)}>
              {t('source.readAgain')}
            </Button>
          )}
        </Notice>
      )}
      {source?.isAnnotated && <Notice tone="info">{t('source.annotated')}</Notice>}
      {(['comments', 'footnotes'] as const).map(
        (kind) =>
          source &&
          source[kind].length > 0 && (
            <CommentsOffer key={kind} id={id} kind={kind} comments={source[kind]} onDone={onClose} />
          ),
      )}
      {source && source.parts.length > 0 && <Parts source={source} chosen={chosen} onChange={setChosen} />}
    </Dialog>
  )
}

function OriginalFile({ id, source }: { readonly id: string; readonly source: ArticleSource }) {
  const t = useT()
  const language = useLanguage()
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  const open = async () => {
    const answer = await answerOf(bridge.openOriginal({ id }))
    if (!answer.ok) showProblem(answer.error)
  }
  const save = async () => {
    const answer = await answerOf(bridge.exportOriginal({ id }))
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value) notify({ text: t('source.exported', { file: answer.value.path }), tone: 'info' })
  }
  return (
    <div className={styles.file}>
      <span className={styles.facts}>
        {t('source.facts', { name: source.name, size: size.format(source.bytes / 1000) })}
      </span>
      <Button onClick={() => void open()}>{t('source.openOriginal')}</Button>
      <Button onClick={() => void save()}>{t('source.exportOriginal')}</Button>
    </div>
  )
}

interface PartsProps {
  readonly source: ArticleSource
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function Parts({ source: { parts, isAnnotated }, chosen, onChange }: PartsProps) {
  const t = useT()
  const isBook = parts.some(({ title }) => title !== undefined)
  const presets = {
    main: parts.filter(({ kind }) => kind === null).map(({ id }) => id),
    whole: parts.filter(({ kind }) => kind !== 'hidden' && kind !== 'struck').map(({ id }) => id),
  }
  const preset = !isBook && isSame(chosen, presets.main) ? 'main' : isSame(chosen, presets.whole) ? 'whole' : 'own'
  const labelOf = ({ kind, words, title }: SourcePart) => {
    if (isBook) return t('source.part', { kind: title ?? t('source.chapter'), count: words })
    const name = kind === null ? t('source.main') : isOmittedKind(kind) ? t(`omitted.${kind}`) : kind
    return t('source.part', { kind: name, count: words })
  }
  const options = (
    [...(isBook ? [] : (['main'] as const)), 'whole', ...(preset === 'own' ? (['own'] as const) : [])] as const
  ).map((value) => ({
    value,
    label: t(isBook && value === 'whole' ? 'source.wholeBook' : `source.presets.${value}`),
  }))
  return (
    <>
      {!isAnnotated && (
        <>
          <SegmentedControl
            label={t('source.preset')}
            value={preset}
            options={options}
            onChange={(value) => value !== 'own' && onChange(new Set(presets[value]))}
          />
          <p className={styles.hint}>{t('source.makeHint')}</p>
        </>
      )}
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.id}>
            <SwitchField
              label={labelOf(part)}
              hint={part.excerpt}
              checked={chosen.has(part.id)}
              disabled={isAnnotated}
              onChange={(isOn) =>
                onChange(new Set(isOn ? [...chosen, part.id] : [...chosen].filter((id) => id !== part.id)))
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function isSame(chosen: ReadonlySet<string>, ids: readonly string[]): boolean {
  return chosen.size === ids.length && ids.every((id) => chosen.has(id))
}
