/** The trash of a workspace that is a folder. */
import type { ClaimLister } from '../claims/claimList.ts'
import { deleteFromTrash, emptyTrash, trashEntries, trashEntry } from '../trash/contents.ts'
import { restoreFromTrash, trashArticle, trashClaim, trashLayer } from '../trash/trash.ts'
import type { TrashShelf } from '../trash/trashShelf.ts'

/** Its part of the port. */
export function folderTrash(root: string, records: ClaimLister): TrashShelf {
  return {
    article: (article, idsAndClock) => trashArticle(root, article, idsAndClock),
    layer: ({ article, annotator }, idsAndClock) => trashLayer(root, article, annotator, idsAndClock),
    claim: async (id, idsAndClock) => {
      const removed = await trashClaim(root, id, idsAndClock)
      records.changed([id])
      return removed
    },
    restore: async (trash) => {
      const restored = await restoreFromTrash(root, trash)
      records.changed(null)
      return restored
    },
    entries: () => trashEntries(root),
    entry: (trash) => trashEntry(root, trash),
    remove: (trash) => deleteFromTrash(root, trash),
    empty: () => emptyTrash(root),
  }
}
