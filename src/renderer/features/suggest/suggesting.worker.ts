/** Finds suggestions where it doesn't hold up the window, and sends them in parts that it takes in at a glance. */
import { createFinder } from './finder.ts'
import type { FromWorker, ToWorker } from './suggestingMessages.ts'

const take = createFinder((message: FromWorker) => self.postMessage(message))

self.onmessage = ({ data }: MessageEvent<ToWorker>) => take(data)
