/** The page of the workspace, with what other features show and do on it. */
import { runCommand } from '../commands/registry.ts'
import { openArticle, openArticleId } from '../document/openArticle.ts'
import { openInTab } from '../document/tabs.ts'
import { ConflictsCard } from '../features/figures/ConflictsCard.tsx'
import { setStatus } from '../features/library/libraryHistory.ts'
import { type OverviewActions, OverviewPage } from '../features/overview/OverviewPage.tsx'
import { AgreementCard } from '../features/review/AgreementCard.tsx'
import { table } from '../features/table/window.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { setDialog } from '../platform/dialogs.ts'
import { translate } from '../platform/i18n.ts'
import { showView } from '../platform/mainView.ts'
import { notify, showProblem } from '../platform/messages.ts'

/** So many articles are opened in tabs at once. */
const MOST_TABS = 12

/** Opens an article in its view; whether it is there. */
async function show(article: string): Promise<boolean> {
  showView('article')
  if (openArticleId() !== article) await openArticle(article)
  return openArticleId() === article
}

const ACTIONS: OverviewActions = {
  open: (article) => void show(article),
  mark: (article, isDone) => {
    if (openArticleId() === article) runCommand('toggle-done')
    else void setStatus(article, isDone ? 'done' : 'open')
  },
  export: (articles) => setDialog({ name: 'export', articles }),
  send: async (articles) => {
    const [article, ...others] = articles
    if (article === undefined) return
    if (others.length === 0) {
      if (await show(article)) setDialog({ name: 'send-for-review' })
      return
    }
    const sent = await answerOf(bridge.sendSeveral({ articles: [...articles] }))
    if (!sent.ok) showProblem(sent.error)
    else if (sent.value)
      notify({ text: translate()('overview.sentSeveral', { count: articles.length, ...sent.value }), tone: 'info' })
  },
  compare: async (articles) => {
    const [article, ...others] = articles.slice(0, MOST_TABS)
    if (article === undefined || !(await show(article))) return
    for (const other of others) await openInTab(other)
    if (others.length > 0) await show(article)
    runCommand('compare')
    const left = articles.length - MOST_TABS
    if (left > 0) notify({ text: translate()('overview.comparedSome', { most: MOST_TABS, count: left }), tone: 'info' })
  },
  annotations: (query) => {
    table.search(query)
    showView('annotations')
  },
  claims: () => showView('claims'),
}

/** The page. */
export function OverviewView() {
  return <OverviewPage actions={ACTIONS} agreement={<AgreementCard />} conflicts={<ConflictsCard />} />
}
