/** What the strip and the card both say of a suggestion, and what both can do with it. */
import { Menu } from '@base-ui/react/menu'
import { CheckCheck, CircleHelp, Ellipsis, UnfoldHorizontal } from 'lucide-react'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { KeyHint } from '../../commands/KeyHint.tsx'
import { runCommand } from '../../commands/registry.ts'
import { useChords } from '../../commands/useKeymap.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './Suggestions.module.css'

interface ButtonsProps {
  readonly suggestion: Suggestion
  readonly explained: boolean
  /** Whether something belongs to it that can be accepted with it. */
  readonly hasPartners: boolean
  readonly ref?: React.Ref<HTMLDivElement>
}

/**
 * The decisions, with their keys: accepting first, rejecting, and the others in a menu. They are the commands, given for
 * the selected suggestion.
 */
export function DecisionButtons({ suggestion, explained, hasPartners, ref }: ButtonsProps) {
  const t = useT()
  const chord = useChords()
  const others = [
    ...(hasPartners
      ? [{ command: 'accept-together', name: t(`suggest.together.${suggestion.tag}`), Sign: CheckCheck } as const]
      : []),
    { command: 'adjust-suggestion', name: t('suggest.adjust'), Sign: UnfoldHorizontal },
    { command: 'explain-suggestion', name: t(explained ? 'suggest.whyHide' : 'suggest.why'), Sign: CircleHelp },
  ] as const
  return (
    <div ref={ref} className={styles.buttons} role="toolbar" aria-label={t('suggest.toolbar')}>
      <Decision command="accept-suggestion" main>
        {t('suggest.accept')}
      </Decision>
      <Decision command="reject-suggestion">{t('suggest.reject')}</Decision>
      <Menu.Root>
        <Menu.Trigger tabIndex={-1} className={styles.more} aria-label={t('suggest.otherActions')}>
          <Ellipsis size={16} aria-hidden="true" />
        </Menu.Trigger>
        <MenuPopup align="end">
          {others.map(({ command, name, Sign }) => (
            <MenuItem
              key={command}
              icon={<Sign size={15} aria-hidden="true" />}
              chord={chord(command)}
              onClick={() => runCommand(command)}
            >
              {name}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
    </div>
  )
}

interface DecisionProps {
  readonly command: 'accept-suggestion' | 'reject-suggestion'
  /** Whether it is what is done most. */
  readonly main?: boolean
  readonly children: string
}

function Decision({ command, main = false, children }: DecisionProps) {
  const keys = useChords()(command)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.button}
      data-main={main || undefined}
      // The press must leave the focus in the text, where the keys go on.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    >
      <span className={styles.label}>{children}</span>
      {keys && <KeyHint chord={keys} />}
    </button>
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
