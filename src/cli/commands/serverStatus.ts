/** `factmark server status` and `verify`: what is on the server, and whether it is what was sent. */
import { statusOf, verify } from '../../workspace/server/administer.ts'
import { answer, BAD_INPUT, type CommonOptions, type Console, complain, DONE } from '../console.ts'
import { type WhereOptions, withServer } from '../serverConnection.ts'

type StatusOptions = CommonOptions & WhereOptions

/** Lists members and figures; the exit code. */
export async function statusCommand(console: Console, options: StatusOptions): Promise<number> {
  const status = await withServer(console, options, statusOf)
  if (!status.ok) return complain(console, status.error)
  if (options.json) {
    answer(console, status.value)
    return DONE
  }
  const { t } = console.translator
  const { members, figures } = status.value
  const { bytes, ...counts } = figures
  console.out(`${t('team.cli.figures', { ...counts, size: Math.ceil(bytes / 1024 / 1024) })}\n`)
  for (const { id, name, rights, hasLeft, layers, done, tasks, received } of members) {
    const state = hasLeft ? t('team.cli.left') : rights.join(',')
    console.out(`${[id, name, state, `${done}/${layers}`, tasks, received ?? ''].join('\t')}\n`)
  }
  return DONE
}

/** Checks trails and files and seals the day; the exit code, `BAD_INPUT` where something isn't what was sent. */
export async function verifyCommand(console: Console, options: StatusOptions): Promise<number> {
  const found = await withServer(console, options, verify)
  if (!found.ok) return complain(console, found.error)
  const { t } = console.translator
  const { faults, seal } = found.value
  if (options.json) answer(console, { ok: faults.length === 0, faults, seal })
  else {
    for (const { article, annotator, fault } of faults)
      console.out(`${[article, annotator].filter(Boolean).join('/')}: ${t(`team.cli.faults.${fault}`)}\n`)
    console.out(`${t('team.cli.verified', { count: faults.length, seal })}\n`)
  }
  return faults.length > 0 ? BAD_INPUT : DONE
}
