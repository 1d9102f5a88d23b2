/** The commands that are not about the text: what the library, the dialogs and the settings can do. */
import { READING_DEFAULTS, READING_LIMITS } from '../../ipc/choices.ts'
import { useCommands } from '../commands/registry.ts'
import { openArticleId, showArticle } from '../document/openArticle.ts'
import { closeTab, goToTab, moveFrontTab } from '../document/tabs.ts'
import { addPassage, checkSelectedClaim, goToUnchecked } from '../features/claims/checkClaim.ts'
import { readDraft } from '../features/claims/returnedDraft.ts'
import { importing } from '../features/exchange/window.ts'
import { chooseWorkspace } from '../features/library/session.ts'
import { memory, suggestions } from '../features/suggest/window.ts'
import { goToNextTask } from '../features/team/tasks.ts'
import { isDark } from '../platform/appearance.ts'
import { bridge } from '../platform/bridge.ts'
import { setDialog } from '../platform/dialogs.ts'
import { translate } from '../platform/i18n.ts'
import { useLibrary } from '../platform/library.ts'
import { toggleView } from '../platform/mainView.ts'
import { notify } from '../platform/messages.ts'
import { togglePane, toggleTab } from '../platform/panes.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import { useTeam } from '../platform/team.ts'
import { openPalette } from './palette.ts'
import { beginTour } from './takingTour.ts'

const COMMANDS = {
  import: () => void importing.importChosen(),
  'import-later': () => {
    const article = openArticleId()
    if (article) void importing.importLater(article)
  },
  'read-draft': () => void readDraft(),
  'paste-article': () => setDialog({ name: 'paste' }),
  'import-annotations': () => setDialog({ name: 'import-annotations' }),
  'import-project': () => setDialog({ name: 'import-project' }),
  'next-article': goToNext,
  export: () => setDialog({ name: 'export', articles: null }),
  'earlier-versions': () => {
    const article = openArticleId()
    if (article) setDialog({ name: 'versions', article })
  },
  print: () => void bridge.print(),
  codebook: () => setDialog({ name: 'codebook' }),
  'older-answers': () => setDialog({ name: 'older-answers' }),
  overview: () => toggleView('overview'),
  annotations: () => toggleView('annotations'),
  claims: () => toggleView('claims'),
  'check-claim': () =>
    void checkSelectedClaim(suggestions.state.getState().found, memory.state.getState().memory.apart ?? []),
  'add-passage': () => void addPassage(),
  'next-unchecked-claim': () => void goToUnchecked('claims'),
  'next-unsourced-figure': () => void goToUnchecked('figures'),
  'back-up': () => setDialog({ name: 'back-up' }),
  'merge-workspace': () => setDialog({ name: 'merge-workspace' }),
  'open-workspace': () => void chooseWorkspace(),
  'switch-annotator': () => setDialog({ name: 'switch-annotator' }),
  'new-tab': () => openPalette('new-tab'),
  'close-tab': () => void closeTab(),
  'next-tab': () => goToTab('next'),
  'previous-tab': () => goToTab('previous'),
  'tab-right': () => moveFrontTab(1),
  'tab-left': () => moveFrontTab(-1),
  preferences: () => setDialog({ name: 'preferences' }),
  palette: () => openPalette('everything'),
  'toggle-library': () => togglePane('library'),
  'toggle-side': () => togglePane('side'),
  guidelines: () => toggleTab('guidelines'),
  'toggle-hints': () => void saveSettings({ hints: !useSettings.getState().hints }),
  tour: () => void beginTour(),
  'differing-figures': () => toggleTab('figures'),
  'open-bundle': () => void importing.importChosen(),
  unlinked: () => toggleTab('unlinked'),
  keys: () => setDialog({ name: 'keys' }),
  about: () => setDialog({ name: 'about' }),
  'toggle-theme': toggleTheme,
  'larger-text': () => changeTextSize(1),
  'smaller-text': () => changeTextSize(-1),
  'reset-text': () => setTextSize(READING_DEFAULTS.textSize),
}

/** Registers them. */
export function useShellCommands(): void {
  useCommands(COMMANDS)
}

function toggleTheme(): void {
  const { theme } = useSettings.getState()
  void saveSettings({ theme: isDark(theme) ? 'light' : 'dark' })
}

function changeTextSize(steps: 1 | -1): void {
  const { min, max, step } = READING_LIMITS.textSize
  const { textSize } = useSettings.getState().reading
  setTextSize(Math.min(max, Math.max(min, textSize + steps * step)))
}

function setTextSize(textSize: number): void {
  const { reading } = useSettings.getState()
  if (textSize !== reading.textSize) void saveSettings({ reading: { ...reading, textSize } })
}

/** With a team's server, tasks come from there. */
function goToNext(): void {
  if (useTeam.getState().team) void goToNextTask()
  else openNextToDo()
}

/** Opens the next article in the list that isn't done, starting over after the last. */
function openNextToDo(): void {
  const articles = useLibrary.getState().library?.articles ?? []
  const at = articles.findIndex(({ id }) => id === openArticleId())
  const next = [...articles.slice(at + 1), ...articles.slice(0, Math.max(0, at))].find(
    ({ status }) => status !== 'done',
  )
  if (next) void showArticle(next.id)
  else notify({ text: translate()('acting.finished.noneLeft'), tone: 'info' })
}
