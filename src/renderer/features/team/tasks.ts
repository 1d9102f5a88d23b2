/** The member's tasks as commands: going to the next one, and giving one back. */
import type { Problem } from '../../../core/problem.ts'
import { announce } from '../../document/editor.ts'
import { openArticleId, showArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { translate } from '../../platform/i18n.ts'
import { refreshLibrary, rowOf, useLibrary } from '../../platform/library.ts'
import { notify, notifyWhile, showProblem } from '../../platform/messages.ts'
import { createSingly } from '../../platform/singly.ts'
import { useTeam } from '../../platform/team.ts'
import { type NextTask, nextTask, type TaskView, whyNotReturned } from './nextTask.ts'

/** How long the server may take before it is said that it was asked, in milliseconds. */
const SLOW = 1000

const singly = createSingly()

/** Goes to the next article that the member is to annotate: one of theirs, else one that the server gives. */
export async function goToNextTask(): Promise<void> {
  const next = nextTask(view())
  if (next.is === 'open') return showArticle(next.article)
  if (next.is === 'forbidden')
    return notify({ text: translate()('team.task.noRight', { server: server() }), tone: 'info', topic: 'team' })
  if (useTeam.getState().team?.link.is === 'password') return setDialog({ name: 'team-password', what: 'give' })
  return singly(() => getTask(next))
}

async function getTask(next: Exclude<NextTask, { is: 'open' | 'forbidden' }>): Promise<void> {
  const stopTelling = tellWhenSlow()
  const answer =
    next.is === 'take'
      ? await answerOf(bridge.takeTask())
      : await answerOf(bridge.fetchArticle({ article: next.article }))
  stopTelling()
  if (!answer.ok) return tellFailed(answer.error)
  const article = next.is === 'fetch' ? next.article : answer.value
  if (article === null) return tellNoneFree()
  await refreshLibrary()
  await showArticle(article)
}

/** Gives the open article back, so that others can take it; the message takes it again. */
export async function returnOpenTask(): Promise<void> {
  const why = whyNotReturned(view())
  const article = openArticleId()
  if (why !== null || article === null) return announce({ key: why ?? 'whyNot.article' })
  const answer = await answerOf(bridge.returnTask({ article }))
  if (!answer.ok) return showProblem(answer.error)
  const title = titleOf(article)
  if (!answer.value) return notify({ text: translate()('team.task.notYours', { title }), tone: 'info' })
  const undo = { label: translate()('commands.undo'), run: () => void takeBack(article) }
  notify({ text: translate()('team.task.returned', { title }), tone: 'info', action: undo })
}

async function takeBack(article: string): Promise<void> {
  const answer = await answerOf(bridge.takeAgain({ article }))
  if (!answer.ok) return showProblem(answer.error)
  const title = titleOf(article)
  notify({ text: translate()(answer.value ? 'team.task.again' : 'team.task.gone', { title }), tone: 'info' })
}

function tellNoneFree(): void {
  const show = { label: translate()('commands.server-articles'), run: () => setDialog({ name: 'server-articles' }) }
  notify({ text: translate()('team.task.none', { server: server() }), tone: 'info', action: show })
}

function tellFailed(problem: Problem): void {
  const isAway = problem.code === 'server-unreachable' || problem.code === 'server-busy'
  if (isAway) notify({ text: translate()('team.task.away', { server: server() }), tone: 'info' })
  else showProblem(problem)
}

/** Says that the server was asked where it doesn't answer soon; the function ends that. */
function tellWhenSlow(): () => void {
  let stop = () => {}
  const timer = setTimeout(() => {
    stop = notifyWhile({ text: translate()('team.task.asking', { server: server() }), tone: 'info' })
  }, SLOW)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function view(): TaskView {
  const { team } = useTeam.getState()
  return {
    tasks: team?.tasks ?? [],
    articles: useLibrary.getState().library?.articles ?? [],
    open: openArticleId(),
    mayAnnotate: !team || team.rights.length === 0 || team.rights.includes('annotate'),
  }
}

function server(): string {
  return useTeam.getState().team?.server ?? ''
}

function titleOf(article: string): string {
  return rowOf(article)?.title ?? article
}
