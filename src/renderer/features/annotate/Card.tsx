/** One annotation as a card: its tag, its words, what it is linked to; when selected, what can be done with it. */
import { Combine, Link2, Pencil, SearchCheck, StickyNote, Trash2 } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Annotation } from '../../../core/model/annotation.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { removeSelection, retagSelection } from '../../commands/annotating.ts'
import { CardFace } from '../../commands/CardFace.tsx'
import chips from '../../commands/Chips.module.css'
import { toggleLink } from '../../commands/linking.ts'
import { runCommand } from '../../commands/registry.ts'
import { extendSelectionTo, selectAndReveal, toggleSelection } from '../../commands/selectingAnnotations.ts'
import { mergeSelection } from '../../commands/shaping.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { moveInToolbar } from '../../ui/toolbarKeys.ts'
import { AnswerChips } from './AnswerChips.tsx'
import { Answers } from './Answers.tsx'
import styles from './Card.module.css'
import { isCorrectable } from './cardMode.ts'
import { LinkPicker } from './LinkPicker.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { SpeakerEditor } from './SpeakerEditor.tsx'
import { ValueEditor } from './ValueEditor.tsx'
import { setCardMode, useCardMode } from './window.ts'

/** What a dragged card carries: its annotation's id. */
const DRAGGED = 'application/x-factmark-annotation'

interface CardProps {
  readonly annotation: Annotation
  /** From 1, among the annotations that are shown. */
  readonly index: number
  readonly count: number
  readonly selected: boolean
  /** Whether it is one of several that are selected. */
  readonly also: boolean
  /** Whether Tab reaches the card from outside the list. */
  readonly reachable: boolean
  /** How many annotations link to this one. */
  readonly incoming: number
  /** What is known of a claim, while it is selected. */
  readonly known: (annotation: Annotation) => React.ReactNode
}

