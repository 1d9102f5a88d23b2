/**
 * One layer's file: lowdb's adapter with all that makes its writes safe. What it knows of the file is one explicit state
 * (`layerFileState.ts`); reading and rescuing, writing, and changes from outside are a module each, and never overlap.
 */
import type { Adapter } from 'lowdb'
import type { Edit } from '../../core/edits/edit.ts'
import type { Brought } from '../../core/model/brought.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { layerBytes } from './layerBytes.ts'
import { type LayerFileOptions, layerFileState, note } from './layerFileState.ts'
import { changedOutside, type Outside } from './outsideChanges.ts'
import { readLayerFile } from './readLayerFile.ts'
import { writeLayerFile } from './writeLayerFile.ts'

/** A layer's file. `read` gives null for none; both throw `UnusableFile` or the system's error. */
export interface LayerFile extends Adapter<Layer> {
  /** Notes an edit that the next write holds, for the audit trail; `brought` where a file from outside made it. */
  readonly record: (edit: Edit, brought?: Brought) => void
  /** A layer as JSON: the file's own text if it says just that, because serialising a book-length layer is slow. */
  readonly textOf: (layer: Layer) => string
  /** Notices from the last reading: that the file was damaged, and what is open instead. */
  readonly notices: () => readonly Problem[]
  /** Why the file must not be written: it is of a newer version. Null if it may be. */
  readonly readOnly: () => Problem | null
  /**
   * What something else made of the file since it was last read or written here; null if nothing that matters. `isNoted`:
   * the audit trail ends in that file already.
   */
  readonly changedOutside: (isNoted?: boolean) => Promise<Outside | null>
}

/** The file of one layer. */
export function createLayerFile(options: LayerFileOptions): LayerFile {
  const state = layerFileState(options)
  const inTurn = createSerialQueue()
  return {
    read: () => inTurn(() => readLayerFile(state)),
    write: (layer) => {
      // Taken at once: edits that come while this one waits belong to the next.
      const records = state.pending
      state.pending = []
      return inTurn(() => writeLayerFile(state, layer, records))
    },
    record: (edit, brought) => note(state, { edit, ...(brought && { brought }) }),
    textOf: (layer) => (state.asRead?.layer === layer ? state.asRead.text : layerBytes(layer).toString()),
    notices: () => state.notices,
    readOnly: () => state.readOnly,
    changedOutside: (isNoted = false) => inTurn(() => changedOutside(state, isNoted)),
  }
}
