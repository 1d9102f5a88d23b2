/** The codebook of a workspace that is a folder. */
import { openCodebook, readCodebook, saveCodebook } from '../library/codebook.ts'
import { codebookExamples } from '../library/codebookExamples.ts'
import { olderAnswers } from '../library/olderAnswers.ts'
import type { CodebookShelf } from '../sharedDocuments.ts'

/** Its part of the port. */
export function folderCodebook(root: string): CodebookShelf {
  return {
    open: () => openCodebook(root),
    current: () => readCodebook(root),
    save: (change) => saveCodebook(root, change),
    bring: async (path, note, making) => {
      const { bringCodebook, readForeignCodebook } = await import('../library/codebookFiles.ts')
      const foreign = await readForeignCodebook(path, making)
      return foreign.ok ? bringCodebook(root, foreign.value, note) : foreign
    },
    examples: (annotator) => codebookExamples(root, annotator),
    olderAnswers: (annotator) => olderAnswers(root, annotator),
  }
}
