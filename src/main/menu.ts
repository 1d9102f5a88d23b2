/**
 * The application's menu: every command in its place, in the interface's language, with its keys. The keys are handled
 * by the page (the contract), so items only show them and send their command when they are clicked.
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { i18n } from 'i18next'
import type { Command } from '../core/commands/commands.ts'
import type { Keymap } from '../core/commands/keymap.ts'
import { acceleratorOf } from './accelerators.ts'

/** What the menu is made from. */
export interface MenuOptions {
  readonly translator: i18n
  readonly keymap: Keymap
  readonly singleKeys: boolean
  readonly recentWorkspaces: readonly string[]
  /** The commands that can be used now; null as long as the page hasn't said. */
  readonly enabled: ReadonlySet<Command> | null
  readonly run: (command: Command) => void
  readonly openWorkspace: (path: string) => void
}

/** Shows the menu. Made anew whenever something in it changes other than what is enabled. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(options, process.platform === 'darwin')))
}

/** Greys out the items of the menu that is shown, but for those of `enabled`. */
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
    const accelerator = acceleratorOf(command, { keymap: options.keymap, singleKeys: options.singleKeys, mac })
    return {
      id: command,
      label: t(`commands.${command}`),
      enabled: options.enabled?.has(command) ?? true,
      click: () => options.run(command),
      ...(accelerator && { accelerator, registerAccelerator: false }),
    }
  }
  const recent: Items = options.recentWorkspaces.map((path) => ({
    // A single & would underline the next letter.
    label: path.replaceAll('&', '&&'),
    click: () => options.openWorkspace(path),
  }))
  const noRecent: Items = [{ label: t('system.menu.noRecent'), enabled: false }]
  const quit: Items = [SEPARATOR, { role: 'quit', label: t('system.menu.quit') }]
  return [
    ...(mac ? [{ label: app.name, submenu: applicationItems(options, item) }] : []),
    {
      label: t('system.menu.file'),
      submenu: [
        ...(['import', 'paste-article', 'import-annotations'] as const).map(item),
        SEPARATOR,
        item('open-workspace'),
        { label: t('system.menu.recent'), submenu: recent.length > 0 ? recent : noRecent },
        item('switch-annotator'),
        SEPARATOR,
        ...(['article-details', 'earlier-versions', 'remove-article', 'remove-layer'] as const).map(item),
        SEPARATOR,
        ...(['export', 'print'] as const).map(item),
        ...(mac ? [] : [SEPARATOR, item('preferences'), ...quit]),
      ],
    },
    {
      label: t('system.menu.edit'),
      submenu: [
        ...(['undo', 'redo'] as const).map(item),
        SEPARATOR,
        { role: 'cut', label: t('system.menu.cut') },
        { role: 'copy', label: t('system.menu.copy') },
        { role: 'paste', label: t('system.menu.paste') },
        { role: 'selectAll', label: t('system.menu.selectAll') },
        SEPARATOR,
        ...(['find', 'search', 'palette'] as const).map(item),
      ],
    },
    {
      label: t('system.menu.annotation'),
      submenu: [
        ...(['tag-claim', 'tag-figure', 'tag-quote', 'tag-attribution'] as const).map(item),
        SEPARATOR,
        ...(['note', 'link', 'correct-value', 'split', 'merge', 'delete'] as const).map(item),
        SEPARATOR,
        ...(['next', 'previous', 'next-untagged', 'back', 'deselect'] as const).map(item),
        SEPARATOR,
        {
          label: t('suggest.title'),
          submenu: [
            ...(['next-suggestion', 'previous-suggestion'] as const).map(item),
            SEPARATOR,
            ...(['accept-suggestion', 'accept-together', 'adjust-suggestion', 'reject-suggestion'] as const).map(item),
            item('explain-suggestion'),
            SEPARATOR,
            ...(['accept-in-view', 'accept-in-article'] as const).map(item),
            SEPARATOR,
            ...(['toggle-suggestions', 'memory'] as const).map(item),
          ],
        },
        SEPARATOR,
        item('toggle-done'),
      ],
    },
    {
      label: t('review.title'),
      submenu: [
        ...(['review', 'review-received', 'compare', 'settle'] as const).map(item),
        SEPARATOR,
        ...(['send-for-review', 'open-bundle'] as const).map(item),
        SEPARATOR,
        ...(['measures', 'review-report'] as const).map(item),
        SEPARATOR,
        item('blind-tagging'),
      ],
    },
    {
      label: t('system.menu.view'),
      submenu: [
        ...(
          ['toggle-library', 'toggle-side', 'suggestions', 'unlinked', 'differing-figures', 'guidelines'] as const
        ).map(item),
        SEPARATOR,
        ...(['next-pane', 'previous-pane'] as const).map(item),
        SEPARATOR,
        ...(['larger-text', 'smaller-text', 'reset-text'] as const).map(item),
        SEPARATOR,
        item('toggle-theme'),
        { role: 'togglefullscreen', label: t('system.menu.fullScreen') },
      ],
    },
    {
      label: t('system.menu.help'),
      submenu: (mac ? ['keys'] : ['keys', 'about']).map((name) => item(name as Command)),
    },
  ]
}

function applicationItems({ translator: { t } }: MenuOptions, item: (command: Command) => MenuItemConstructorOptions) {
  const items: Items = [
    item('about'),
    SEPARATOR,
    item('preferences'),
    SEPARATOR,
    { role: 'services', label: t('system.menu.services') },
    SEPARATOR,
    { role: 'hide', label: t('system.menu.hide') },
    { role: 'hideOthers', label: t('system.menu.hideOthers') },
    { role: 'unhide', label: t('system.menu.showAll') },
    SEPARATOR,
    { role: 'quit', label: t('system.menu.quit') },
  ]
  return items
}
