/** The open article: its title, and its text with the annotations drawn in it. */
import { type ReactNode, useMemo, useRef } from 'react'
import { textDirection } from '../../core/model/language.ts'
import type { Span } from '../../core/model/span.ts'
import { beginsWithTitle } from '../../core/text/headline.ts'
import { useEditor } from '../document/editor.ts'
import type { OpenArticle } from '../document/editorState.ts'
import { useT } from '../platform/i18n.ts'
import { useSettings } from '../platform/settings.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import { selectByClick } from './clickTargets.ts'
import { moveByKey } from './cursor.ts'
import { EdgeHandles } from './EdgeHandles.tsx'
import { Hint } from './Hint.tsx'
import { Minimap } from './Minimap.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { usePlace } from './places.ts'
import styles from './Reader.module.css'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { snapSelection } from './snapSelection.ts'
import { TextCursor } from './TextCursor.tsx'
import { useSurface } from './useSurface.ts'

interface ReaderProps {
  /** Selects the next or previous annotation; false past the last or first, where Tab leaves the text. */
  readonly onTab: (way: 'next' | 'previous') => boolean
  /** Gives an annotation other edges. */
  readonly onResize: (id: string, span: Span) => void
  /** What features place in the article's header, below what is known of it. */
  readonly inHeader: ReactNode
  /** What features place between the title and the text. */
  readonly underTitle: ReactNode
  /** What features place at spans of the text, in the element that scrolls. */
  readonly overText: ReactNode
  /** What features place beside the text. */
  readonly children: ReactNode
}

/** The middle pane: the open article, or what to do if none is open. */
export function Reader(props: ReaderProps) {
  const open = useEditor((state) => state.open)
  return open ? <ArticleView key={open.article.id} open={open} {...props} /> : <NothingOpen />
}

/** The id of the element that names the document. */
const TITLE_ID = 'article-title'

function ArticleView({
  open,
  onTab,
  onResize,
  inHeader,
  underTitle,
  overText,
  children,
}: ReaderProps & { readonly open: OpenArticle }) {
  const scroller = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useSurface(scroller, text, open.article.text, open.blocks)
  usePlace(open)
  const t = useT()
  const snapping = useSettings((state) => state.snapping)
  const { title, text: words } = open.article
  const isTitled = useMemo(() => beginsWithTitle(title, words, open.blocks), [title, words, open.blocks])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isPlainTab(event)) {
      if (onTab(event.shiftKey ? 'previous' : 'next')) event.preventDefault()
    } else if (moveByKey(event.nativeEvent, open)) {
      event.preventDefault()
    }
  }

  return (
    <div className={styles.frame} data-area="reader">
      <main ref={scroller} className={styles.pane} data-pane="reader" aria-label={t('reader.panes.reader')}>
        <div className={styles.column}>
          <ReadOnlyNotice />
          <ArticleHeader article={open.article} titleId={TITLE_ID} isTitled={isTitled}>
            {inHeader}
          </ArticleHeader>
          {underTitle}
          <div
            ref={text}
            className={styles.text}
            role="document"
            data-titled={isTitled || undefined}
            aria-labelledby={TITLE_ID}
            lang={open.article.language}
            dir={textDirection(open.article.language)}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it holds the text cursor
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerUp={(event) => {
              if (event.pointerType === 'mouse' && event.button === 0 && !event.altKey) snapSelection(open, snapping)
            }}
            onClick={(event) => {
              if (event.detail === 1) selectByClick(event.clientX, event.clientY, event.ctrlKey || event.metaKey)
            }}
          />
          <TextCursor />
          <EdgeHandles open={open} onResize={onResize} />
        </div>
        {overText}
        <Hint />
      </main>
      <Minimap />
      {children}
    </div>
  )
}

function isPlainTab(event: React.KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey
}
