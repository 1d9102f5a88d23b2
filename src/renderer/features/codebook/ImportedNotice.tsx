/** What a file brought into the codebook that is being edited, and what was left out. */
import { type LeftOut, leftOutByKind } from '../../../core/codebook/exchange/foreignCodebook.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Notice } from '../../ui/Notice.tsx'

/** What came in from a file. */
export interface ImportedFrom {
  readonly file: string
  /** Whether anything did. */
  readonly isNew: boolean
  /** The keys that the file words differently. */
  readonly differing: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/** Says it until the codebook is saved. */
export function ImportedNotice({ imported }: { readonly imported: ImportedFrom }) {
  const t = useT()
  const list = useWriteList()
  const { file, isNew, differing, leftOut } = imported
  return (
    <Notice tone="info">
      <p>{t(isNew ? 'codebook.brought' : 'codebook.nothingNew', { file })}</p>
      {differing.length > 0 && <p>{t('codebook.differing', { keys: list(differing) })}</p>}
      {leftOutByKind(leftOut).map(({ kind, names }) => (
        <p key={kind}>{t(`codebook.leftOut.${kind}`, { names: list(names) })}</p>
      ))}
    </Notice>
  )
}
