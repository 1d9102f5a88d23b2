/**
 * The application's menu: the sections of the table of commands with what the system adds, in the interface's language.
 * The page handles the keys (the contract), so items only show them and send their command when they are clicked.
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { i18n } from 'i18next'
import type { MenuSection } from '../core/commands/commandRow.ts'
import { type Command, commandsInMenu } from '../core/commands/commands.ts'
import type { Keymap } from '../core/commands/keymap.ts'
import type { NamedAction } from '../core/edits/describe.ts'
import type { Language } from '../core/model/language.ts'
import { acceleratorOf } from './accelerators.ts'

/** What undo and redo would do; null for nothing that has a name. */
export interface MenuSteps {
  readonly undo: NamedAction | null
  readonly redo: NamedAction | null
}

/** No step has a name yet. */
export const NO_STEPS: MenuSteps = { undo: null, redo: null }

/** What the menu is made from. */
export interface MenuOptions {
  readonly translator: i18n
  readonly keymap: Keymap
  readonly language: Language
  readonly singleKeys: boolean
  readonly recentWorkspaces: readonly string[]
  /** The commands that can be used now; null until the page has said. */
  readonly enabled: ReadonlySet<Command> | null
  readonly steps: MenuSteps
  readonly run: (command: Command) => void
  readonly openWorkspace: (path: string) => void
}

/** Shows the menu. It is rebuilt whenever something in it changes other than what is enabled. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(options, process.platform === 'darwin')))
}

/** Greys out the items of the menu that is shown, except those of `enabled`. */
export function enableItems(commands: readonly Command[], enabled: ReadonlySet<Command>): void {
  const menu = Menu.getApplicationMenu()
  for (const command of commands) {
    const item = menu?.getMenuItemById(command)
    if (item) item.enabled = enabled.has(command)
  }
}

type Items = MenuItemConstructorOptions[]

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

function templateOf(options: MenuOptions, mac: boolean): Items {
  const { t } = options.translator
  const item = (command: Command): MenuItemConstructorOptions => {
    const { keymap, language, singleKeys } = options
    const accelerator = acceleratorOf(command, { keymap, language, singleKeys, mac })
    return {
      id: command,
      label: labelOf(command, options),
      enabled: options.enabled?.has(command) ?? true,
      click: () => options.run(command),
      ...(accelerator && { accelerator, registerAccelerator: false }),
    }
  }
  const sections = (...names: MenuSection[]): Items =>
    names.flatMap((name, index) => [...(index > 0 ? [SEPARATOR] : []), ...commandsInMenu(name).map(item)])
  const recent: Items = options.recentWorkspaces.map((path) => ({
    // A single & would underline the next letter.
    label: path.replaceAll('&', '&&'),
    click: () => options.openWorkspace(path),
  }))
  const noRecent: Items = [{ label: t('system.menu.noRecent'), enabled: false }]
  const quit: Items = [SEPARATOR, { role: 'quit', label: t('system.menu.quit') }]
  return [
    ...(mac ? [{ label: app.name, submenu: applicationItems(options, sections) }] : []),
    {
      label: t('system.menu.file'),
      submenu: [
        ...sections('file-add'),
        SEPARATOR,
        ...sections('file-workspace'),
        { label: t('system.menu.recent'), submenu: recent.length > 0 ? recent : noRecent },
        { label: t('system.menu.team'), submenu: sections('file-team') },
        ...sections('file-annotator'),
        SEPARATOR,
        ...sections('file-article', 'file-tabs', 'file-out'),
        ...(mac ? [] : [SEPARATOR, ...sections('preferences'), ...quit]),
      ],
    },
    {
      label: t('system.menu.edit'),
      submenu: [
        ...sections('edit-undo'),
        SEPARATOR,
        { role: 'cut', label: t('system.menu.cut') },
        { role: 'copy', label: t('system.menu.copy') },
        ...sections('edit-copy'),
        { role: 'paste', label: t('system.menu.paste') },
        { role: 'selectAll', label: t('system.menu.selectAll') },
        SEPARATOR,
        ...sections('edit-find'),
      ],
    },
    {
      label: t('system.menu.annotation'),
      submenu: [
        ...sections('annotation-tag', 'annotation-change', 'annotation-go'),
        SEPARATOR,
        {
          label: t('suggest.title'),
          submenu: sections('suggestions-go', 'suggestions-decide', 'suggestions-all', 'suggestions-switch'),
        },
        SEPARATOR,
        ...sections('annotation-done'),
      ],
    },
    {
      label: t('review.title'),
      submenu: sections('review-open', 'review-exchange', 'review-measure', 'review-blind'),
    },
    {
      label: t('system.menu.view'),
      submenu: [
        ...sections('view-panes', 'view-focus', 'view-text', 'view-theme'),
        { role: 'togglefullscreen', label: t('system.menu.fullScreen') },
      ],
    },
    { label: t('system.menu.help'), submenu: sections('help', ...(mac ? [] : (['about'] as const))) },
  ]
}

function labelOf(command: Command, { translator: { t }, steps }: MenuOptions): string {
  const step = command === 'undo' || command === 'redo' ? steps[command] : null
  if (!step || (command !== 'undo' && command !== 'redo')) return t(`commands.${command}`)
  return t(`acting.${command}`, { name: t(`acting.names.${step.action}`, { count: step.count }) })
}

function applicationItems({ translator: { t } }: MenuOptions, sections: (...names: MenuSection[]) => Items): Items {
  return [
    ...sections('about', 'preferences'),
    SEPARATOR,
    { role: 'services', label: t('system.menu.services') },
    SEPARATOR,
    { role: 'hide', label: t('system.menu.hide') },
    { role: 'hideOthers', label: t('system.menu.hideOthers') },
    { role: 'unhide', label: t('system.menu.showAll') },
    SEPARATOR,
    { role: 'quit', label: t('system.menu.quit') },
  ]
}
