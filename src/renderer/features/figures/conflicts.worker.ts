/** Compares figures where it doesn't hold up the window: a workspace may have many thousands. */
import { figureConflicts, type StatedFigure } from '../../../core/suggest/figureConflicts.ts'

self.onmessage = ({ data }: MessageEvent<readonly StatedFigure[]>) => {
  self.postMessage(figureConflicts(data))
}
