/** What every part of the contract works with: workspaces with articles, desks, and layers. */
import { onTestFinished } from 'vitest'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { Desk, Shelf } from '../../../../src/workspace/shelf.ts'
import type { ShelfEvent } from '../../../../src/workspace/shelfEvents.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { temporaryFolder, unwrap } from '../support.ts'

export const NOW = '2026-03-01T10:00:00.000Z'
export const IDS_AND_CLOCK = { now: () => NOW, newId: () => 'f0e1d2c3-0000-4000-8000-000000000000' }
export const TEXT = 'The plan passed by 31 votes to 17.'

/** An empty workspace, and the same one as another program has it open. */
export interface TwoShelves {
  readonly shelf: Shelf
  readonly other: Shelf
}

/** The ways in, for workspaces that `make` makes. */
export function onShelves(make: () => Promise<TwoShelves>) {
  const withArticles = async (...titles: readonly string[]) => {
    const shelves = await make()
    const importer = shelves.shelf.library.importer({ now: () => NOW })
    for (const title of titles) unwrap(await importer.text(title, `${TEXT} ${title}.`))
    return shelves
  }
  const deskOf = async (shelf: Shelf, id: string): Promise<{ readonly desk: Desk; readonly told: ShelfEvent[] }> => {
    const onBug = (error: unknown) => {
      throw error
    }
    const desk = await shelf.openDesk(
      { id, name: id },
      { now: () => NOW, unsavedFolder: await temporaryFolder(), onBug },
    )
    const told: ShelfEvent[] = []
    desk.subscribe((event) => told.push(event))
    onTestFinished(() => desk.end())
    return { desk, told }
  }
  const add = (number: number): Edit => ({ type: 'add', annotation: annotationOf(`${TEXT} Plan.`, number, 4, 8) })
  const layerOn = async (shelf: Shelf, annotator: string) => {
    const { article } = unwrap(await shelf.library.article('plan'))
    return shelf.layers.checked(article, annotator)
  }
  return { withArticles, deskOf, add, layerOn }
}
