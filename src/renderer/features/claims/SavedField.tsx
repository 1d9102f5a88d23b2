/**
 * A field that is saved when it is left, or by Ctrl+Enter; Escape takes back what was typed. What is typed is remembered
 * until then, also if the program ends. Where somebody else wrote into it meanwhile, both stay until one is chosen.
 */
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import styles from './SavedField.module.css'
import { useDraft } from './useDraft.ts'

interface SavedFieldProps {
  readonly label: string
  readonly value: string
  /** The record and the field in it, by which what is typed is remembered. */
  readonly of: string
  readonly onSave: (value: string) => void
  readonly isLong?: boolean
  /** Whether what is written in it takes more room than a name or a day. */
  readonly isWide?: boolean
  readonly isRequired?: boolean
  readonly type?: 'text' | 'date' | 'url'
  /** What is wrong with what was typed; it isn't saved then. */
  readonly faultIn?: (typed: string) => string | null
}

/** The field. What others write into it meanwhile shows at once unless somebody is typing here. */
export function SavedField(props: SavedFieldProps) {
  const { label, value, of, onSave, isLong = false, isWide = false, isRequired = false, type = 'text', faultIn } = props
  const t = useT()
  const typed = useDraft(of, value)
  const { set, isTyped } = typed
  const now = typed.value
  const shown = useRef(value)
  const sent = useRef<string | null>(null)
  /** Whether the field says something that somebody else wrote while this was being typed. */
  const [isTheirs, setTheirs] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is another one each time
  useEffect(() => {
    if (value === shown.current) return
    shown.current = value
    const isMine = value === sent.current
    if (!isTyped || now.trim() === value) set(null)
    setTheirs(isTyped && now.trim() !== value && !isMine)
  }, [value])
  const isMissing = isRequired && now.trim() === ''
  const fault = isMissing ? t('claims.page.required') : (faultIn?.(now.trim()) ?? null)
  const save = () => {
    if (!isTyped || fault !== null) return
    setTheirs(false)
    if (now.trim() === value) return set(null)
    sent.current = now.trim()
    onSave(now.trim())
  }
  const drop = () => {
    setTheirs(false)
    set(null)
  }
  const control = {
    label,
    value: now,
    error: fault,
    onChange: (event: { readonly target: { readonly value: string } }) => set(event.target.value),
    onBlur: () => {
      if (!isTheirs) save()
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) save()
      if (event.key !== 'Escape' || !isTyped) return
      event.stopPropagation()
      drop()
    },
  }
  return (
    <div data-wide={isWide} className={styles.field}>
      {isLong ? <TextArea {...control} rows={3} /> : <TextField {...control} type={type} />}
      {isTheirs && isTyped && (
        <div className={styles.meanwhile} role="alert">
          <p>{t('claims.page.meanwhile', { words: value })}</p>
          <Button onClick={save}>{t('claims.page.keepMine')}</Button>
          <Button onClick={drop}>{t('claims.page.keepTheirs')}</Button>
        </div>
      )}
    </div>
  )
}
