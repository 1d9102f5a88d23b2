/** Codebooks that are brought in from files and given to other programs. */
import { basename, join } from 'node:path'
import { CODEBOOK_EXTENSIONS, writeCodebookFile } from '../../core/codebook/exchange/codebookFile.ts'
import { fail } from '../../core/problem.ts'
import { ok } from '../../core/result.ts'
import type { ChosenCodebook } from '../../ipc/codebookMethods.ts'
import type { Requests } from '../../ipc/methods.ts'
import { readForeignCodebook, writeCodebookOut } from '../../workspace/library/codebookFiles.ts'
import { type Context, withSession } from '../context.ts'

/** The handlers for a codebook's files. */
export function codebookFileHandlers(context: Context) {
  const { idsAndClock, dialogs, surroundings } = context
  return {
    chooseCodebook: withSession<void, ChosenCodebook | null>(context, async () => {
      const path = await dialogs.chooseCodebook()
      if (path === null) return ok(null)
      const file = basename(path)
      const read = await readForeignCodebook(path, { newId: idsAndClock.newId, language: context.language() })
      return read.ok ? ok({ file, ...read.value }) : read
    }),
    exportCodebook: withSession(context, async ({ shelf }, { format }) => {
      const read = await shelf.codebook.current()
      if (!read.ok) return read
      if (!read.value) return fail('export-nothing')
      const extension = CODEBOOK_EXTENSIONS[format]
      const name = format === 'brat' ? 'annotation' : context.translator().t('codebook.fileName')
      const chosen = await dialogs.chooseExportFile(join(surroundings.documents(), `${name}${extension}`), extension)
      if (chosen === null) return ok(null)
      const path = chosen.toLowerCase().endsWith(extension) ? chosen : `${chosen}${extension}`
      const codebook = writeCodebookFile(read.value, format, context.language())
      const written = await writeCodebookOut(path, codebook)
      if (!written.ok) return written
      return ok({ path, beside: written.value.beside, losses: codebook.losses })
    }),
  } satisfies Partial<Requests>
}
