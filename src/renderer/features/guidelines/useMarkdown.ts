/** Reading guidelines in a worker, for as long as that may take. */
import { useEffect, useState } from 'react'
import { createWorkerSlot, type WorkerSlot } from '../../platform/workerSlot.ts'
import { MARKDOWN_TIME, type MarkdownNodes } from './markdown.ts'

/** The reader of this window's guidelines. */
const reader: WorkerSlot<string, MarkdownNodes> = createWorkerSlot(
  () => new Worker(new URL('./markdown.worker.ts', import.meta.url), { type: 'module' }),
)

/** The nodes of a text; null where they are too many or take too long to read, undefined until they are read. */
export function useMarkdown(text: string | null): MarkdownNodes | undefined {
  const [read, setRead] = useState<{ readonly text: string; readonly nodes: MarkdownNodes } | null>(null)
  useEffect(() => {
    if (text === null) return
    const finish = (nodes: MarkdownNodes) => {
      clearTimeout(timer)
      running.stop()
      setRead({ text, nodes })
    }
    const running = reader.start({ onMessage: finish, onProblem: () => finish(null) })
    const timer = setTimeout(() => finish(null), MARKDOWN_TIME)
    running.post(text)
    return () => {
      clearTimeout(timer)
      running.stop()
    }
  }, [text])
  return read !== null && read.text === text ? read.nodes : undefined
}
