/** An earlier version and the one that is open as one text, with what was removed struck through and what was added underlined. */
import { Fragment, useMemo } from 'react'
import { asOneText, type OneTextPiece } from '../../../core/versions/asOneText.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './SideBySide.module.css'
import { useFirstDrawn } from './useFirstDrawn.ts'

/** So many passages are drawn at once, more than a window shows; the others follow. */
const FIRST = 80

/** The text. */
export function OneText({ earlier, later }: { readonly earlier: string; readonly later: string }) {
  const pieces = useMemo(() => asOneText(earlier, later), [earlier, later])
  const count = useFirstDrawn(pieces.length, FIRST)
  return (
    <div className={styles.one}>
      {pieces.slice(0, count).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that is shown once, in its order
        <Fragment key={index}>
          <Words piece={piece} />
        </Fragment>
      ))}
    </div>
  )
}

function Words({ piece: { text, as } }: { readonly piece: OneTextPiece }) {
  const t = useT()
  if (as === 'same') return text
  const isMoved = as === 'moved-away' || as === 'moved-here'
  const Changed = as === 'removed' || as === 'moved-away' ? 'del' : 'ins'
  return (
    <Changed data-as={isMoved ? 'moved' : 'changed'}>
      <span className={styles.hidden}>{t(`versions.sideBySide.pieces.${as}`)} </span>
      {text}
    </Changed>
  )
}
