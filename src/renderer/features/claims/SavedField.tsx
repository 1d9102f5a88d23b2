/** A field that is saved when it is left, or by Ctrl+Enter; Escape takes back what was typed. */
import { useEffect, useState } from 'react'
import { useT } from '../../platform/i18n.ts'
import { TextArea, TextField } from '../../ui/Field.tsx'

interface SavedFieldProps {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => void
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly type?: 'text' | 'date' | 'url'
}

/** The field. What others write into it meanwhile shows unless somebody is typing here. */
export function SavedField({
  label,
  value,
  onSave,
  isLong = false,
  isRequired = false,
  type = 'text',
}: SavedFieldProps) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value means that what was typed is saved, or gone
  useEffect(() => setTyped(null), [value])
  const now = typed ?? value
  const isMissing = isRequired && now.trim() === ''
  const save = () => {
    if (typed === null || isMissing) return
    if (typed.trim() === value) setTyped(null)
    else onSave(typed.trim())
  }
  const props = {
    label,
    value: now,
    error: isMissing ? t('claims.page.required') : null,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
    onBlur: save,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save()
      if (event.key !== 'Escape' || typed === null) return
      event.stopPropagation()
      setTyped(null)
    },
  }
  return isLong ? <TextArea {...props} rows={3} /> : <TextField {...props} type={type} />
}
