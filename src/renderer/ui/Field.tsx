/** A labelled place to type in or choose from, with a hint below it, or with what is wrong. */
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import styles from './Field.module.css'
import { Select } from './Select.tsx'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
}

/** The ids and attributes that tie a control to its label, hint and error. */
function useField({ hint, error }: FieldProps) {
  const id = useId()
  const note = `${id}-note`
  const described = error || hint ? { 'aria-describedby': note } : {}
  return { id, note, control: { id, ...described, ...(error && { 'aria-invalid': true }) } }
}

function Frame(props: FieldProps & { readonly id: string; readonly note: string; readonly children: ReactNode }) {
  const { label, hint, error, id, note, children } = props
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {(error || hint) && (
        <div id={note} className={error ? styles.error : styles.hint} aria-live="polite">
          {error || hint}
        </div>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id'> {
  /** Something beside the field that fills it. */
  readonly beside?: ReactNode
}

/** A line of text. */
export function TextField({ label, hint, error, beside, ...props }: TextFieldProps) {
  const { id, note, control } = useField({ label, hint, error })
  return (
    <Frame label={label} hint={hint} error={error} id={id} note={note}>
      <div className={styles.row}>
        <input type="text" autoComplete="off" spellCheck={false} {...props} {...control} className={styles.control} />
        {beside}
      </div>
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea({ label, hint, error, ...props }: FieldProps & Omit<ComponentPropsWithRef<'textarea'>, 'id'>) {
  const { id, note, control } = useField({ label, hint, error })
  return (
    <Frame label={label} hint={hint} error={error} id={id} note={note}>
      <textarea spellCheck={false} {...props} {...control} className={`${styles.control} ${styles.area}`} />
    </Frame>
  )
}

/** A choice from a list that drops down. */
export function SelectField(props: FieldProps & Omit<ComponentPropsWithRef<'select'>, 'id'>) {
  const { label, hint, error, ...rest } = props
  const { id, note, control } = useField({ label, hint, error })
  return (
    <Frame label={label} hint={hint} error={error} id={id} note={note}>
      <Select {...rest} {...control} className={styles.control} />
    </Frame>
  )
}
