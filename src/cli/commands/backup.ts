/** `factmark backup --out FILE.zip`: everything worth keeping in a workspace as one file. */
import { resolve } from 'node:path'
import { writeBytes } from '../../i18n/counts.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor } from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { progressLine } from '../progressLine.ts'
import { whoever } from '../takeLayers.ts'

/** The options of `factmark backup`. */
export interface BackupOptions extends CommonOptions {
  readonly out: string
}

/** Writes the backup; the exit code. */
export async function backupCommand(console: Console, { out, ...options }: BackupOptions): Promise<number> {
  const { now, translator } = console
  const { t } = translator
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !options.json })
  const percent = new Intl.NumberFormat(console.language, { style: 'percent' })
  const written = await interruptible(console, (signal) =>
    shelf.value.backup.write({
      out: resolve(console.base, out),
      by: whoever(),
      now,
      signal,
      onProgress: (done, total) => line.show(percent.format(total === 0 ? 1 : done / total)),
    }),
  )
  line.clear()
  if (!written.ok) return complain(console, written.error)
  const { path, files, bytes, passedOver } = written.value
  if (options.json) answer(console, { path, files, bytes, passedOver })
  else console.out(`${t('backup.done', { path, count: files, size: writeBytes(bytes, console.language) })}\n`)
  if (passedOver.length > 0) {
    const paths = passedOver.join(', ')
    console.error(`${t('backup.passedOver', { count: passedOver.length, paths })}\n`)
  }
  return DONE
}
