/** `factmark sync` and `factmark next`: a folder's exchange with its server, and the next article to annotate. */
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { err, ok, type Result } from '../../core/result.ts'
import { backoff, pause } from '../../core/sync/backoff.ts'
import type { CycleReport } from '../../core/sync/syncing.ts'
import { minutesAhead } from '../../core/sync/teamState.ts'
import { messageOf } from '../../i18n/problemSentences.ts'
import { addressOf } from '../../workspace/server/invitation.ts'
import { mayPass } from '../../workspace/server/serverErrors.ts'
import { readInvitation } from '../../workspace/server/serverFiles.ts'
import { connectionOf, type Exchange, exchange, openExchange, type Pull } from '../../workspace/server/serverFolder.ts'
import { listTasks, returnTask, takeTask } from '../../workspace/server/tasks.ts'
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
import { interruptible } from '../interrupting.ts'
import { passwordFor, withServer } from '../serverConnection.ts'

/** The options of `factmark sync`. */
export interface SyncOptions extends CommonOptions {
  readonly all?: true
  readonly watch?: true
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
  const opened = await openExchange(root, { password: password.value, now: console.now })
  if (!opened.ok) return complain(console, opened.error)
  const pull = options.all ? 'all' : articles
  try {
    if (options.watch)
      return await interruptible(console, (signal) => watch(console, opened.value, { pull, options, signal }))
    const report = await opened.value.once(pull)
    if (!report.ok) return complain(console, report.error)
    tell(console, report.value, options)
    return report.value.held.length > 0 ? BAD_INPUT : DONE
  } finally {
    await opened.value.close()
  }
}

interface Watching {
  readonly pull: Pull
  readonly options: SyncOptions
  readonly signal: AbortSignal
}

/** Exchanges again and again until it is asked to stop, and tells what comes of it when something does. */
async function watch(
  console: Console,
  { once, onNudge }: Exchange,
  { pull, options, signal }: Watching,
): Promise<number> {
  let failures = 0
  let told = ''
  while (!signal.aborted) {
    const report = await once(pull)
    const standing = report.ok
      ? JSON.stringify([report.value.unsent, report.value.held])
      : messageOf(console.translator, report.error)
    const isNews = standing !== told || (report.ok && hasHappened(report.value))
    if (isNews && report.ok) tell(console, report.value, options)
    else if (isNews && !report.ok) complain(console, report.error)
    told = standing
    if (!report.ok && (!mayPass(report.error) || ENDING.has(report.error.code))) return BAD_INPUT
    failures = report.ok ? 0 : failures + 1
    const wait = report.ok ? pause(Math.random) : backoff(failures, Math.random)
    const nudged = new AbortController()
    const forget = onNudge(() => nudged.abort())
    await setTimeout(wait, undefined, { signal: AbortSignal.any([signal, nudged.signal]) }).catch(() => undefined)
    forget()
  }
  return DONE
}

/** What asking again doesn't change, and what a server would count as an attack. */
const ENDING: ReadonlySet<string> = new Set([
  'server-login',
  'server-certificate',
  'server-unencrypted',
  'server-unknown',
])

function hasHappened({ sent, added, fetched, taken, merged, shared, files, removed, restored }: CycleReport): boolean {
  const lists = [added, fetched, taken, merged, shared, removed, restored]
  return sent + files.sent + files.fetched > 0 || lists.some((list) => list.length > 0)
}

/** Gives a task back; the exit code. */
export async function returnCommand(console: Console, article: string, options: SyncOptions): Promise<number> {
  const wrong = wrongId([article])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  const returned = await withServer(console, options, (connection) => returnTask(connection, article))
  if (!returned.ok) return complain(console, returned.error)
  if (options.json) answer(console, { returned: returned.value })
  else console.out(`${console.translator.t(returned.value ? 'team.cli.returned' : 'team.cli.notYours', { article })}\n`)
  return DONE
}

/** Lists the member's tasks; the exit code. */
export async function tasksCommand(console: Console, options: SyncOptions): Promise<number> {
  const tasks = await withServer(console, options, listTasks)
  if (!tasks.ok) return complain(console, tasks.error)
  const { t } = console.translator
  if (options.json) answer(console, tasks.value)
  else
    for (const { article, isDone } of tasks.value)
      console.out(`${article}\t${t(isDone ? 'team.cli.done' : 'team.cli.open')}\n`)
  return DONE
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
      shared: report.shared,
      aside: report.aside,
      files: report.files,
      removed: report.removed,
      restored: report.restored,
      secondsAhead: Math.round(report.ahead / 1000),
    })
    return
  }
  console.out(
    `${t('team.cli.exchanged', { title: welcome.title, sent: t('team.cli.sentEdits', { count: sent }), articles: t('team.cli.gotArticles', { count: fetched.length }), layers: t('team.cli.gotLayers', { count: taken.length }) })}\n`,
  )
  for (const { place, differences } of merged)
    console.out(`${t('team.cli.merged', { article: place.article, count: differences.length })}\n`)
  for (const { file, kept } of report.aside) console.out(`${t('team.aside', { file, kept })}\n`)
  const { sent: filesSent, fetched: filesFetched } = report.files
  if (filesSent > 0) console.out(`${t('team.cli.filesSent', { count: filesSent })}\n`)
  if (filesFetched > 0) console.out(`${t('team.cli.filesFetched', { count: filesFetched })}\n`)
  for (const article of report.removed) console.out(`${t('team.cli.removed', { article })}\n`)
  for (const article of report.restored) console.out(`${t('team.cli.restoredArticle', { article })}\n`)
  const minutes = minutesAhead(report)
  if (minutes !== 0)
    console.out(`${t(minutes > 0 ? 'team.clock.fast' : 'team.clock.slow', { count: Math.abs(minutes) })}\n`)
  if (unsent > 0) console.out(`${t('team.unsent', { count: unsent })}\n`)
  for (const { problem } of held) complain(console, problem)
}
