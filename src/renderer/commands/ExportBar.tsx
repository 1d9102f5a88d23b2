/** How far the export that runs is: read, made, printed. */
import { useEffect, useState } from 'react'
import type { ExportProgress } from '../../ipc/exchange.ts'
import { bridge } from '../platform/bridge.ts'
import { useT, useWriteCount } from '../platform/i18n.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'

/** The bar, for as long as an export runs; nothing before it has begun. */
export function ExportBar({ label }: { readonly label: string }) {
  const t = useT()
  const write = useWriteCount()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  useEffect(() => bridge.on('exporting', setProgress), [])
  if (!progress) return null
  const { step, done, total } = progress
  const words = t(`exchange.dialog.steps.${step}`, { done: write(done), total: write(total) })
  return <ProgressBar label={label} done={done} total={total} words={words} />
}
