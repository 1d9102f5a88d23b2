/** The right pane: the annotations as cards, in text order, scrolling with the text. */
import { useDeferredValue, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Annotation } from '../../../core/model/annotation.ts'
import { go } from '../../commands/selectingAnnotations.ts'
import { useEditor } from '../../document/editor.ts'
import { shownAnnotations } from '../../document/editorState.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useT } from '../../platform/i18n.ts'
import { listKey } from '../../ui/listKey.ts'
import list from '../../ui/VirtualList.module.css'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { Card } from './Card.tsx'
import styles from './Cards.module.css'
import { FilterChoice } from './FilterChoice.tsx'
import { incomingLinks } from './incomingLinks.ts'
import { useSideBySide } from './useSideBySide.ts'

/** What tells an annotation from the others. */
const idOf = ({ id }: Annotation) => id

const NONE: readonly Annotation[] = []

interface CardsProps {
  /** What is known of the claim that is selected: a feature of its own. */
  readonly known: (annotation: Annotation) => React.ReactNode
}

/** The filter, the count and the cards. */
export function Cards({ known }: CardsProps) {
  const t = useT()
  const { layer, filter, selected, others } = usePaintedEditor(
    useShallow(({ layer, filter, selected, others }) => ({ layer, filter, selected, others })),
  )
  const shown = useMemo(() => shownAnnotations({ layer, filter }), [layer, filter])
  const incoming = useMemo(() => incomingLinks(layer?.annotations ?? []), [layer])
  const current = shown.findIndex((annotation) => annotation.id === selected)
  const total = layer?.annotations.length ?? 0
  // What can be chosen may come a moment later: with many questions it is a long list.
  const counted = useDeferredValue(layer?.annotations ?? NONE)
  const cardList = useRef<VirtualListHandle>(null)
  useSideBySide(cardList, shown, current)
  return (
    <>
      {(total > 0 || filter) && (
        <div className={styles.head}>
          <FilterChoice filter={filter} annotations={counted} />
          {others.size > 0 ? (
            <b>{t('reader.selectedCount', { count: others.size + 1 })}</b>
          ) : (
            filter && <span>{t('reader.shownOf', { shown: shown.length, count: total })}</span>
          )}
        </div>
      )}
      {shown.length === 0 && <NoCards filtered={total > 0} />}
      <VirtualList
        items={shown}
        keyOf={idOf}
        current={current}
        ref={cardList}
        onKeyDown={(event) => {
          const way = isPlainTab(event) ? (event.shiftKey ? 'previous' : 'next') : listKey(event)
          return way !== null && go(way)
        }}
        card={(annotation, index) => (
          <Card
            annotation={annotation}
            index={index + 1}
            count={shown.length}
            selected={annotation.id === selected}
            also={others.has(annotation.id)}
            reachable={annotation.id === selected || (current < 0 && index === 0)}
            incoming={incoming.get(annotation.id) ?? 0}
            known={known}
          />
        )}
      />
    </>
  )
}

function NoCards({ filtered }: { readonly filtered: boolean }) {
  const t = useT()
  const isOpen = useEditor((state) => state.open !== null)
  const words = !isOpen ? 'nothingOpen' : filtered ? 'noneShown' : 'noCards'
  return (
    <div className={list.empty}>
      <b>{t(`reader.${words}`)}</b>
      <p>{t(words === 'nothingOpen' ? 'reader.nothingOpenCards' : `reader.${words}Hint`)}</p>
    </div>
  )
}

function isPlainTab({ key, ctrlKey, altKey, metaKey }: React.KeyboardEvent): boolean {
  return key === 'Tab' && !ctrlKey && !altKey && !metaKey
}
