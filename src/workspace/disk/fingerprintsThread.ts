/** The thread that looks at thousands of files: it answers lists of paths with their fingerprints, in their order. */
import { parentPort } from 'node:worker_threads'
import { fingerprintsPromptly } from './fingerprints.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
port.on('message', ({ call, paths }: { readonly call: number; readonly paths: readonly string[] }) => {
  void fingerprintsPromptly(paths).then((found) => port.postMessage({ call, found }))
})
