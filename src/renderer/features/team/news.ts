/** Messages about a team's server that come unasked: those that call for somebody to act. */
import type { Problem } from '../../../core/problem.ts'
import type { TeamState } from '../../../core/sync/teamState.ts'
import { openArticleId } from '../../document/openArticle.ts'
import { bridge } from '../../platform/bridge.ts'
import { setDialog, useDialog } from '../../platform/dialogs.ts'
import { detailsOf, say, translate } from '../../platform/i18n.ts'
import { rowOf } from '../../platform/library.ts'
import { dismissTopic, notify, showProblemsOf } from '../../platform/messages.ts'
import { useTeam } from '../../platform/team.ts'
import { createTelling, newsBetween } from './newsBetween.ts'
import { standing } from './words.ts'

/** Tells them from now on, and which layers were merged with those of the member's other computer. */
export function followTeamNews(): void {
  const isNew = createTelling()
  // The panel says it all itself.
  useDialog.subscribe(({ dialog }) => dialog?.name === 'team' && dismissTopic('team'))
  useTeam.subscribe(({ team }, { team: before }) => {
    const news = newsBetween(before, team)
    if (!team || (team.link.is === 'connected' && team.held.length === 0)) showProblemsOf('team', [])
    if (!team || !news) return
    const t = translate()
    const show = { label: t('storage.show'), run: () => setDialog({ name: 'team' }) }
    const enter = {
      label: t('team.panel.passwordButton'),
      run: () => setDialog({ name: 'team-password', what: 'give' }),
    }
    const { text, details } = wordsFor(team)
    const isConnected = team.link.is === 'connected'
    if (!isNew(text, isConnected) || useDialog.getState().dialog?.name === 'team') return
    notify({ text, details, tone: 'error', topic: 'team', action: news === 'password' ? enter : show })
  })
  bridge.on('teamMerged', ({ article, differences }) => {
    // For the open layer a message of its own comes once it is shown.
    if (article === openArticleId() || differences.length === 0) return
    const title = rowOf(article)?.title ?? article
    notify({
      text: translate()('team.merged', { title, count: differences.length }),
      tone: 'info',
      action: { label: translate()('storage.show'), run: () => setDialog({ name: 'differences', differences }) },
    })
  })
}

/** What is said of how the folder stands: the reason itself, where there is one, with its details. */
function wordsFor(team: TeamState): { readonly text: string; readonly details: string | null } {
  const { link, server, held } = team
  const t = translate()
  const ofProblem = (problem: Problem) => ({ text: say(problem), details: detailsOf(problem) })
  if (link.is === 'stopped') return ofProblem(link.problem)
  if (link.is === 'password')
    return link.problem ? ofProblem(link.problem) : { text: t('team.panel.password', { server }), details: null }
  const [only, ...others] = held
  if (link.is === 'connected' && only && others.length === 0) return ofProblem(only.problem)
  return { text: standing(t, team, (iso) => iso), details: null }
}
