/** Two versions of an article beside each other, paragraph by paragraph. */
import { memo, useMemo } from 'react'
import { type ParagraphPair, type Piece, sideBySide } from '../../../core/versions/sideBySide.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './SideBySide.module.css'
import { useFirstDrawn } from './useFirstDrawn.ts'

/**
 * What is drawn at once, in lines: as many as the tallest dialog shows. The other paragraphs follow without delaying these,
 * for what takes long in a dialog that opens is to set text that nobody sees yet.
 */
const FIRST = 40

/** So many characters a line has at most, and a paragraph's margins in lines: a line too many costs less than an empty one. */
const LINE = 100
const MARGINS = 0.6

interface SideBySideTableProps {
  readonly earlier: { readonly name: string; readonly text: string }
  readonly later: { readonly name: string; readonly text: string }
}

/** The table. With another text, it is to be made again: give it another `key`. */
export function SideBySideTable({ earlier, later }: SideBySideTableProps) {
  const rows = useMemo(() => sideBySide(earlier.text, later.text), [earlier.text, later.text])
  const first = useMemo(() => rowsIn(rows, FIRST), [rows])
  const count = useFirstDrawn(rows.length, first)
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          <th scope="col">{earlier.name}</th>
          <th scope="col">{later.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, count).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts that are shown once, in their order
          <Row key={index} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** How many rows fill this many lines. */
function rowsIn(rows: readonly ParagraphPair[], lines: number): number {
  let filled = 0
  const last = rows.findIndex(({ before, after }) => {
    filled += Math.ceil(Math.max(lengthOf(before), lengthOf(after)) / LINE) + MARGINS
    return filled >= lines
  })
  return last === -1 ? rows.length : last + 1
}

function lengthOf(pieces: readonly Piece[] | null): number {
  return (pieces ?? []).reduce((length, { text }) => length + text.length, 0)
}

const Row = memo(function Row({ row: { before, after } }: { readonly row: ParagraphPair }) {
  const differs = [...(before ?? []), ...(after ?? [])].some(({ as }) => as !== 'same')
  return (
    <tr data-differs={differs}>
      <Side pieces={before} as="del" />
      <Side pieces={after} as="ins" />
    </tr>
  )
})

interface SideProps {
  readonly pieces: readonly Piece[] | null
  readonly as: 'ins' | 'del'
}

function Side({ pieces, as: Changed }: SideProps) {
  const t = useT()
  if (pieces === null)
    return (
      <td className={styles.missing}>
        <span className={styles.hidden}>{t('versions.sideBySide.missing')}</span>
      </td>
    )
  return (
    <td>
      {pieces.map(({ text, as }, index) => {
        if (as === 'same') return text
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one paragraph, in their order
          <Changed key={index} data-as={as}>
            <span className={styles.hidden}>{t(`versions.sideBySide.${as}`)} </span>
            {text}
          </Changed>
        )
      })}
    </td>
  )
}
