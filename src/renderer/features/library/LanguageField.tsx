/** The language of an article: one of the usual ones, or any other by its code. */
import { useState } from 'react'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { SelectField, TextField } from '../../ui/Field.tsx'

/** The languages that newsrooms in and around the Netherlands meet most. */
const USUAL = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'uk', 'ru', 'tr', 'ar', 'fa', 'zh', 'fy']

/** The option behind which another code can be written. */
const OTHER = '*'

interface LanguageFieldProps {
  readonly value: string
  readonly error: string | null
  readonly onChange: (tag: string) => void
}

/** A choice of languages by their names. */
export function LanguageField({ value, error, onChange }: LanguageFieldProps) {
  const t = useT()
  const locale = useLanguage()
  const [first] = useState(value)
  const [other, setOther] = useState(false)
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const tags = [...new Set([...USUAL, first])]
    .map((tag) => ({ tag, name: nameOf(names, tag) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <>
      <SelectField
        label={t('shell.details.language')}
        error={other ? null : error}
        value={other ? OTHER : value}
        onChange={(event) => {
          const { value: selected } = event.target
          setOther(selected === OTHER)
          onChange(selected === OTHER ? '' : selected)
        }}
      >
        {tags.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
        <option value={OTHER}>{t('shell.details.otherLanguage')}</option>
      </SelectField>
      {other && (
        <TextField
          label={t('shell.details.languageTag')}
          hint={t('shell.details.languageTagHint')}
          error={error}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </>
  )
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    // What is stored may be no tag at all; it is shown as it is.
    return tag
  }
}
