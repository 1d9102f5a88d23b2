/** Compares figures where it doesn't hold up the window: a workspace may have many thousands. */
import { figureConflicts } from '../../../core/suggest/figureConflicts.ts'
import type { ComparedFigures } from './conflicts.ts'

self.onmessage = ({ data: { figures, dismissed } }: MessageEvent<ComparedFigures>) => {
  self.postMessage(figureConflicts(figures, dismissed))
}
