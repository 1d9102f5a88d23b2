/** The attributes of the codebook, to choose one and to put them in order. */
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Attribute } from '../../../core/model/codebook.ts'
import { useLanguage, useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Codebook.module.css'

interface AttributeListProps {
  readonly attributes: readonly Attribute[]
  readonly chosen: string | null
  /** Whether nothing may be added or moved. */
  readonly isReadOnly: boolean
  readonly onChoose: (id: string) => void
  readonly onMove: (index: number, by: number) => void
  readonly onAdd: () => void
  /** How many findings there are. */
  readonly findings: number
  readonly onFindings: () => void
}

/** The list; the chosen one can be moved. */
export function AttributeList({
  attributes,
  chosen,
  isReadOnly,
  onChoose,
  onMove,
  onAdd,
  findings,
  onFindings,
}: AttributeListProps) {
  const t = useT()
  const language = useLanguage()
  const list = useWriteList()
  const index = attributes.findIndex(({ id }) => id === chosen)
  return (
    <div className={styles.list}>
      <ul aria-label={t('codebook.attributes')}>
        {attributes.map((attribute) => (
          <li key={attribute.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={attribute.id === chosen}
              data-retired={attribute.retired === true}
              onClick={() => onChoose(attribute.id)}
            >
              <span>{labelOf(attribute, language) || t('codebook.unnamed')}</span>
              <span className={styles.of}>
                {attribute.retired
                  ? t('codebook.retired')
                  : list(attribute.of.map((target, at) => withinList(t(`codebook.targets.${target}`), at)))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Button icon={<Plus size={14} aria-hidden="true" />} disabled={isReadOnly} onClick={onAdd}>
          {t('codebook.add')}
        </Button>
        <IconButton label={t('codebook.up')} disabled={isReadOnly || index <= 0} onClick={() => onMove(index, -1)}>
          <ArrowUp size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('codebook.down')}
          disabled={isReadOnly || index === -1 || index === attributes.length - 1}
          onClick={() => onMove(index, 1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <button
        type="button"
        className={`${styles.entry} ${styles.findings}`}
        aria-current={chosen !== null && index === -1}
        onClick={onFindings}
      >
        <span>{t('codebook.findings')}</span>
        <span className={styles.of}>{findings}</span>
      </button>
    </div>
  )
}

/** A name as it stands in a list: only the first has its capital. */
function withinList(name: string, at: number): string {
  return at === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
