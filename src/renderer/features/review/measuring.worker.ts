/** Measures where it doesn't hold up the window, and where it can be ended. */
import { createMeasurer } from './measurer.ts'
import type { FromWorker, ToWorker } from './measuringMessages.ts'

const take = createMeasurer(
  (message: FromWorker) => self.postMessage(message),
  () => performance.now(),
)

self.onmessage = ({ data }: MessageEvent<ToWorker>) => take(data)
