/** The top bar: the tags with their counts and keys, and what concerns the whole article. */
import { Keyboard, MessagesSquare } from 'lucide-react'
import { useMemo } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { runCommand, useCommandEnabled } from '../commands/registry.ts'
import { useT } from '../i18n.ts'
import { ReadingControls } from '../shell/ReadingControls.tsx'
import { useEditor } from '../state/editor.ts'
import styles from './Bars.module.css'
import { TagButton } from './TagButton.tsx'

/** The bar above the panes. */
export function TopBar() {
  const t = useT()
  const annotations = useEditor((state) => state.layer?.annotations)
  const counts = useMemo(() => countTags(annotations ?? []), [annotations])
  const canExport = useCommandEnabled('export')
  const canReview = useCommandEnabled('review')
  return (
    <header className={styles.top} data-pane="bar">
      <div className={styles.name}>
        <span className={styles.mark} aria-hidden="true" />
        Factmark
      </div>
      <div className={styles.tags} role="toolbar" aria-label={t('reader.tagSelection')}>
        {annotations && TAGS.map((tag) => <TagButton key={tag} tag={tag} count={counts[tag]} />)}
      </div>
      <ReadingControls />
      <button
        type="button"
        className={styles.icon}
        aria-label={t('commands.review')}
        title={t('commands.review')}
        disabled={!canReview}
        onClick={() => runCommand('review')}
      >
        <MessagesSquare size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={t('commands.keys')}
        title={t('commands.keys')}
        onClick={() => runCommand('keys')}
      >
        <Keyboard size={17} aria-hidden="true" />
      </button>
      <button type="button" className={styles.primary} disabled={!canExport} onClick={() => runCommand('export')}>
        {t('commands.export').replace('…', '')}
      </button>
    </header>
  )
}

function countTags(annotations: readonly Annotation[]): Readonly<Record<Tag, number>> {
  const counts: Record<Tag, number> = { claim: 0, figure: 0, quote: 0, attribution: 0 }
  for (const annotation of annotations) counts[annotation.tag] += 1
  return counts
}
