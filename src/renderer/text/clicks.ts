/**
 * What a click in the text selects. Features register what they have at an offset; the shortest target under the pointer
 * is selected first, and each further click selects the next one there.
 */
import type { Span } from '../../core/model/span.ts'

/** A span that a click can select. `id` differs from the ids of all other targets at the same place. */
export interface ClickTarget extends Span {
  readonly id: string
  readonly select: () => void
}

/** Targets of one kind, such as annotations. */
export interface ClickTargets {
  /** The targets over an offset (UTF-16 code units); `together` if the click adds to the selection. */
  readonly at: (offset: number, together: boolean) => readonly ClickTarget[]
  /** The id of the target that is selected; null if none of this kind is. */
  readonly selected: () => string | null
  readonly deselect: () => void
}

/** What the clicks of a window lead to. */
export interface Clicks {
  /**
   * Registers targets until the returned function is called; of those of equal length, the kind that was registered first
   * comes first.
   */
  readonly register: (targets: ClickTargets) => () => void
  /** Gives all clicks, with their offset, to `taker` in place of the targets, until the returned function is called. */
  readonly giveTo: (taker: (offset: number) => void) => () => void
  /** Selects by a click at an offset, or (null) beside the text. */
  readonly click: (offset: number | null, together: boolean) => void
}

/** Nothing can be selected by clicks yet. */
export function createClicks(): Clicks {
  const registered = new Set<ClickTargets>()
  let taker: ((offset: number) => void) | null = null
  return {
    register: (targets) => {
      registered.add(targets)
      return () => registered.delete(targets)
    },
    giveTo: (next) => {
      taker = next
      return () => {
        if (taker === next) taker = null
      }
    },
    click: (offset, together) => {
      if (taker) {
        if (offset !== null) taker(offset)
        return
      }
      const kinds = [...registered]
      const here = shortestFirst(offset === null ? [] : kinds.flatMap((kind) => kind.at(offset, together)))
      const selected = kinds.map((kind) => kind.selected()).find((id) => id !== null) ?? null
      const next = nextAfter(here, selected)
      if (next) next.select()
      else for (const kind of kinds) kind.deselect()
    },
  }
}

/** The spans, the shortest first. */
export function shortestFirst<S extends Span>(spans: readonly S[]): readonly S[] {
  return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** The one after the selected one, starting over after the last. */
export function nextAfter<S extends { readonly id: string }>(
  here: readonly S[],
  selected: string | null,
): S | undefined {
  return here[(here.findIndex(({ id }) => id === selected) + 1) % here.length]
}
