/** How a CSV file is written: what Excel needs in some countries, and other programs don't. */
import { useState } from 'react'
import type { Separator } from '../../core/formats/csv/separators.ts'
import { useLanguage, useT } from '../platform/i18n.ts'
import { SwitchField } from '../ui/SwitchField.tsx'

/** What can be chosen. */
export interface CsvChoice {
  readonly bom: boolean
  readonly separator: Separator
}

/** The choice, which begins with what Excel reads where the interface's language is spoken. */
export function useCsvChoice(): [CsvChoice, (choice: CsvChoice) => void] {
  const language = useLanguage()
  return useState<CsvChoice>({ bom: false, separator: language === 'nl' ? ';' : ',' })
}

interface CsvFieldsProps {
  readonly choice: CsvChoice
  readonly onChange: (choice: CsvChoice) => void
}

/** The switches. */
export function CsvFields({ choice, onChange }: CsvFieldsProps) {
  const t = useT()
  return (
    <>
      <SwitchField
        label={t('exchange.dialog.bom')}
        hint={t('exchange.dialog.bomHint')}
        checked={choice.bom}
        onChange={(bom) => onChange({ ...choice, bom })}
      />
      <SwitchField
        label={t('exchange.dialog.semicolon')}
        hint={t('exchange.dialog.semicolonHint')}
        checked={choice.separator === ';'}
        onChange={(isSemicolon) => onChange({ ...choice, separator: isSemicolon ? ';' : ',' })}
      />
    </>
  )
}
