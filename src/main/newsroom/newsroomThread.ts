/** A thread that makes files for newsrooms: it is given rows, does one task, and answers. */
import { parentPort } from 'node:worker_threads'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { TableRow } from '../../core/table/tableRow.ts'
import { onRepairs } from '../../workspace/library/repairs.ts'
import { makeNewsroom } from './makeNewsroom.ts'
import type { FromNewsroom, NewsroomTask, ToNewsroom } from './newsroomTasks.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
const tell = (message: FromNewsroom) => port.postMessage(message)
/** So many UTF-16 code units of a page are handed on at once. */
const PIECE = 1 << 20
const rows: TableRow[] = []
const stopping = new AbortController()
let printed: (bytes: Uint8Array) => void = () => undefined

port.on('message', (message: ToNewsroom) => {
  if (message.kind === 'printed') return printed(message.bytes)
  if (message.kind === 'stop') return stopping.abort()
  if (message.kind === 'rows') {
    rows.length = message.from
    for (const row of parseTrusted<readonly TableRow[]>(message.rows)) rows.push(row)
    return
  }
  void perform(message.task)
})

async function perform(task: NewsroomTask): Promise<void> {
  if (task.kind !== 'table') onRepairs(task.root, (problem) => tell({ kind: 'repaired', problem }))
  const answer = await makeNewsroom(task, rows, {
    onProgress: (step, done, total) => tell({ kind: 'progress', step, done, total }),
    onWriting: () => tell({ kind: 'writing' }),
    pdf: print,
    signal: stopping.signal,
  })
  tell({ kind: 'answer', answer })
}

/** Has a page printed where there is a browser. */
function print(parts: readonly string[]): Promise<Uint8Array> {
  let waiting: string[] = []
  let length = 0
  const pass = () => {
    tell({ kind: 'page', html: waiting.join('') })
    waiting = []
    length = 0
  }
  for (const part of parts) {
    waiting.push(part)
    length += part.length
    if (length >= PIECE) pass()
  }
  pass()
  return new Promise((resolve) => {
    printed = resolve
    tell({ kind: 'print' })
  })
}
