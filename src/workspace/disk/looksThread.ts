/** The thread that looks at thousands of files and folders: it answers each question with what it found, in the order asked. */
import { parentPort } from 'node:worker_threads'
import { looksPromptly } from './looks.ts'
import type { Question } from './looksApart.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
port.on('message', ({ call, question }: { readonly call: number; readonly question: Question }) => {
  const { root, paths } = question
  const looked = root === null ? looksPromptly.fingerprints(paths) : looksPromptly.folders(root, paths)
  void looked.then((found) => port.postMessage({ call, found }))
})
