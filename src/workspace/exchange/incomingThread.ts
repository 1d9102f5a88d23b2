/** A thread for one bundle or layer file: does its task, answers, and ends. */
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../core/result.ts'
import { onRepairs } from '../library/repairs.ts'
import type { FromThread, IncomingOrder, ToThread } from './incomingMessages.ts'
import { type IncomingFile, incomingHere, type TakenIn } from './incomingWork.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
const order: IncomingOrder = workerData
const stopping = new AbortController()
let saved: (outcome: Result<null>) => void = () => {}

const tell = (message: FromThread) => port.postMessage(message)
port.on('message', (message: ToThread) => {
  if (message.kind === 'stop') stopping.abort()
  else saved(message.outcome)
})
onRepairs(order.root, (problem) => tell({ kind: 'repaired', problem }))

const answer = await perform(order)
const bytes = answer?.ok ? bytesOf(answer.value) : null
port.postMessage({ kind: 'answer', answer } satisfies FromThread, bytes ? [bytes.buffer as ArrayBuffer] : [])
port.close()

function perform({ root, task }: IncomingOrder): Promise<Result<IncomingFile | TakenIn | null> | null> {
  const work = incomingHere(root)
  const now = () => new Date().toISOString()
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total })
  switch (task.kind) {
    case 'read':
      return work.read(task.path, task.name, { self: task.self, now, save: askToSave, onProgress })
    case 'takeIn':
      return work.takeIn(task.incoming, { accept: task.accept, by: task.by, now, onProgress, signal: stopping.signal })
    case 'takeBack':
      return work.takeBack(task.taken, { by: task.by, now, newId: randomUUID })
  }
}

function askToSave(article: string): Promise<Result<null>> {
  return new Promise((resolve) => {
    saved = resolve
    tell({ kind: 'save', article })
  })
}

function bytesOf(value: IncomingFile | TakenIn | null): Uint8Array | null {
  if (value === null) return null
  return 'packed' in value ? value.packed : value.undo
}
