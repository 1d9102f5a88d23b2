/** The commands about a team's server. */
import { provideCondition } from '../../commands/conditions.ts'
import { registry, useCommands } from '../../commands/registry.ts'
import { announce } from '../../document/editor.ts'
import { openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { translate } from '../../platform/i18n.ts'
import { rowOf, useLibrary } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useTeam } from '../../platform/team.ts'
import { returnOpenTask } from './tasks.ts'

const COMMANDS = {
  'join-team': () => void joinByInvitation(),
  team: () => setDialog({ name: 'team' }),
  'exchange-now': () => void exchangeNow(),
  'team-password': () =>
    setDialog({ name: 'team-password', what: useTeam.getState().team?.link.is === 'connected' ? 'change' : 'give' }),
  'administer-team': () => setDialog({ name: 'administer-team' }),
  'server-articles': () => setDialog({ name: 'server-articles' }),
  'return-task': () => void returnOpenTask(),
  'keep-here': () => void keepHere(),
}

/** Registers them. */
export function useTeamCommands(): void {
  useCommands(COMMANDS)
}

/** Says for good when they can be given. */
export function provideTeamConditions(): void {
  provideCondition('team', useTeam, ({ team }) => team !== null)
  const hasArticles = () => (useLibrary.getState().library?.articles.length ?? 0) > 0
  registry.provide('articles-or-team', {
    holds: () => hasArticles() || useTeam.getState().team !== null,
    follow: (changed) => {
      const ends = [useTeam.subscribe(changed), useLibrary.subscribe(changed)]
      return () => {
        for (const end of ends) end()
      }
    },
  })
}

/** Shows an invitation that was opened: by dropping it, from the system, or by another start. */
export function followInvitations(): void {
  bridge.on('invited', (offer) => setDialog({ name: 'join-team', offer }))
}

async function joinByInvitation(): Promise<void> {
  const answer = await answerOf(bridge.chooseInvitation())
  if (!answer.ok) showProblem(answer.error)
  else if (answer.value) setDialog({ name: 'join-team', offer: answer.value })
}

async function exchangeNow(): Promise<void> {
  await bridge.exchangeNow()
  const { team } = useTeam.getState()
  if (team?.link.is === 'connected')
    notify({ text: translate()('team.panel.exchanged', { server: team.server }), tone: 'info' })
  else setDialog({ name: 'team' })
}

/** Keeps the open article on this computer, or no longer. */
async function keepHere(): Promise<void> {
  const article = openArticleId()
  if (article === null) return announce({ key: 'whyNot.article' })
  const isKept = !useTeam.getState().team?.pinned.includes(article)
  const answer = await answerOf(bridge.keepHere({ articles: [article], isKept }))
  if (!answer.ok) return showProblem(answer.error)
  const title = rowOf(article)?.title ?? article
  notify({ text: translate()(isKept ? 'team.pin.kept' : 'team.pin.released', { title }), tone: 'info' })
}
