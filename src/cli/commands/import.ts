/** `factmark import FILE…`: brings articles into a workspace. */
import { resolve } from 'node:path'
import { createCatalogue } from '../../workspace/catalogue.ts'
import { createImporter } from '../../workspace/importArticles.ts'
import { answer, BAD_INPUT, type CommonOptions, type Console, complain, DONE, workspaceToFill } from '../console.ts'

/** Imports what can be imported and complains of the rest; the exit code. */
export async function importCommand(
  console: Console,
  files: readonly string[],
  options: CommonOptions,
): Promise<number> {
  const { t } = console.translator
  const workspace = await workspaceToFill(console, options)
  if (!workspace.ok) return complain(console, workspace.error)
  const { root } = workspace.value
  const { now, language } = console
  const importer = createImporter({ root, catalogue: createCatalogue(root), language: () => language, now })
  const imported: { file: string; id: string; sha256: string; new: boolean }[] = []
  let code = DONE
  for (const file of files) {
    const outcome = await importer.file(resolve(console.base, file), file)
    if (!outcome.ok) {
      code = complain(console, outcome.error, BAD_INPUT)
      continue
    }
    const { id, sha256, isNew, replaced } = outcome.value
    imported.push({ file, id, sha256, new: isNew })
    if (!options.json) console.out(`${t(isNew ? 'cli.import.imported' : 'cli.import.known', { file, id })}\n`)
    if (replaced > 0) console.error(`${t('cli.import.replaced', { file, count: replaced })}\n`)
  }
  if (options.json) answer(console, imported)
  return code
}
