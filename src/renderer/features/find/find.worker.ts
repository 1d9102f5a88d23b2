/** Finding, where it can be ended: a regular expression may take for ever. */
import { type FindQuery, findAll } from '../../../core/text/find.ts'

self.onmessage = (event: MessageEvent<{ readonly text: string; readonly query: FindQuery }>) => {
  self.postMessage(findAll(event.data.text, event.data.query))
}
