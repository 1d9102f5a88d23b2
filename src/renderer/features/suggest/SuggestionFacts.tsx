/** What the strip and the card both say of a suggestion, and what both can do with it. */
import { CheckCheck, CircleHelp, Check as Tick, UnfoldHorizontal, X } from 'lucide-react'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { runCommand } from '../../commands/registry.ts'
import { useChords } from '../../commands/useKeymap.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import styles from './Suggestions.module.css'

interface ButtonsProps {
  readonly suggestion: Suggestion
  readonly explained: boolean
  /** Whether something belongs to it that can be accepted with it. */
  readonly hasPartners: boolean
  readonly ref?: React.Ref<HTMLDivElement>
}

/** The decisions, with their keys. They are the commands, given for the selected suggestion. */
export function DecisionButtons({ suggestion, explained, hasPartners, ref }: ButtonsProps) {
  const t = useT()
  const chord = useChords()
  const decisions = [
    { command: 'accept-suggestion', name: t('suggest.accept'), Sign: Tick },
    ...(hasPartners
      ? [{ command: 'accept-together', name: t(`suggest.together.${suggestion.tag}`), Sign: CheckCheck } as const]
      : []),
    { command: 'adjust-suggestion', name: t('suggest.adjust'), Sign: UnfoldHorizontal },
    { command: 'reject-suggestion', name: t('suggest.reject'), Sign: X },
    { command: 'explain-suggestion', name: t('suggest.why'), Sign: CircleHelp },
  ] as const
  return (
    <div ref={ref} className={styles.buttons} role="toolbar" aria-label={t('suggest.toolbar')}>
      {decisions.map(({ command, name, Sign }) => {
        const keys = chord(command)
        return (
          <button
            key={command}
            type="button"
            tabIndex={-1}
            className={styles.button}
            data-main={command === 'accept-suggestion' || undefined}
            aria-expanded={command === 'explain-suggestion' ? explained : undefined}
            // The press must leave the focus in the text, where the keys go on.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => runCommand(command)}
          >
            <Sign size={14} aria-hidden="true" />
            {name}
            {keys && <KeyHint chord={keys} />}
          </button>
        )
      })}
    </div>
  )
}

/** Why it is proposed, and how often such proposals are right. */
export function Reason({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useT()
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(suggestion.confidence)
  return (
    <p className={styles.reason}>
      {t(`suggest.rules.${suggestion.rule}`)} {t('suggest.sure', { percent })}
    </p>
  )
}

/** What a figure or an attribution says, where that is more than its words. */
export function suggestedValue({ value, speaker, quote }: Suggestion, language: string): string | null {
  const words = value ? figureWords(value, language) : (speaker?.name ?? null)
  return words === quote ? null : words
}
