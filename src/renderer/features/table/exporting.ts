/** Writing what the search finds, and what became of it. */
import { useState } from 'react'
import type { Result } from '../../../core/result.ts'
import type { Exported } from '../../../ipc/contract.ts'
import { bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'

/** Whether an export runs, and what starts one and tells what it came to. */
export function useTableExport(): {
  readonly isWorking: boolean
  readonly run: (exporting: () => Promise<Result<Exported | null>>) => Promise<void>
} {
  const [isWorking, setWorking] = useState(false)
  const run = async (exporting: () => Promise<Result<Exported | null>>) => {
    setWorking(true)
    const answer = await exporting()
    setWorking(false)
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value !== null) tell(answer.value)
  }
  return { isWorking, run }
}

function tell({ path, layers, annotations, files = 1, split = null }: Exported): void {
  const t = translate()
  const done = t('exchange.newsroom.done', {
    layers: t('shell.export.layers', { count: layers }),
    count: annotations,
  })
  const words = [done, split ? t('exchange.newsroom.files', { count: files, ...split }) : path]
  const show = { label: t('shell.export.show'), run: () => void bridge.showFile({ path }) }
  notify({ text: words.join(' '), tone: 'info', action: show })
}
