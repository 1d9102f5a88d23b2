/** Find where it can be stopped: a regular expression may take for ever. */
import { findAll } from '../../../core/text/find.ts'
import type { FindRequest } from './findMessages.ts'

self.onmessage = ({ data }: MessageEvent<FindRequest>) => {
  self.postMessage(findAll(data.text, data.query))
}
