/** What is shown instead of colleagues' tags while they are hidden. */
import { runCommand } from '../../commands/registry.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Blind.module.css'

/** Why there is nothing to see, and the two ways to see something. How many have annotated a server doesn't tell (null). */
export function Blind({ count }: { readonly count: number | null }) {
  const t = useT()
  return (
    <div className={styles.blind}>
      <h2>{t('review.blind.title')}</h2>
      <p>{count === null ? t('team.blind.hidden') : t('review.blind.hidden', { count })}</p>
      <Button variant="primary" onClick={() => runCommand('toggle-done')}>
        {t('reader.markDone')}
      </Button>
      <Button variant="plain" onClick={() => runCommand('blind-tagging')}>
        {t('commands.blind-tagging')}
      </Button>
    </div>
  )
}
