/** The top bar: the tags with their counts and keys, and what concerns the whole article. */
import { Command, Keyboard, MessagesSquare, PanelLeft, PanelRight } from 'lucide-react'
import { useMemo } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { registry, runCommand, useCommandAvailable } from '../commands/registry.ts'
import { TagButton } from '../commands/TagButton.tsx'
import { useChords } from '../commands/useKeymap.ts'
import { usePaintedEditor } from '../document/paintedEditor.ts'
import { ReadingControls } from '../features/preferences/ReadingControls.tsx'
import { useT } from '../platform/i18n.ts'
import { useMainView } from '../platform/mainView.ts'
import { usePaneShown } from '../platform/panes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Bars.module.css'
import { UndoButtons } from './UndoButtons.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The bar above the panes. */
export function TopBar() {
  const t = useT()
  const annotations = usePaintedEditor((state) => state.layer?.annotations)
  const counts = useMemo(() => countTags(annotations ?? []), [annotations])
  const chord = useChords()
  const library = usePaneShown('library')
  const side = usePaneShown('side')
  const canExport = useCommandAvailable('export')
  const canReview = useCommandAvailable('review')
  const view = useMainView((state) => state.view)
  return (
    <header className={styles.top} data-pane="bar">
      <div className={styles.name}>
        <IconButton
          label={t('commands.toggle-library')}
          chord={chord('toggle-library')}
          aria-pressed={library}
          onClick={() => runCommand('toggle-library')}
        >
          <PanelLeft size={17} aria-hidden="true" />
        </IconButton>
        <span className={styles.mark} aria-hidden="true" />
        <span className={styles.word}>Factmark</span>
      </div>
      <div className={styles.tags} role="toolbar" aria-label={t('reader.tagSelection')}>
        {view === 'article' && annotations && TAGS.map((tag) => <TagButton key={tag} tag={tag} count={counts[tag]} />)}
      </div>
      {view === 'article' && annotations && <UndoButtons />}
      <ViewSwitch />
      <ReadingControls />
      <IconButton
        label={t('commands.review')}
        chord={chord('review')}
        disabled={!canReview}
        onClick={() => runCommand('review')}
      >
        <MessagesSquare size={17} aria-hidden="true" />
        <span className={styles.roomy}>{t('shell.bar.review')}</span>
      </IconButton>
      <IconButton
        label={t('commands.palette').replace('…', '')}
        chord={chord('palette')}
        onClick={() => runCommand('palette')}
      >
        <Command size={16} aria-hidden="true" />
        <span className={styles.roomy}>{t('shell.bar.palette')}</span>
      </IconButton>
      <IconButton
        className={styles.keys}
        label={t('commands.keys')}
        chord={chord('keys')}
        onClick={() => runCommand('keys')}
      >
        <Keyboard size={17} aria-hidden="true" />
        <span className={styles.roomy}>{t('shell.bar.keys')}</span>
      </IconButton>
      <IconButton
        label={t('commands.toggle-side')}
        chord={chord('toggle-side')}
        aria-pressed={side}
        onClick={() => runCommand('toggle-side')}
      >
        <PanelRight size={17} aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className={styles.primary}
        aria-disabled={!canExport}
        title={canExport ? undefined : t(`acting.whyNot.${registry.whyNot('export')}`)}
        onClick={() => runCommand('export')}
      >
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