/** A card; a click or Enter on it jumps to its words in the text. */
export const Card = memo(function Card(props: CardProps) {
  const { annotation, index, count, selected, also, reachable, incoming, known } = props
  const [over, setOver] = useState(false)
  const t = useT()
  const actions = useRef<HTMLDivElement>(null)
  const mode = useCardMode((state) => (state.card === annotation.id ? state.mode : null))
  const name = t(`reader.tags.${annotation.tag}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging onto another card is the link command by mouse
    <div
      className={styles.card}
      data-selected={selected || also}
      data-over={over}
      draggable={mode === null}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, annotation.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const dragged = annotationIn(useEditor.getState(), event.dataTransfer.getData(DRAGGED))
        if (dragged && dragged.id !== annotation.id) toggleLink(dragged, annotation)
      }}
    >
      <CardFace
        tag={annotation.tag}
        name={name}
        index={index}
        quote={annotation.quote}
        label={t('reader.cardLabel', { tag: name, index, count, quote: annotation.quote })}
        selected={selected}
        reachable={reachable}
        toolbar={actions}
        onClick={(event) => {
          if (event.shiftKey) extendSelectionTo(annotation.id)
          else if (event.ctrlKey || event.metaKey) toggleSelection(annotation.id)
          else selectAndReveal(annotation)
        }}
      >
        {annotation.note && mode !== 'note' && <span className={styles.note}>{annotation.note}</span>}
      </CardFace>
      <Chips annotation={annotation} incoming={incoming} />
      {selected && mode === 'note' && <NoteEditor annotation={annotation} />}
      {selected && mode === 'link' && <LinkPicker annotation={annotation} />}
      <AnswerChips annotation={annotation} />
      {selected && mode === 'answer' && <Answers annotation={annotation} />}
      {selected && mode === 'correct' && annotation.tag === 'figure' && <ValueEditor annotation={annotation} />}
      {selected && mode === 'correct' && annotation.tag === 'attribution' && <SpeakerEditor annotation={annotation} />}
      {selected && annotation.tag === 'claim' && mode === null && known(annotation)}
      {selected && <Actions ref={actions} annotation={annotation} />}
    </div>
  )
})

function Chips({ annotation, incoming }: Pick<CardProps, 'annotation' | 'incoming'>) {
  const t = useT()
  const language = useLanguage()
  const targets = usePaintedEditor(
    useShallow((state) => annotation.links.flatMap(({ to }) => annotationIn(state, to) ?? [])),
  )
  const says = annotation.value ? figureWords(annotation.value, language) : annotation.speaker?.name
  if (targets.length === 0 && incoming === 0 && !says) return null
  return (
    <div className={chips.chips}>
      {says && (
        <button
          type="button"
          tabIndex={-1}
          className={`${chips.chip} ${styles.says}`}
          title={t('commands.correct-value').replace('…', '')}
          onClick={() => correct(annotation)}
        >
          {says}
        </button>
      )}
      {targets.map((target) => (
        <button
          key={target.id}
          type="button"
          tabIndex={-1}
          className={chips.chip}
          onClick={() => selectAndReveal(target)}
        >
          → {target.quote}
        </button>
      ))}
      {incoming > 0 && <span className={chips.chip}>{t('reader.linkedFrom', { count: incoming })}</span>}
    </div>
  )
}

function Actions({ annotation, ref }: { readonly annotation: Annotation; readonly ref: React.Ref<HTMLDivElement> }) {
  const t = useT()
  const several = usePaintedEditor((state) => state.others.size > 0)
  return (
    <div ref={ref} className={styles.actions} role="toolbar" aria-label={t('reader.actions')} onKeyDown={moveInToolbar}>
      {TAGS.map((tag) => (
        <button
          key={tag}
          type="button"
          tabIndex={-1}
          className={styles.action}
          aria-pressed={tag === annotation.tag}
          aria-label={t(`reader.tags.${tag}`)}
          title={t(`reader.tags.${tag}`)}
          onClick={() => retagSelection(tag)}
        >
          <TagForm tag={tag} />
        </button>
      ))}
      {several ? (
        <ActionButton command="merge" onClick={mergeSelection}>
          <Combine size={15} aria-hidden="true" />
        </ActionButton>
      ) : (
        <OwnActions annotation={annotation} />
      )}
      <button
        type="button"
        tabIndex={-1}
        className={`${styles.action} ${styles.delete}`}
        aria-label={t('commands.delete')}
        title={t('commands.delete')}
        onClick={removeSelection}
      >
        <Trash2 size={15} aria-hidden="true" />
      </button>
    </div>
  )
}

/** What is done to one annotation alone. */
function OwnActions({ annotation }: { readonly annotation: Annotation }) {
  return (
    <>
      <ActionButton command="link" onClick={() => setCardMode('link')}>
        <Link2 size={15} aria-hidden="true" />
      </ActionButton>
      {isCorrectable(annotation) && (
        <ActionButton command="correct-value" onClick={() => setCardMode('correct')}>
          <Pencil size={14} aria-hidden="true" />
        </ActionButton>
      )}
      {annotation.tag === 'claim' && (
        <ActionButton command="check-claim" onClick={() => void runCommand('check-claim')}>
          <SearchCheck size={15} aria-hidden="true" />
        </ActionButton>
      )}
      <ActionButton command="note" onClick={() => setCardMode('note')}>
        <StickyNote size={15} aria-hidden="true" />
      </ActionButton>
    </>
  )
}

function ActionButton(props: {
  readonly command: 'check-claim' | 'link' | 'note' | 'correct-value' | 'merge'
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  const t = useT()
  const name = t(`commands.${props.command}`).replace('…', '')
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.action}
      aria-label={name}
      title={name}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}

/** Selects the annotation and opens the fields for what it says. */
function correct(annotation: Annotation): void {
  selectAndReveal(annotation)
  setCardMode('correct')
}
