/** Which articles of a list are marked. */

/** The marked articles, and the one that a range begins at. */
export interface ListSelection {
  readonly selected: ReadonlySet<string>
  readonly anchor: string | null
}

/** One article more, or less; ranges begin there. */
export function toggled({ selected }: ListSelection, id: string): ListSelection {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return { selected: next, anchor: id }
}

/** All from the anchor to an article in the order of `ids`; the article alone where the anchor isn't listed. */
export function extended({ anchor }: ListSelection, ids: readonly string[], id: string): ListSelection {
  const to = ids.indexOf(id)
  const from = anchor === null ? -1 : ids.indexOf(anchor)
  if (from < 0) return { selected: new Set([id]), anchor: id }
  return { selected: new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor }
}
