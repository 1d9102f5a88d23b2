/** Whose layers are compared, and drawn in the text meanwhile. */
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { comparedLanes, useComparableLayers, useComparedLayers } from './comparedLayers.ts'
import { useNames } from './names.ts'
import { People } from './People.tsx'
import { comparing, useComparing } from './window.ts'

/** A chip for each layer that can be compared, one's own among them. */
export function ComparedPeople() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const nameOf = useNames()
  const without = useComparing((state) => state.without)
  const all = useComparableLayers()
  const lanes = comparedLanes(useComparedLayers(), own)
  return (
    <People
      label={t('review.compareWhat')}
      people={all.map(({ annotator: { id }, annotations }) => ({ id, name: nameOf(id), count: annotations.length }))}
      pressed={(id) => !without.has(id)}
      lanes={lanes}
      onToggle={comparing.toggle}
    />
  )
}
