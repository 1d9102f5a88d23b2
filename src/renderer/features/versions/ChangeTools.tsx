/** What can be done with what changed: the texts side by side, and the change log as a file. */
import { Menu } from '@base-ui/react/menu'
import { ChevronDown } from 'lucide-react'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { translate, useT } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './VersionsTab.module.css'

const KINDS = ['html', 'pdf', 'json'] as const

/** The buttons above the list of changes. */
export function ChangeTools({ article }: { readonly article: string }) {
  const t = useT()
  return (
    <div className={styles.tools}>
      <Button onClick={() => setDialog({ name: 'side-by-side' })}>{t('versions.sideBySide.open')}</Button>
      <Menu.Root>
        <Menu.Trigger render={<Button />}>
          {t('versions.save.button')}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <MenuPopup label={t('versions.save.button')}>
          {KINDS.map((as) => (
            <MenuItem key={as} onClick={() => void save(article, as)}>
              {t(`versions.save.${as}`)}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
    </div>
  )
}

async function save(article: string, as: (typeof KINDS)[number]): Promise<void> {
  const answer = await answerOf(bridge.saveChangeLog({ article, as }))
  if (!answer.ok) showProblem(answer.error)
  else if (answer.value) notify({ text: translate()('versions.save.saved', { path: answer.value.path }), tone: 'info' })
}
