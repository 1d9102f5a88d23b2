/** The bar above the article that finds words in it and tags what it finds. */
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { TAGS } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useMessage, useT } from '../../platform/i18n.ts'
import { selectionOffsets, surface } from '../../text/surface.ts'
import styles from './FindBar.module.css'
import { paintHits } from './paintHits.ts'
import { find, useFind } from './window.ts'

const SWITCHES = [
  ['matchCase', CaseSensitive],
  ['wholeWord', WholeWord],
  ['regex', Regex],
] as const

/** The find bar, while it is open. */
export function FindBar() {
  const open = useFind((state) => state.open)
  return open ? <OpenBar /> : null
}

function OpenBar() {
  const t = useT()
  const message = useMessage()
  const { asked, query, hits, at, problem, looking } = useFind()
  const field = useRef<HTMLInputElement>(null)
  // Before anything is drawn: who types on at once must type over the last words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for again is what it waits for
  useLayoutEffect(() => {
    if (find.takesFocus()) field.current?.select()
  }, [asked])
  useEffect(() => paintHits(hits, at), [hits, at])

  const close = () => {
    find.close()
    surface()?.view.root.focus({ preventScroll: true })
  }
  const count = problem
    ? message(problem)
    : query.words === ''
      ? ''
      : looking
        ? '…'
        : t('reader.find.hits', { count: hits.length, at: at + 1 })

  return (
    <search
      className={styles.bar}
      aria-label={t('reader.find.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <input
        ref={field}
        className={styles.field}
        type="text"
        spellCheck={false}
        aria-label={t('reader.find.label')}
        placeholder={t('reader.find.label')}
        value={query.words}
        onChange={(event) => void find.search({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') {
            if (edits(event)) takeCaretBack(event.currentTarget)
            return
          }
          event.preventDefault()
          find.step(event.shiftKey ? 'previous' : 'next')
        }}
      />
      {SWITCHES.map(([name, Sign]) => (
        <button
          key={name}
          type="button"
          className={styles.icon}
          aria-pressed={query[name]}
          aria-label={t(`reader.find.${name}`)}
          title={t(`reader.find.${name}`)}
          onClick={() => void find.search({ [name]: !query[name] })}
        >
          <Sign size={16} aria-hidden="true" />
        </button>
      ))}
      <span className={styles.count} data-problem={problem !== null} aria-live="polite">
        {count}
      </span>
      <IconButton name={t('commands.find-previous')} onClick={() => find.step('previous')}>
        <ChevronUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton name={t('commands.find-next')} onClick={() => find.step('next')}>
        <ChevronDown size={16} aria-hidden="true" />
      </IconButton>
      <div className={styles.all}>
        {t('reader.find.tagAll')}
        {TAGS.map((tag) => (
          <IconButton
            key={tag}
            name={t(`commands.tag-all-${tag}`)}
            disabled={hits.length === 0}
            onClick={() => find.tagAll(tag)}
          >
            <TagForm tag={tag} />
          </IconButton>
        ))}
      </div>
      <div className={styles.close}>
        <IconButton name={t('reader.find.close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </search>
  )
}

/** Whether a key press types or edits; the others have nothing to do with the caret. */
function edits({ key, ctrlKey, altKey, metaKey }: React.KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && /^(?:.|Backspace|Delete|Home|End|Arrow.*)$/u.test(key)
}

/** Stepping selects a hit in the article, and a page has one selection: whoever goes on typing needs it in the field. */
function takeCaretBack(field: HTMLInputElement): void {
  if (!selectionOffsets()) return
  field.setSelectionRange(field.value.length, field.value.length)
}

function IconButton(props: {
  readonly name: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={props.name}
      title={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
