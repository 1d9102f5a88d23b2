/** The workspace's name, with a menu for switching workspace or annotator. */
import { Menu } from '@base-ui/react/menu'
import { Archive, ChevronDown, Combine, Folder, FolderOpen, Trash2, UserRound } from 'lucide-react'
import { runCommand } from '../../commands/registry.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { useSettings } from '../../platform/settings.ts'
import { MenuGroup, MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './Library.module.css'
import { openWorkspace } from './session.ts'

/** The menu and its button. */
export function WorkspaceMenu() {
  const t = useT()
  const session = useSession((state) => state.session)
  const recent = useSettings((state) => state.recentWorkspaces)
  if (!session) return null
  const { title, path } = session.workspace
  const others = recent.filter((other) => other !== path)
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.workspace} aria-label={t('shell.library.workspace', { title })}>
        <span>{title}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup>
        {others.length > 0 && (
          <>
            <MenuGroup label={t('shell.library.recent')}>
              {others.map((other) => (
                <MenuItem
                  key={other}
                  icon={<Folder size={15} aria-hidden="true" />}
                  detail={other}
                  onClick={() => void openWorkspace(other)}
                >
                  {other.split(/[\\/]/).findLast((part) => part !== '') ?? other}
                </MenuItem>
              ))}
            </MenuGroup>
            <MenuSeparator />
          </>
        )}
        <MenuItem icon={<FolderOpen size={15} aria-hidden="true" />} onClick={() => runCommand('open-workspace')}>
          {t('commands.open-workspace')}
        </MenuItem>
        <MenuItem icon={<Archive size={15} aria-hidden="true" />} onClick={() => runCommand('back-up')}>
          {t('commands.back-up')}
        </MenuItem>
        <MenuItem icon={<Combine size={15} aria-hidden="true" />} onClick={() => runCommand('merge-workspace')}>
          {t('commands.merge-workspace')}
        </MenuItem>
        <MenuItem icon={<Trash2 size={15} aria-hidden="true" />} onClick={() => runCommand('trash')}>
          {t('commands.trash')}
        </MenuItem>
        <MenuItem icon={<UserRound size={15} aria-hidden="true" />} onClick={() => runCommand('switch-annotator')}>
          {t('commands.switch-annotator')}
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  )
}
