/** A field to search with: a glass before it, a cross that clears it. */
import { Search, X } from 'lucide-react'
import { type ComponentPropsWithRef, useRef } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './SearchInput.module.css'

interface SearchInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value'> {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The field; its label is also what it shows while it is empty. Escape clears it before it closes anything. */
export function SearchInput({ label, clearLabel, value, onChange, onKeyDown, ...props }: SearchInputProps) {
  const box = useRef<HTMLDivElement>(null)
  const clear = () => {
    onChange('')
    box.current?.querySelector('input')?.focus()
  }
  return (
    <div ref={box} className={styles.box}>
      <Search size={15} aria-hidden="true" />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        {...props}
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && (
        <IconButton label={clearLabel} size="small" onClick={clear}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
