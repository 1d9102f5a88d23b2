/** What the codebook asks of an annotation, on its card. */
import { isOlderWording, questionsOf } from '../../../core/codebook/questions.ts'
import { suggestedAnswer } from '../../../core/codebook/suggestAnswers.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { act } from '../../commands/act.ts'
import { chooseValue, confirmAnswers, giveWords } from '../../commands/rules/answering.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useT } from '../../platform/i18n.ts'
import { surface } from '../../text/surface.ts'
import styles from './Answers.module.css'
import { Questions } from './Questions.tsx'
import { setCardMode } from './window.ts'

/** The questions; an answer goes to all selected annotations. */
export function Answers({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const codebook = useCodebook()
  const questions = questionsOf(codebook, annotation.tag, annotation.attributes)
  const text = usePaintedEditor(({ open }) => open?.article.text ?? '')
  return (
    <Questions
      className={styles.answers}
      label={t('codebook.questions')}
      questions={questions}
      suggested={({ attribute }) => suggestedAnswer(annotation, attribute, text)}
      isOlder={isOlderWording({ attributes: questions.map(({ attribute }) => attribute) }, annotation)}
      onChoose={({ attribute }, value) =>
        act((document) => chooseValue(document, codebook, attribute, value, idsAndClock))
      }
      onWords={({ attribute }, words) =>
        act((document) => giveWords(document, codebook, attribute, words, idsAndClock))
      }
      onConfirm={() => act((document) => confirmAnswers(document, codebook, idsAndClock))}
      onLeave={() => {
        setCardMode(null)
        surface()?.view.root.focus({ preventScroll: true })
      }}
    />
  )
}
