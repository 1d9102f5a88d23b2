/** Changing several own annotations as one step of undo, and taking such steps back. */
import { create } from 'zustand'
import type { ManyChange } from '../../../core/edits/planMany.ts'
import type { RowPlace } from '../../../core/table/tableRow.ts'
import type { Session } from '../../../ipc/contract.ts'
import type { ManyChanged } from '../../../ipc/table.ts'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { refreshLibrary } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'
import { isOwn, selectNone } from './selection.ts'

/** A step, by what takes it back, and the articles that it changed. */
interface Step {
  readonly token: string
  readonly articles: readonly string[]
  /** The session that it was made in: no other can take it back. */
  readonly session: Session | null
}

const useSteps = create<{ readonly undo: readonly Step[]; readonly redo: readonly Step[] }>(() => ({
  undo: [],
  redo: [],
}))

/** Changes the own ones of these annotations; whether any was changed. */
export async function changeMany(places: readonly RowPlace[], change: ManyChange): Promise<boolean> {
  const own = places.filter(isOwn)
  const t = translate()
  if (own.length === 0) {
    notify({ text: t('table.ownOnly'), tone: 'info' })
    return false
  }
  const answer = await answerOf(whileWriting(bridge.changeAnnotations({ places: own, change })))
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  const articles = [...new Set(own.map(({ article }) => article))]
  const { token, changed } = answer.value
  tell(answer.value)
  if (token === null) return false
  useSteps.setState(({ undo }) => ({
    undo: [...undo, { token, articles, session: useSession.getState().session }],
    redo: [],
  }))
  if (change.kind === 'remove') selectNone()
  notify({
    text: t('table.changed', { count: changed }),
    tone: 'info',
    topic: 'undo',
    action: { label: t('commands.undo'), run: () => void undoMany('undo') },
  })
  await showChanged(articles)
  return true
}

/** Takes the last step back, or does it again. */
export async function undoMany(direction: 'undo' | 'redo'): Promise<void> {
  const { session } = useSession.getState()
  const own = (steps: readonly Step[]) => steps.filter((step) => step.session === session)
  const [undo, redo] = [own(useSteps.getState().undo), own(useSteps.getState().redo)]
  const step = (direction === 'undo' ? undo : redo).at(-1)
  const t = translate()
  if (!step) return notify({ text: t(`table.nothingTo.${direction}`), tone: 'info', topic: 'undo' })
  const answer = await answerOf(whileWriting(bridge.takeBackAnnotations({ token: step.token })))
  if (!answer.ok) return showProblem(answer.error)
  tell(answer.value)
  const { token } = answer.value
  if (token === null) return
  const back = { ...step, token }
  useSteps.setState(
    direction === 'undo'
      ? { undo: undo.slice(0, -1), redo: [...redo, back] }
      : { redo: redo.slice(0, -1), undo: [...undo, back] },
  )
  notify({ text: t(`table.${direction === 'undo' ? 'undone' : 'redone'}`), tone: 'info', topic: 'undo' })
  await showChanged(step.articles)
}

/** Says what was not changed, and why. */
function tell({ token, changed, failed }: ManyChanged): void {
  const t = translate()
  const [first] = failed
  if (!first) {
    if (token === null) notify({ text: t('table.nothingChanged'), tone: 'info' })
    return
  }
  const title = failed.map((one) => one.title).join(', ')
  notify({
    text:
      token === null
        ? t('table.notChanged', { count: failed.length, title })
        : t('table.partlyChanged', { changed, title }),
    tone: 'error',
  })
  showProblem(first.problem)
}

/** Shows the article in front as it is now, and the library's counts. */
async function showChanged(articles: readonly string[]): Promise<void> {
  const open = openArticleId()
  if (open !== null && articles.includes(open)) await openArticle(open)
  await refreshLibrary()
}
