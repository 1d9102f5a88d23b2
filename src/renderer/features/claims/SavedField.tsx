/**
 * A field that is saved when it is left, or by Ctrl+Enter; Escape takes back what was typed. What is typed is remembered
 * until then, also if the program ends.
 */
import { useEffect, useRef } from 'react'
import { useT } from '../../platform/i18n.ts'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { useDraft } from './useDraft.ts'

interface SavedFieldProps {
  readonly label: string
  readonly value: string
  /** The record and the field in it, by which what is typed is remembered. */
  readonly of: string
  readonly onSave: (value: string) => void
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly type?: 'text' | 'date' | 'url'
  /** What is wrong with what was typed; it isn't saved then. */
  readonly faultIn?: (typed: string) => string | null
}

/** The field. What others write into it meanwhile shows unless somebody is typing here. */
export function SavedField(props: SavedFieldProps) {
  const { label, value, of, onSave, isLong = false, isRequired = false, type = 'text', faultIn } = props
  const t = useT()
  const typed = useDraft(of, value)
  const { set } = typed
  const shown = useRef(value)
  // Another value means that what was typed is saved, or that somebody else wrote.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another one each time
  useEffect(() => {
    if (value === shown.current) return
    shown.current = value
    set(null)
  }, [value])
  const now = typed.value
  const isMissing = isRequired && now.trim() === ''
  const fault = isMissing ? t('claims.page.required') : (faultIn?.(now.trim()) ?? null)
  const save = () => {
    if (!typed.isTyped || fault !== null) return
    if (now.trim() === value) set(null)
    else onSave(now.trim())
  }
  const control = {
    label,
    value: now,
    error: fault,
    onChange: (event: { readonly target: { readonly value: string } }) => set(event.target.value),
    onBlur: save,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save()
      if (event.key !== 'Escape' || !typed.isTyped) return
      event.stopPropagation()
      set(null)
    },
  }
  return isLong ? <TextArea {...control} rows={3} /> : <TextField {...control} type={type} />
}
