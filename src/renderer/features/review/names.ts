/** What annotators are called: their names, as their layers give them. */
import { useMemo } from 'react'
import { ADJUDICATED } from '../../../core/model/ids.ts'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { useEarlierLayers } from './useEarlierLayers.ts'
import { useReview } from './window.ts'

/** The name of an annotator by id; the id where nothing is known, "you" for whoever works here. */
export function useNames(): (annotator: string) => string {
  const t = useT()
  const own = useEditor((state) => state.layer?.annotator.id)
  const colleagues = useReview((state) => state.colleagues)
  const earlier = useEarlierLayers().layers
  return useMemo(() => {
    const names = new Map([...earlier, ...colleagues].map(({ annotator }) => [annotator.id, annotator.name]))
    return (annotator) => {
      if (annotator === ADJUDICATED) return t('review.adjudicatedLayer')
      return annotator === own ? t('review.you') : (names.get(annotator) ?? annotator)
    }
  }, [t, own, colleagues, earlier])
}
