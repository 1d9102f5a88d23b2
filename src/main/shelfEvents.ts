/** What happens in the workspace, told to the window as its events. */
import { unreachable } from '../core/result.ts'
import type { ShelfEvent } from '../workspace/shelfEvents.ts'
import type { Context } from './context.ts'

/** Tells the window of an event of the workspace. */
export function tellWindow(tell: Context['tell'], event: ShelfEvent): void {
  switch (event.type) {
    case 'written':
      // The page hears of its edits by their answers.
      break
    case 'changed':
      tell('workspaceChanged', { articles: event.articles })
      break
    case 'saving':
      tell('saving', { article: event.article, problem: event.problem })
      break
    case 'merged':
      tell('layerMerged', { article: event.article, differences: event.differences, from: event.from })
      break
    case 'read-only':
      tell('readOnly', { article: event.article, problem: event.problem })
      break
    case 'notice':
      tell('layerNotice', { problem: event.problem })
      break
    case 'adjudicated':
      tell('adjudicatedChanged', { article: event.article })
      break
    case 'memory-unwritten':
      tell('memoryUnwritten', { problem: event.problem })
      break
    case 'memory':
      tell('memoryChanged', null)
      break
    case 'codebook':
      tell('codebookChanged', null)
      break
    case 'claims':
      tell('claimsChanged', null)
      break
    case 'blind':
      tell('blindChanged', { blind: event.blind })
      break
    default:
      unreachable(event)
  }
}
