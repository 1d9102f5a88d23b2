/** Where a codebook was written for another program, and what that has no place for. */

import { labelOf } from '../../../core/codebook/wording.ts'
import type { Attribute, Codebook } from '../../../core/model/codebook.ts'
import type { ExportedCodebook } from '../../../ipc/codebookMethods.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Codebook.module.css'

interface ExportedNoticeProps {
  readonly exported: ExportedCodebook
  readonly codebook: Codebook
}

/** More names than these are counted. */
const MOST_NAMES = 6

/** Says it until the dialog is closed or something else is imported or exported. */
export function ExportedNotice({ exported, codebook }: ExportedNoticeProps) {
  const t = useT()
  const language = useLanguage()
  const { path, beside, losses } = exported
  const named = (names: readonly string[]) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => nameIn(codebook, name, language))
    const rest = names.length - shown.length
    return [...shown, ...(rest > 0 ? [t('codebook.andMore', { count: rest })] : [])].join(', ')
  }
  return (
    <Notice tone="info">
      <p>{t('codebook.exported', { path })}</p>
      {beside !== null && <p>{t('codebook.exportedRules', { path: beside })}</p>}
      {losses.length > 0 && (
        <>
          <p>{t('codebook.lost')}</p>
          <ul className={styles.losses}>
            {losses.map(({ kind, count, names }) => (
              <li key={kind}>{t(`codebook.losses.${kind}`, { count, names: named(names) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

/** What a key, or a question's key and that of its value, is called. */
function nameIn({ attributes, findings }: Codebook, name: string, language: Parameters<typeof labelOf>[1]): string {
  const [key = '', value] = name.split('=')
  const attribute = attributes.find((one) => one.key === key)
  if (value !== undefined && attribute)
    return `${labelOf(attribute, language)}: ${valueName(attribute, value, language)}`
  const found = attribute ?? findings.find((one) => one.key === key)
  return found ? labelOf(found, language) : name
}

function valueName({ values }: Attribute, key: string, language: Parameters<typeof labelOf>[1]): string {
  const found = values.find((value) => value.key === key)
  return found ? labelOf(found, language) : key
}
