/** The thread that keeps the table of annotations: answers what it is asked, one thing after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { createSerialQueue } from '../disk/serialQueue.ts'
import type { FromTable, TableOrder, ToTable } from './tableMessages.ts'
import { tableHere } from './tableWork.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
const { root, annotator }: TableOrder = workerData
const work = tableHere(root, annotator)
const inTurn = createSerialQueue()
/** What nearly every annotation says differently takes long to sort, so it is looked at before somebody asks. */
const AHEAD = ['words', 'created'] as const
/** Not before nothing was asked for so long, in milliseconds: whoever opens the table asks for its rows right after. */
const REST = 1000
let resting: NodeJS.Timeout | undefined
let stopping = new AbortController()
let waiting = 0
/** Nobody may see anything before it is said who looks. */
let isLookedAt = false

const tell = (message: FromTable) => port.postMessage(message)
const answer = (call: number, find: () => Promise<unknown>) => {
  waiting += 1
  clearTimeout(resting)
  void inTurn(async () => {
    try {
      tell({ kind: 'answer', call, answer: await find() })
    } catch (error) {
      tell({ kind: 'failed', call, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
    waiting -= 1
    clearTimeout(resting)
    if (waiting === 0 && isLookedAt) resting = setTimeout(prepare, REST)
  })
}

/** One column at a time, and none while something is asked. */
async function prepare(): Promise<void> {
  const isWanted = () => waiting === 0
  for (const column of AHEAD) if (isWanted()) await work.prepare(column, isWanted)
}

port.on('message', (message: ToTable) => {
  if (message.kind === 'stop') return stopping.abort()
  if (message.kind === 'ask') {
    const { call, name, values } = message
    // The other side is this program, and gives each function what it takes.
    const find = work[name] as (...given: readonly unknown[]) => Promise<unknown>
    return answer(call, () => find(...values))
  }
  const { call, options } = message
  answer(call, () => {
    isLookedAt ||= options.context !== null
    stopping = new AbortController()
    const onProgress = (done: number, total: number) => tell({ kind: 'told', call, told: { done, total } })
    return work.refresh({ ...options, onProgress, signal: stopping.signal })
  })
})
