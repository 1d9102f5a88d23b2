/** Messages about a team's server that come unasked: those that call for somebody to act. */
import { openArticleId } from '../../document/openArticle.ts'
import { bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { say, translate } from '../../platform/i18n.ts'
import { rowOf } from '../../platform/library.ts'
import { notify, showProblemsOf } from '../../platform/messages.ts'
import { useTeam } from '../../platform/team.ts'
import { newsBetween } from './newsBetween.ts'
import { standing } from './words.ts'

/** Tells them from now on, and which layers were merged with those of the member's other computer. */
export function followTeamNews(): void {
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
    const { link, server } = team
    const text =
      link.is === 'stopped'
        ? say(link.problem)
        : link.is === 'password'
          ? link.problem
            ? say(link.problem)
            : t('team.panel.password', { server })
          : standing(t, team, (iso) => iso)
    notify({ text, tone: 'error', topic: 'team', action: news === 'password' ? enter : show })
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
