/** The open article: its title, its text with the annotations drawn in it, the toolbar at the selection. */
import { useRef } from 'react'
import { FindBar } from '../features/find/FindBar.tsx'
import { useT } from '../platform/i18n.ts'
import { useEditor } from '../document/editor.ts'
import type { OpenArticle } from '../document/editorState.ts'
import { SuggestionStrip } from '../features/suggest/SuggestionStrip.tsx'
import { ArticleHeader } from './ArticleHeader.tsx'
import { go } from '../commands/choosing.ts'
import { moveByKey } from './cursor.ts'
import { EdgeHandles } from './EdgeHandles.tsx'
import { Minimap } from './Minimap.tsx'
import { chooseByClick } from './clickTargets.ts'
import styles from './Reader.module.css'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { SelectionToolbar } from '../features/annotate/SelectionToolbar.tsx'
import { snapSelection } from '../commands/selecting.ts'
import { TextCursor } from './TextCursor.tsx'
import { useSurface } from './useSurface.ts'

/** The middle pane: the open article, or what to do where none is open. */
export function Reader() {
  const open = useEditor((state) => state.open)
  return open ? <ArticleView key={open.article.id} open={open} /> : <NothingOpen />
}

/** The id of the element that names the document. */
const TITLE_ID = 'article-title'

function ArticleView({ open }: { readonly open: OpenArticle }) {
  const scroller = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useSurface(scroller, text, open.article.text, open.blocks)
  const t = useT()

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isPlainTab(event)) {
      if (go(event.shiftKey ? 'previous' : 'next')) event.preventDefault()
    } else if (moveByKey(event.nativeEvent)) {
      event.preventDefault()
    }
  }

  return (
    <div className={styles.frame} data-area="reader">
      <main ref={scroller} className={styles.pane} data-pane="reader" aria-label={t('reader.panes.reader')}>
        <div className={styles.column}>
          <ReadOnlyNotice />
          <ArticleHeader article={open.article} titleId={TITLE_ID} />
          <div
            ref={text}
            className={styles.text}
            role="document"
            aria-labelledby={TITLE_ID}
            lang={open.article.language}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the text cursor stands in it
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerUp={(event) => {
              if (event.pointerType === 'mouse' && event.button === 0 && !event.altKey) snapSelection()
            }}
            onClick={(event) => {
              if (event.detail === 1) chooseByClick(event.clientX, event.clientY, event.ctrlKey || event.metaKey)
            }}
          />
          <TextCursor />
          <EdgeHandles />
        </div>
        <SelectionToolbar />
        <SuggestionStrip />
      </main>
      <Minimap />
      <FindBar />
    </div>
  )
}

function NothingOpen() {
  const t = useT()
  return (
    <main
      className={styles.pane}
      data-area="reader"
      data-pane="reader"
      aria-label={t('reader.panes.reader')}
      tabIndex={-1}
    >
      <div className={styles.empty}>
        <h1>{t('reader.nothingOpen')}</h1>
        <p>{t('reader.nothingOpenHint')}</p>
      </div>
    </main>
  )
}

function isPlainTab(event: React.KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey
}
