/** What changed between two versions of a text, as passages to read: kept, added, removed and moved, by words. */
import { type Alignment, alignTexts } from '../anchoring/alignment.ts'
import type { SharedRun } from '../anchoring/sharedRuns.ts'
import { storedSpan, type Tokens } from '../anchoring/tokens.ts'
import type { Span } from '../model/span.ts'

/** A place where the versions differ. A span is null where that version has nothing there. */
export interface TextChange {
  readonly kind: 'added' | 'removed' | 'replaced' | 'moved'
  /** In the earlier version. */
  readonly before: Span | null
  /** In the later version. */
  readonly after: Span | null
  /** The figures that took the place of one another, where both sides hold one number. */
  readonly figures: { readonly before: number; readonly after: number } | null
}

/** The changes between two texts, in the order of the later one. Signs of typography and white space are no change. */
export function changesBetween(earlier: string, later: string): readonly TextChange[] {
  return changesIn(alignTexts(earlier, later))
}

/** The changes that an alignment of two texts shows, as `changesBetween` lists them. */
export function changesIn(alignment: Alignment): readonly TextChange[] {
  const { old, later, kept, moved } = alignment
  const changes: { readonly at: number; readonly change: TextChange }[] = []
  const leaving = new Set(moved.flatMap(({ from, length }) => [from, from + length]))
  const arriving = new Set(moved.flatMap(({ to, length }) => [to, to + length]))
  let [from, to] = [0, 0]
  for (const run of [...kept, { from: old.count, to: later.count, length: 0 }]) {
    const removed = free(alignment.to, from, run.from).filter((part) => !isSignOfMoved(old, part, leaving))
    const added = free(alignment.from, to, run.to).filter((part) => !isSignOfMoved(later, part, arriving))
    for (const [index, part] of removed.entries()) {
      const after = removed.length === 1 && added.length === 1 ? (added[index] ?? null) : null
      changes.push({ at: to, change: changeOf(old, later, part, after) })
    }
    if (removed.length !== 1 || added.length !== 1)
      for (const part of added) changes.push({ at: part.start, change: changeOf(old, later, null, part) })
    from = run.from + run.length
    to = run.to + run.length
  }
  for (const run of moved) changes.push({ at: run.to, change: movedChange(old, later, run) })
  return changes.sort((a, b) => a.at - b.at).map(({ change }) => change)
}

/** The rows of tokens in `[start, end)` that the other text doesn't have. */
function free(connected: Int32Array, start: number, end: number): readonly Span[] {
  const rows: Span[] = []
  for (let at = start; at < end; ) {
    if (connected[at] !== -1) {
      at += 1
      continue
    }
    const first = at
    while (at < end && connected[at] === -1) at += 1
    rows.push({ start: first, end: at })
  }
  return rows
}

/** Whether tokens are signs alone, as a full stop, right beside a passage that moved; `edges` are where those begin and end. */
function isSignOfMoved(tokens: Tokens, part: Span, edges: ReadonlySet<number>): boolean {
  if (!edges.has(part.start) && !edges.has(part.end)) return false
  const { start, end } = storedSpan(tokens, part)
  return !/[\p{L}\p{N}]/u.test(tokens.stored.slice(start, end))
}

function changeOf(old: Tokens, later: Tokens, removed: Span | null, added: Span | null): TextChange {
  const before = removed && storedSpan(old, removed)
  const after = added && storedSpan(later, added)
  const kind = before && after ? 'replaced' : before ? 'removed' : 'added'
  const [was, is] = [before && numberIn(old.stored, before), after && numberIn(later.stored, after)]
  const figures = was !== null && is !== null && was !== is ? { before: was, after: is } : null
  return { kind, before, after, figures }
}

function movedChange(old: Tokens, later: Tokens, { from, to, length }: SharedRun): TextChange {
  return {
    kind: 'moved',
    before: storedSpan(old, { start: from, end: from + length }),
    after: storedSpan(later, { start: to, end: to + length }),
    figures: null,
  }
}

/** The number in a passage that holds one alone. A separator before exactly three digits parts thousands. */
function numberIn(text: string, { start, end }: Span): number | null {
  const found = text.slice(start, end).match(/\d+(?:[.,]\d+)*/g) ?? []
  const [only] = found
  if (only === undefined || found.length > 1) return null
  const plain = only.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
