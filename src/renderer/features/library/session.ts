/** Opening a workspace for an annotator: at start-up, for the first time, and another one later. */
import type { Result } from '../../../core/result.ts'
import type { Boot, Session, SetUp } from '../../../ipc/contract.ts'
import type { Joined, JoinRequest } from '../../../ipc/team.ts'
import { closeEditor } from '../../document/editor.ts'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setLanguage } from '../../platform/i18n.ts'
import { forgetLibrary, refreshLibrary, useLibrary } from '../../platform/library.ts'
import { showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { applySettings } from '../../platform/settings.ts'
import { askTeam } from '../../platform/team.ts'
import { applyView } from '../../platform/view.ts'
import { leavePlace, notePlace } from '../../text/places.ts'
import { forgetLibraryHistory } from './libraryHistory.ts'

/** Asks the main process for the settings and the session, and shows them. Also tries again after a failure. */
export async function loadSession(): Promise<void> {
  await showBoot(await bridge.boot())
}

/** Sets the annotator and the workspace for the first time, and opens a sample in the interface's language. */
export async function setUp(who: SetUp): Promise<Result<Session>> {
  const answer = await changeSession(() => bridge.setUp(who))
  const articles = useLibrary.getState().library?.articles ?? []
  const first = articles.find(({ language }) => language === document.documentElement.lang) ?? articles[0]
  if (answer.ok && first && openArticleId() === null) await openArticle(first.id)
  return answer
}

/** Switches to another annotator in the same workspace: to somebody who is there, or by name. */
export function switchAnnotator(who: { readonly name: string; readonly id?: string }): Promise<Result<Session>> {
  return changeSession(() => bridge.switchAnnotator(who))
}

/** Opens a workspace that the analyst selects in the system's dialog. */
export async function chooseWorkspace(): Promise<void> {
  const path = await bridge.chooseFolder()
  if (path !== null) await openWorkspace(path)
}

/** Opens another workspace. */
export async function openWorkspace(path: string): Promise<void> {
  const answer = await changeSession(() => bridge.openWorkspace({ path }))
  if (!answer.ok && answer.error.code !== 'cancelled') showProblem(answer.error)
}

/** Joins a team, and opens its folder. */
export function joinTeam(request: JoinRequest): Promise<Result<Joined>> {
  return changeSession(() => bridge.joinTeam(request))
}

async function changeSession<T>(change: () => Promise<Result<T>>): Promise<Result<T>> {
  notePlace()
  const answer = await answerOf(change())
  if (!answer.ok) return answer
  leavePlace()
  closeEditor()
  forgetLibrary()
  forgetLibraryHistory()
  await loadSession()
  return answer
}

async function showBoot(boot: Boot): Promise<void> {
  const { language, settings, session, problem, proposal, about, article, isDirected, view } = boot
  await setLanguage(language)
  applySettings(settings)
  applyView(view)
  useSession.setState({ session, problem, proposal, about, isDirected })
  if (!session) return
  void askTeam()
  await refreshLibrary()
  if (article !== null) await openArticle(article)
}
