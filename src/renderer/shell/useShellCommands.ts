/** The commands that are not about the text: what the library, the dialogs and the settings can do. */
import { READING_DEFAULTS, READING_LIMITS } from '../../ipc/choices.ts'
import { useCommand } from '../commands/registry.ts'
import { useEditor } from '../document/editor.ts'
import { importChosen } from '../features/exchange/importing.ts'
import { chooseWorkspace } from '../features/library/session.ts'
import { isDark } from '../platform/appearance.ts'
import { bridge } from '../platform/bridge.ts'
import { setDialog } from '../platform/dialogs.ts'
import { useLibrary } from '../platform/library.ts'
import { togglePane, toggleTab } from '../platform/panes.ts'
import { useSession } from '../platform/session.ts'
import { saveSettings, useSettings } from '../platform/settings.ts'
import { openPalette } from './palette.ts'

/** Registers them while the window is there. */
export function useShellCommands(): void {
  const working = useSession((state) => state.session !== null)
  const isOpen = useEditor((state) => state.open !== null)
  const hasArticles = useLibrary((state) => (state.library?.articles.length ?? 0) > 0)
  useCommand('import', () => void importChosen(), working)
  useCommand('paste-article', () => setDialog({ name: 'paste' }), working)
  useCommand('import-annotations', () => setDialog({ name: 'import-annotations' }), working && hasArticles)
  useCommand('export', () => setDialog({ name: 'export' }), working && hasArticles)
  useCommand(
    'earlier-versions',
    () => {
      const article = useEditor.getState().open?.article.id
      if (article) setDialog({ name: 'versions', article })
    },
    isOpen,
  )
  useCommand('print', () => void bridge.print(), isOpen)
  useCommand('open-workspace', () => void chooseWorkspace(), working)
  useCommand('switch-annotator', () => setDialog({ name: 'switch-annotator' }), working)
  useCommand('preferences', () => setDialog({ name: 'preferences' }))
  useCommand('palette', openPalette)
  useCommand('toggle-library', () => togglePane('library'), working)
  useCommand('toggle-side', () => togglePane('side'), working)
  useCommand('guidelines', () => toggleTab('guidelines'), working)
  useCommand('differing-figures', () => toggleTab('figures'), working)
  useCommand('open-bundle', () => void importChosen(), working)
  useCommand('unlinked', () => toggleTab('unlinked'), isOpen)
  useCommand('keys', () => setDialog({ name: 'keys' }))
  useCommand('about', () => setDialog({ name: 'about' }))
  useCommand('toggle-theme', toggleTheme)
  useCommand('larger-text', () => changeTextSize(1))
  useCommand('smaller-text', () => changeTextSize(-1))
  useCommand('reset-text', () => setTextSize(READING_DEFAULTS.textSize))
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
