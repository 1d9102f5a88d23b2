/** What a page says in a workspace without articles, and how some come in. */
import { useT } from '../platform/i18n.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoArticles.module.css'
import { runCommand } from './registry.ts'

/** The words with the two ways. */
export function NoArticles() {
  const t = useT()
  return (
    <div className={styles.none}>
      <b>{t('shell.library.empty')}</b>
      <p>{t('shell.library.emptyHint')}</p>
      <Button variant="primary" onClick={() => runCommand('import')}>
        {t('commands.import')}
      </Button>
      <Button onClick={() => runCommand('paste-article')}>{t('commands.paste-article')}</Button>
    </div>
  )
}
