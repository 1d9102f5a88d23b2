/** The bar below: whether all is saved, what there is, who works. */
import { Check, CloudAlert, LoaderCircle } from 'lucide-react'
import { runCommand } from '../commands/registry.ts'
import { useEditor } from '../document/editor.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { useSuggestions } from '../features/suggest/window.ts'
import { TeamStatus } from '../features/team/TeamStatus.tsx'
import { useDetails, useMessage, useT } from '../platform/i18n.ts'
import { useSession } from '../platform/session.ts'
import { useSettings } from '../platform/settings.ts'
import { useWriting } from '../platform/writing.ts'
import styles from './Bars.module.css'

/** The status bar; the one element with the role `status` is in it, and its text is the saving state alone. */
export function StatusBar() {
  const t = useT()
  const layer = usePaintedEditor((state) => state.layer)
  const session = useSession((state) => state.session)
  return (
    <footer className={styles.bottom}>
      <SavingState />
      <TeamStatus />
      {layer && (
        <>
          <span>{t('reader.annotations', { count: layer.annotations.length })}</span>
          <SuggestionCount />
          <button type="button" className={styles.link} onClick={() => runCommand('toggle-done')}>
            {t(layer.status === 'done' ? 'reader.reopen' : 'reader.markDone')}
          </button>
        </>
      )}
      <span className={styles.right}>
        {session && (
          <>
            <button type="button" className={styles.link} onClick={() => runCommand('open-workspace')}>
              {session.workspace.title}
            </button>
            <button type="button" className={styles.link} onClick={() => runCommand('switch-annotator')}>
              {t('reader.annotator', { name: session.annotator.name })}
            </button>
          </>
        )}
      </span>
    </footer>
  )
}

/** How many suggestions are left, and the way to them. They are none of the annotations. */
function SuggestionCount() {
  const t = useT()
  const on = useSettings((state) => state.suggestions.on)
  const active = useSuggestions((state) => state.active)
  const count = useSuggestions((state) => state.pending.length)
  const isLooking = useSuggestions((state) => state.working && state.found.length === 0)
  if (on && !active) return null
  const said = isLooking ? t('suggest.looking') : t('suggest.count', { count })
  return (
    <button type="button" className={styles.link} onClick={() => runCommand('suggestions')}>
      {on ? said : t('suggest.isOff')}
    </button>
  )
}

function SavingState() {
  const t = useT()
  const message = useMessage()
  const edits = useEditor((state) => state.unsaved)
  const others = useWriting((state) => state.count)
  const unsaved = edits + others
  const problem = useEditor((state) => state.savingProblem)
  const detailsOf = useDetails()
  const details = problem && detailsOf(problem)
  const state = unsaved === 0 ? 'saved' : problem ? 'failed' : 'saving'
  const Sign = { saved: Check, saving: LoaderCircle, failed: CloudAlert }[state]
  const words =
    state === 'failed' && problem
      ? t('reader.status.failed', { reason: message(problem) })
      : t(`reader.status.${state === 'failed' ? 'saving' : state}`)
  const whole = details === null ? words : `${words}\n${details}`
  return (
    // The bar may have no room for all of a reason.
    <span className={styles.saving} data-state={state} title={state === 'failed' ? whole : undefined}>
      <Sign size={14} aria-hidden="true" />
      <span role="status">{words}</span>
    </span>
  )
}
