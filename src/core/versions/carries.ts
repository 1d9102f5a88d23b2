/** Whether an edit changes what was carried to a later version: what claim records follow. */
import type { Edit } from '../edits/edit.ts'
import type { Layer } from '../model/layer.ts'

/** Whether it carries annotations, lists or drops some, or gives a carried one other words. `layer` is as it was before. */
export function carriesAnnotations(edit: Edit, layer: Pick<Layer, 'annotations'> | null): boolean {
  switch (edit.type) {
    case 'batch':
      return edit.edits.some((part) => carriesAnnotations(part, layer))
    case 'add':
      return edit.annotation.carried !== undefined
    case 'uncarried':
      return true
    case 'resize':
    case 'remove':
      return layer?.annotations.some(({ id, carried }) => id === edit.id && carried !== undefined) ?? false
    default:
      return false
  }
}
