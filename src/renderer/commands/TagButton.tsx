/** A button that tags: the tag's form, its name, how many there are, its key. */
import type { Tag } from '../../core/model/tag.ts'
import { useT, useWriteCount } from '../platform/i18n.ts'
import { KeyHint } from './KeyHint.tsx'
import { runCommand, useCommandAvailable } from './registry.ts'
import styles from './Tags.module.css'
import { useChords } from './useKeymap.ts'

/** Tags the selection, or retags the selected annotation, like the tag's key. */
export function TagButton({
  tag,
  count,
  tabIndex,
}: {
  readonly tag: Tag
  readonly count?: number
  readonly tabIndex?: number
}) {
  const t = useT()
  const write = useWriteCount()
  const command = `tag-${tag}` as const
  const enabled = useCommandAvailable(command)
  const chord = useChords()(command)
  return (
    <button
      type="button"
      className={styles.tag}
      disabled={!enabled}
      tabIndex={tabIndex}
      // The press must leave the selection where it is.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    >
      <TagForm tag={tag} />
      <span data-part="name">{t(`reader.tags.${tag}`)}</span>
      {count !== undefined && (
        <span data-part="count" className={styles.count}>
          {write(count)}
        </span>
      )}
      {chord && <KeyHint chord={chord} />}
    </button>
  )
}

/** The form in which a tag is drawn in the text, as a small sign. */
export function TagForm({ tag }: { readonly tag: Tag }) {
  return <span className={styles.form} data-tag={tag} aria-hidden="true" />
}
