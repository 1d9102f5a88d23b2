/** Answers to the codebook's questions in review: what an annotation says, and what it should say instead. */
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { Fragment } from 'react'
import { type Question, questionsOf } from '../../../core/codebook/questions.ts'
import { beforeAnswer, labelOf, valueLabels } from '../../../core/codebook/wording.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { type Attributes, valuesOf } from '../../../core/model/attributes.ts'
import type { Codebook } from '../../../core/model/codebook.ts'
import buttons from '../../commands/CommandButton.module.css'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import items from '../../ui/ChoiceMenu.module.css'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
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
          {beforeAnswer(attribute ? labelOf(attribute, language) : key)} <b>{words || '–'}</b>
        </span>
      )
    })
}

/** The answers that have no menu: those in words of one's own, and those under keys that the codebook doesn't have. */
export function AnswersAside({ annotation }: { readonly annotation: Annotation }) {
  const questions = disputable(useCodebook(), annotation)
  const withMenu = new Set(questions.map(({ attribute }) => attribute.key))
  const keys = Object.keys(annotation.attributes ?? {}).filter((key) => !withMenu.has(key))
  return keys.length > 0 && <AnswersSaid attributes={annotation.attributes} keys={keys} />
}

/** The questions whose answer another can be proposed for. */
function disputable(codebook: Codebook, { tag, attributes }: Annotation): readonly Question[] {
  return questionsOf(codebook, tag, attributes).filter(({ attribute }) => attribute.kind !== 'text')
}

/** A menu for each question of the annotation: its answer, and the values that it could have. */
export function AnswerDisputes({
  annotation,
  proposed,
}: {
  readonly annotation: Annotation
  readonly proposed: Attributes | undefined
}) {
  return disputable(useCodebook(), annotation).map((question) => {
    const { key } = question.attribute
    const isProposed = proposed !== undefined && Object.hasOwn(proposed, key)
    return (
      <Fragment key={key}>
        <AnswerDispute question={question} proposed={isProposed ? valuesOf(proposed, key) : null} />
      </Fragment>
    )
  })
}

interface AnswerDisputeProps {
  readonly question: Question
  /** The answer that was proposed; null for none. */
  readonly proposed: readonly string[] | null
}

function AnswerDispute({ question, proposed }: AnswerDisputeProps) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const { attribute, given, choices } = question
  const { key, kind } = attribute
  const name = labelOf(attribute, language)
  const say = (values: readonly string[]) =>
    list(valueLabels(attribute.values, values, language)) || t('review.noAnswer')
  const shown = proposed ? `${say(given)} → ${say(proposed)}` : say(given)
  const wanted = proposed ?? given
  const toggle = (value: string) =>
    disputeAnswer(key, wanted.includes(value) ? wanted.filter((one) => one !== value) : [...wanted, value])
  const check = <Check size={14} aria-hidden="true" />
  return (
    <Menu.Root>
      <Menu.Trigger
        className={buttons.action}
        aria-label={t('review.disputeAnswer', { question: beforeAnswer(name), value: shown })}
        aria-pressed={proposed !== null}
        // The press must leave the selection where it is; the menu opens on the mouse event, which a prevented pointer event would suppress.
        onMouseDown={(event) => event.preventDefault()}
      >
        <span className={buttons.label}>
          {beforeAnswer(name)} {shown}
        </span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup align="end" label={name}>
        {choices.map((choice) => {
          const isGiven = given.includes(choice.key)
          if (kind === 'many')
            return (
              <Menu.CheckboxItem
                key={choice.key}
                className={items.item}
                checked={wanted.includes(choice.key)}
                closeOnClick={false}
                onCheckedChange={() => toggle(choice.key)}
              >
                <span className={items.check}>
                  <Menu.CheckboxItemIndicator>{check}</Menu.CheckboxItemIndicator>
                </span>
                {labelOf(choice, language)}
              </Menu.CheckboxItem>
            )
          return (
            <MenuItem
              key={choice.key}
              icon={proposed?.includes(choice.key) && check}
              disabled={isGiven}
              {...(isGiven && { detail: t('review.saidNow') })}
              onClick={() => disputeAnswer(key, choice.key)}
            >
              {labelOf(choice, language)}
            </MenuItem>
          )
        })}
        <MenuSeparator />
        <MenuItem
          icon={proposed?.length === 0 && check}
          disabled={given.length === 0}
          onClick={() => disputeAnswer(key, [])}
        >
          {t('review.proposeNoAnswer')}
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  )
}
