/** Which tag is meant, where all suggestions of one are to be accepted and none is selected. */
import { useState } from 'react'
import type { Tag } from '../../../core/model/tag.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { acceptAll, acceptable } from './deciding.ts'
import { countByKind } from './rules.ts'
import styles from './Suggestions.module.css'

interface AcceptKindProps {
  readonly where: 'view' | 'article'
  readonly onClose: () => void
}

/** The dialog: one button a tag, each with how many there are, and one for all. */
export function AcceptKindDialog({ where, onClose }: AcceptKindProps) {
  const t = useT()
  const write = useWriteCount()
  // What is in view when it was asked.
  const [kinds] = useState(() => countByKind(acceptable(where)))
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const choose = (tag: Tag | null) => {
    onClose()
    acceptAll(where, tag)
  }
  return (
    <Dialog
      size="small"
      title={t(where === 'view' ? 'suggest.acceptWhich.view' : 'suggest.acceptWhich.article')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('shell.cancel')}</Button>}
    >
      <div className={styles.which}>
        {kinds.map(({ tag, count }) => (
          <Button key={tag} icon={<TagForm tag={tag} />} onClick={() => choose(tag)}>
            <span>{t(`reader.tags.${tag}`)}</span>
            <span className={styles.position}>{write(count)}</span>
          </Button>
        ))}
        <Button onClick={() => choose(null)}>
          <span>{t('suggest.allKinds')}</span>
          <span className={styles.position}>{write(total)}</span>
        </Button>
      </div>
    </Dialog>
  )
}
