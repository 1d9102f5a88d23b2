/** What the codebook asks about the article as a whole: a line of answers in its header, which opens to answer. */
import { Popover } from '@base-ui/react/popover'
import { memo, useRef, useState } from 'react'
import { isOlderWording, type Question, questionsOf, strangeAnswers } from '../../../core/codebook/questions.ts'
import { beforeAnswer, labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import type { Edit } from '../../../core/edits/edit.ts'
import type { Codebook } from '../../../core/model/codebook.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { useCommands } from '../../commands/registry.ts'
import { answerOfArticle, chooseOfArticle, confirmOfArticle } from '../../commands/rules/answering.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { currentCodebook, useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { surface } from '../../text/surface.ts'
import { useFitting } from '../../ui/useFitting.ts'
import styles from './ArticleAnswers.module.css'
import { Questions } from './Questions.tsx'

/** What is open: at which question, and what gets the focus afterwards. */
interface Opened {
  readonly first: string | null
  readonly back: () => HTMLElement | null
}

/** The line and its questions; nothing where the codebook has none about articles. */
export const ArticleAnswers = memo(function ArticleAnswers() {
  const t = useT()
  const codebook = useCodebook()
  // Not the layer itself: it changes with each annotation.
  const hasLayer = usePaintedEditor(({ layer }) => layer !== null)
  const attributes = usePaintedEditor(({ layer }) => layer?.attributes)
  const revision = usePaintedEditor(({ layer }) => layer?.codebook)
  const [opened, setOpened] = useState<Opened | null>(null)
  const back = useRef<Opened['back']>(() => null)
  const line = useRef<HTMLDivElement>(null)
  const questions = questionsOf(codebook, 'article', attributes)
  // What another codebook asked of articles is shown as it is, and answers nothing here.
  const about = codebook.attributes.filter(({ of }) => of.includes('article'))
  const known = new Set(questions.map(({ attribute }) => attribute.key))
  const unknown = strangeAnswers({ attributes: about }, attributes).filter(({ key }) => !known.has(key))
  const total = questions.length + unknown.length
  const fitting = useFitting(line, total)
  const open = (next: Opened) => {
    back.current = next.back
    setOpened(next)
  }
  const close = () => setOpened(null)
  useCommands({ 'answer-article': () => open({ first: null, back: () => surface()?.view.root ?? null }) })
  if (!hasLayer || questions.length === 0) return null
  const hidden = total - fitting
  const openAt = (first: string | null) => (event: React.MouseEvent<HTMLElement>) => {
    const button = event.currentTarget
    open({ first, back: () => button })
  }
  return (
    <Popover.Root open={opened !== null} onOpenChange={(isOpen) => !isOpen && close()}>
      <fieldset className={styles.about} aria-label={t('codebook.aboutArticle')}>
        <div ref={line} className={styles.line}>
          {questions.map((question, index) => (
            <Chip
              key={question.attribute.key}
              question={question}
              isHidden={index >= fitting}
              onOpen={openAt(question.attribute.key)}
            />
          ))}
          {unknown.map(({ key, values }, index) => (
            <span
              key={key}
              className={styles.chip}
              data-hidden={questions.length + index >= fitting || undefined}
              data-answer="strange"
              title={t('codebook.strange')}
            >
              {key}: <b>{values.join(', ')}</b>
            </span>
          ))}
        </div>
        {hidden > 0 && (
          <button
            type="button"
            className={styles.chip}
            aria-haspopup="dialog"
            onClick={openAt(questions[fitting]?.attribute.key ?? null)}
          >
            {t('codebook.moreAboutArticle', { count: hidden })}
          </button>
        )}
      </fieldset>
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={() => ({ getBoundingClientRect: () => inPane(line.current) })}
          align="start"
          sideOffset={6}
        >
          <Popover.Popup
            className={styles.popup}
            aria-label={t('codebook.aboutArticle')}
            initialFocus={false}
            finalFocus={() => back.current()}
          >
            {opened && (
              <Questions
                className={styles.questions}
                label={t('codebook.aboutArticle')}
                questions={questions}
                first={opened.first}
                isOlder={isOlderWording(
                  { attributes: questions.map(({ attribute }) => attribute) },
                  { attributes, codebook: revision },
                )}
                onChoose={({ attribute }, value) => change((now, book) => chooseOfArticle(now, book, attribute, value))}
                onWords={({ attribute }, words) =>
                  change((now, book) => answerOfArticle(now, book, attribute, words === '' ? [] : [words]))
                }
                onConfirm={() => change(confirmOfArticle)}
                onLeave={close}
              >
                {unknown.length > 0 && (
                  <p className={styles.unknown}>
                    {t('codebook.strange')}:{' '}
                    {unknown.map(({ key, values }) => `${key}: ${values.join(', ')}`).join('; ')}
                  </p>
                )}
              </Questions>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
})

interface ChipProps {
  readonly question: Question
  /** Whether the line has no room for it. */
  readonly isHidden: boolean
  readonly onOpen: (event: React.MouseEvent<HTMLElement>) => void
}

function Chip({ question: { attribute, given }, isHidden, onOpen }: ChipProps) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const isMissing = given.length === 0
  return (
    <button
      type="button"
      className={styles.chip}
      data-hidden={isHidden || undefined}
      data-answer={isMissing ? (attribute.expected ? 'missing' : 'none') : 'given'}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {beforeAnswer(labelOf(attribute, language))}{' '}
      <b>{isMissing ? t('codebook.noAnswer') : list(valueLabels(attribute.values, given, language))}</b>
    </button>
  )
}

function change(decide: (layer: Layer, codebook: Codebook) => Edit | null): void {
  const { layer } = useEditor.getState()
  const edit = layer && decide(layer, currentCodebook())
  if (edit) perform(edit)
}

/** Where the line is, or would be if the pane's edge held it: a long article has scrolled it away. */
function inPane(line: HTMLElement | null): DOMRect {
  const box = line?.getBoundingClientRect() ?? new DOMRect()
  const pane = surface()?.scroller.getBoundingClientRect()
  if (!pane || box.top >= pane.top) return box
  return new DOMRect(box.left, pane.top, box.width, 0)
}
