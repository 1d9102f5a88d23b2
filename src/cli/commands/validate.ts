/** `factmark validate`: lists everything that is wrong in a workspace. */
import { resolve } from 'node:path'
import { messageOf, placeOf } from '../../i18n/problemSentences.ts'
import { validateWorkspace } from '../../workspace/validate.ts'
import { answer, BAD_INPUT, type CommonOptions, type Console, complain, DONE, shelfFor } from '../console.ts'

/** Checks the workspace; the exit code, `BAD_INPUT` where something is wrong. */
export async function validateCommand(console: Console, options: CommonOptions): Promise<number> {
  const { t } = console.translator
  const shelf = await shelfFor(console, options)
  // Faults in workspace.json itself are listed with the rest.
  if (!shelf.ok && shelf.error.code === 'no-workspace') return complain(console, shelf.error)
  const root = resolve(console.base, options.workspace ?? '.')
  const found = await (shelf.ok ? shelf.value.validate() : validateWorkspace(root))
  const problems = found.map(({ file, path, problem }) => ({
    file,
    path,
    message: messageOf(console.translator, problem),
  }))
  const isSound = problems.length === 0
  if (options.json) answer(console, { ok: isSound, problems })
  else if (isSound) console.out(`${t('cli.validate.ok', { workspace: root })}\n`)
  else
    for (const { file, path, message } of problems)
      console.out(`${[file, placeOf(console.translator, path), message].filter(Boolean).join(': ')}\n`)
  if (isSound) return DONE
  console.error(`${t('cli.validate.failed', { workspace: root, count: problems.length })}\n`)
  return BAD_INPUT
}
