/** One change of many annotations of a layer, as the edit that makes it. */
import { answered, questionsOf } from '../codebook/questions.ts'
import type { Codebook } from '../model/codebook.ts'
import type { Layer } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'
import type { Edit } from './edit.ts'
import { type IdsAndClock, planRemove, planRetag } from './plan.ts'

/** What can be changed of many at once. An answer of no values takes the answer away. */
export type ManyChange =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'answer'; readonly key: string; readonly values: readonly string[] }
  | { readonly kind: 'remove' }

/**
 * The edit that changes these annotations of a layer; null where none of them is there, or each is as wanted already. A
 * question is answered only where the codebook asks it.
 */
export function planMany(
  layer: Layer,
  ids: ReadonlySet<string>,
  change: ManyChange,
  codebook: Codebook,
  idsAndClock: IdsAndClock,
): Edit | null {
  const chosen = layer.annotations.filter(({ id }) => ids.has(id))
  if (chosen.length === 0) return null
  const at = idsAndClock.now()
  switch (change.kind) {
    case 'tag':
      return unlessEmpty(planRetag(chosen, change.tag, idsAndClock))
    case 'remove':
      return planRemove(layer, ids, idsAndClock)
    case 'note': {
      const { note } = change
      return unlessEmpty(
        batch(chosen.filter((one) => one.note !== note).map(({ id }) => ({ type: 'note', id, note, at }))),
      )
    }
    case 'answer': {
      const { key, values } = change
      const edits = chosen.flatMap(({ id, tag, attributes }): Exclude<Edit, { type: 'batch' }>[] => {
        const asked = questionsOf(codebook, tag, attributes).find(({ attribute }) => attribute.key === key)
        if (!asked || String(asked.given) === String(values)) return []
        const after = answered(attributes, asked.attribute, values) ?? null
        return [{ type: 'attributes', id, at, attributes: after, codebook: after && codebook.revision }]
      })
      return unlessEmpty(batch(edits))
    }
  }
}

function batch(edits: readonly Exclude<Edit, { type: 'batch' }>[]): Edit {
  return { type: 'batch', edits }
}

function unlessEmpty(edit: Edit): Edit | null {
  return edit.type === 'batch' && edit.edits.length === 0 ? null : edit
}
