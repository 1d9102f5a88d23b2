/** Answers to the codebook's questions in review: what an annotation says, and what it should say instead. */
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { Fragment } from 'react'
import { type Question, questionsOf } from '../../../core/codebook/questions.ts'
import { labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { type Attributes, valuesOf } from '../../../core/model/attributes.ts'
import buttons from '../../commands/CommandButton.module.css'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './ReviewWords.module.css'
import { disputeAnswer } from './reviewing.ts'

/** The answers in words, one a line: of all keys, or of some. */
export function AnswersSaid({
  attributes,
  keys,
}: {
  readonly attributes: Attributes | undefined
  readonly keys?: readonly string[]
}) {
  const language = useLanguage()
  const list = useWriteList()
  const codebook = useCodebook()
  return Object.keys(attributes ?? {})
    .filter((key) => keys?.includes(key) ?? true)
    .map((key) => {
      const attribute = codebook.attributes.find((one) => one.key === key)
      const words = list(valueLabels(attribute?.values ?? [], valuesOf(attributes, key), language))
      return (
        <span key={key} className={styles.answer}>
          {attribute ? labelOf(attribute, language) : key}: <b>{words || '–'}</b>
        </span>
      )
    })
}

/** A menu for each question of the annotation: its answer, and the values that it could have. */
export function AnswerDisputes({
  annotation,
  proposed,
}: {
  readonly annotation: Annotation
  readonly proposed: Attributes | undefined
}) {
  const questions = questionsOf(useCodebook(), annotation.tag, annotation.attributes)
  return questions
    .filter(({ attribute }) => attribute.kind !== 'text')
    .map((question) => (
      <Fragment key={question.attribute.key}>
        <AnswerDispute question={question} proposed={valuesOf(proposed, question.attribute.key)} />
      </Fragment>
    ))
}

function AnswerDispute({ question, proposed }: { readonly question: Question; readonly proposed: readonly string[] }) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const { attribute, given, choices } = question
  const { key, kind } = attribute
  const name = labelOf(attribute, language)
  const shown = list(valueLabels(attribute.values, given, language)) || t('review.noAnswer')
  const press = (value: string) => {
    if (kind === 'one') return disputeAnswer(key, value)
    const before = proposed.length > 0 ? proposed : given
    disputeAnswer(key, before.includes(value) ? before.filter((one) => one !== value) : [...before, value])
  }
  return (
    <Menu.Root>
      <Menu.Trigger
        className={buttons.action}
        aria-label={t('review.disputeAnswer', { name, value: shown })}
        // The press must leave the selection where it is.
        onPointerDown={(event) => event.preventDefault()}
      >
        <span className={buttons.label}>
          {name}: {shown}
        </span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup align="end">
        {choices.map((choice) => (
          <MenuItem
            key={choice.key}
            icon={proposed.includes(choice.key) && <Check size={14} aria-hidden="true" />}
            onClick={() => press(choice.key)}
          >
            {labelOf(choice, language)}
          </MenuItem>
        ))}
      </MenuPopup>
    </Menu.Root>
  )
}
