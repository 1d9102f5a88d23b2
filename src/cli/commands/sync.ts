/** `factmark sync` and `factmark next`: a folder's exchange with its server, and the next article to annotate. */
import { resolve } from 'node:path'
import { err, ok, type Result } from '../../core/result.ts'
import type { CycleReport } from '../../core/sync/syncing.ts'
import { messageOf } from '../../i18n/translator.ts'
import { takeTask } from '../../workspace/server/administer.ts'
import { addressOf } from '../../workspace/server/invitation.ts'
import { readInvitation } from '../../workspace/server/serverFiles.ts'
import { connectionOf, exchange } from '../../workspace/server/serverFolder.ts'
import {
  answer,
  BAD_INPUT,
  type CommonOptions,
  type Console,
  complain,
  DONE,
  WRONG_USAGE,
  wrongId,
} from '../console.ts'
import { passwordFor } from '../serverConnection.ts'

/** The options of `factmark sync`. */
export interface SyncOptions extends CommonOptions {
  readonly all?: true
}

/** Exchanges with the server, fetching these articles too; the exit code, `BAD_INPUT` where something had to stay here. */
export async function syncCommand(
  console: Console,
  articles: readonly string[],
  options: SyncOptions,
): Promise<number> {
  const wrong = wrongId(articles)
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const root = rootOf(console, options)
  const password = await passwordOf(console, root)
  if (!password.ok) return complain(console, password.error)
  const pull = options.all ? 'all' : articles
  const report = await exchange(root, { password: password.value, pull, now: console.now })
  if (!report.ok) return complain(console, report.error)
  tell(console, report.value, options)
  return report.value.held.length > 0 ? BAD_INPUT : DONE
}

/** Takes the next article and fetches it; the exit code. */
export async function nextCommand(console: Console, options: SyncOptions): Promise<number> {
  const root = rootOf(console, options)
  const password = await passwordOf(console, root)
  if (!password.ok) return complain(console, password.error)
  const found = await connectionOf(root, password.value)
  if (!found.ok) return complain(console, found.error)
  const taken = await takeTask(found.value.connection)
  await found.value.connection.close()
  if (!taken.ok) return complain(console, taken.error)
  const article = taken.value
  const pull = article === null ? [] : [article]
  const report = await exchange(root, { password: password.value, pull, now: console.now })
  if (!report.ok) return complain(console, report.error)
  const { t } = console.translator
  if (options.json) answer(console, { article })
  else console.out(`${article === null ? t('team.cli.noTask') : t('team.cli.task', { article })}\n`)
  return DONE
}

function rootOf({ base }: Console, { workspace }: CommonOptions): string {
  return resolve(base, workspace ?? '.')
}

async function passwordOf(console: Console, root: string): Promise<Result<string | null>> {
  const invitation = await readInvitation(root)
  return invitation.ok ? ok(await passwordFor(console, addressOf(invitation.value))) : err(invitation.error)
}

function tell(console: Console, report: CycleReport, { json }: SyncOptions): void {
  const { t } = console.translator
  const { welcome, sent, unsent, added, fetched, taken, merged, held } = report
  if (json) {
    const problems = held.map(({ place, problem }) => ({ ...place, message: messageOf(console.translator, problem) }))
    const differing = merged.map(({ place, differences }) => ({ ...place, differences: differences.length }))
    answer(console, {
      member: welcome.member.id,
      sent,
      unsent,
      added,
      fetched,
      taken,
      merged: differing,
      held: problems,
    })
    return
  }
  console.out(
    `${t('team.cli.exchanged', { title: welcome.title, sent: t('team.cli.sentEdits', { count: sent }), articles: t('team.cli.gotArticles', { count: fetched.length }), layers: t('team.cli.gotLayers', { count: taken.length }) })}\n`,
  )
  for (const { place, differences } of merged)
    console.out(`${t('team.cli.merged', { article: place.article, count: differences.length })}\n`)
  if (unsent > 0) console.out(`${t('team.unsent', { count: unsent })}\n`)
  for (const { problem } of held) complain(console, problem)
}
