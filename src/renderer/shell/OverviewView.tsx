/** The page of the workspace, with what other features show and do on it. */
import { runCommand } from '../commands/registry.ts'
import { openArticle, openArticleId } from '../document/openArticle.ts'
import { ConflictsCard } from '../features/figures/ConflictsCard.tsx'
import { setStatus } from '../features/library/libraryHistory.ts'
import { type OverviewActions, OverviewPage } from '../features/overview/OverviewPage.tsx'
import { AgreementCard } from '../features/review/AgreementCard.tsx'
import { searchTable } from '../features/table/tableState.ts'
import { setDialog } from '../platform/dialogs.ts'
import { showView } from '../platform/mainView.ts'

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
  send: async (article) => {
    if (await show(article)) setDialog({ name: 'send-for-review' })
  },
  compare: async (article) => {
    if (await show(article)) runCommand('compare')
  },
  annotations: (query) => {
    searchTable(query)
    showView('annotations')
  },
  claims: () => showView('claims'),
}

/** The page. */
export function OverviewView() {
  return <OverviewPage actions={ACTIONS} agreement={<AgreementCard />} conflicts={<ConflictsCard />} />
}
