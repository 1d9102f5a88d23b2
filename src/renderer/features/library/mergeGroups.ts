/** The layers that another workspace brings, by whose they are and by whether they replace any. */
import type { Annotator } from '../../../core/model/layer.ts'
import type { MergedLayer } from '../../../ipc/backup.ts'

/** One annotator's layers, new ones or those that replace others: what is agreed to at once. */
export interface MergeGroup {
  readonly key: string
  readonly kind: 'add' | 'replace'
  readonly annotator: Annotator
  readonly role: MergedLayer['role']
  readonly layers: readonly MergedLayer[]
  /** How many of them were changed later than those here. */
  readonly newer: number
}

/** The groups, by name, those that add before those that replace. */
export function groupsOf(layers: readonly MergedLayer[]): readonly MergeGroup[] {
  const groups = new Map<string, MergeGroup & { readonly layers: MergedLayer[] }>()
  for (const layer of layers) {
    const { annotator, role, standing, last, lastHere } = layer
    const kind = standing === 'new' ? 'add' : 'replace'
    const key = `${kind} ${annotator.id}`
    const before = groups.get(key)
    const isNewer =
      kind === 'replace' && last !== null && (lastHere === null || Date.parse(last) > Date.parse(lastHere))
    const all = before?.layers ?? []
    all.push(layer)
    groups.set(key, {
      key,
      kind,
      annotator: before?.annotator ?? annotator,
      role,
      layers: all,
      newer: (before?.newer ?? 0) + Number(isNewer),
    })
  }
  return [...groups.values()].sort(
    (one, other) => one.annotator.name.localeCompare(other.annotator.name) || one.kind.localeCompare(other.kind),
  )
}

/** Whether a group is selected by default: colleagues' layers that lose nothing here. */
export function isSafe({ role, layers }: MergeGroup): boolean {
  const lost = layers.some(
    ({ changes }) => changes.annotations.lost + changes.verdicts.lost + changes.decisions.lost > 0,
  )
  return role === 'other' && !lost
}
