/** The middle pane while no article is open: what to do. */
import { useT } from '../platform/i18n.ts'
import { useLibrary } from '../platform/library.ts'
import styles from './NothingOpen.module.css'

/** The pane. */
export function NothingOpen() {
  const t = useT()
  const isEmpty = useLibrary(({ library }) => library?.articles.length === 0)
  return (
    <main
      className={styles.pane}
      data-area="reader"
      data-pane="reader"
      aria-label={t('reader.panes.reader')}
      tabIndex={-1}
    >
      <div className={styles.empty}>
        <div>
          <h1>{t('reader.nothingOpen')}</h1>
          <p>{t(isEmpty ? 'reader.nothingHereHint' : 'reader.nothingOpenHint')}</p>
        </div>
      </div>
    </main>
  )
}
