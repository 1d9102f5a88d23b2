/** The thread that keeps claim records: it looks at files one time after the other, and matches meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { createSerialQueue } from '../disk/serialQueue.ts'
import type { FromRecords, RecordsOrder, ToRecords } from './recordMessages.ts'
import { type RecordsTold, recordsHere } from './recordWork.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
const { root, indexes }: RecordsOrder = workerData
const work = recordsHere(root, indexes)
const inTurn = createSerialQueue()
/** Not before nothing was asked for so long, in milliseconds: whoever lists records soon opens one. */
const REST = 1000
let resting: NodeJS.Timeout | undefined
let waiting = 0

const tell = (message: FromRecords) => port.postMessage(message)

async function find(message: ToRecords, told: RecordsTold): Promise<unknown> {
  switch (message.kind) {
    case 'load':
      return work.load(told)
    case 'look':
      return work.look(message.ids, told)
    case 'like':
      return work.like(message.claim)
  }
}

async function answer(message: ToRecords): Promise<void> {
  const { call } = message
  const told: RecordsTold = {
    onPart: (part) => tell({ kind: 'told', call, told: part }),
    onProgress: (done, total) => tell({ kind: 'told', call, told: { done, total } }),
  }
  try {
    tell({ kind: 'answer', call, answer: await find(message, told) })
  } catch (error) {
    tell({ kind: 'failed', call, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

port.on('message', (message: ToRecords) => {
  waiting += 1
  clearTimeout(resting)
  // Who asks what may say the same doesn't wait for a look at 100,000 files.
  const answered = message.kind === 'like' ? answer(message) : inTurn(() => answer(message))
  void answered.then(() => {
    waiting -= 1
    clearTimeout(resting)
    if (waiting === 0) resting = setTimeout(() => void inTurn(() => work.prepare(() => waiting === 0)), REST)
  })
})
