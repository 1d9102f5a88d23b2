/** `factmark merge FILE.zip|DIR`: articles and layers of another workspace; others' layers are replaced with `--accept` only. */
import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { mayAnnotateAs } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { MergePlan } from '../../workspace/backup/mergePlan.ts'
import type { LookedAt, MergeReport } from '../../workspace/backup/mergeWork.ts'
import type { IncomingRow } from '../../workspace/exchange/incoming.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import {
  answer,
  type CommonOptions,
  type Console,
  complain,
  DONE,
  shelfToFill,
  WRONG_USAGE,
  wrongId,
} from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { progressLine } from '../progressLine.ts'
import { needsConsent, tellRow, whoever } from '../takeLayers.ts'

/** The options of `factmark merge`. */
export interface MergeCommandOptions extends CommonOptions {
  readonly accept?: readonly string[]
  readonly dryRun?: true
  readonly continueHere?: true
}

/** Merges another workspace into this one; the exit code. */
export async function mergeCommand(console: Console, from: string, options: MergeCommandOptions): Promise<number> {
  const wrong = wrongId(options.accept ?? [])
  if (wrong) return complain(console, wrong, WRONG_USAGE)
  // What it is about is looked at before a workspace is made of an empty folder.
  const { openSource } = await import('../../workspace/backup/openSource.ts')
  const path = resolve(console.base, from)
  const source = await openSource(path, from)
  if (!source.ok) return complain(console, source.error)
  await source.value.close()
  const shelf = await shelfToFill(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  const done = await interruptible(console, (signal) =>
    mergeFrom(console, shelf.value, { path, name: from }, options, signal),
  )
  return done.ok ? DONE : complain(console, done.error)
}

async function mergeFrom(
  console: Console,
  shelf: Shelf,
  { path, name }: { readonly path: string; readonly name: string },
  options: MergeCommandOptions,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { json } = options
  const { now, translator } = console
  const { t } = translator
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !json })
  const onProgress = (done: number, total: number) =>
    line.show(t('backup.merge.reading', { file: basename(path), done, total }))
  const how = { self: null, now, signal, onProgress }
  const looked = await shelf.backup.look(path, name, how)
  line.clear()
  if (!looked.ok) return looked
  try {
    return await mergeLookedAt(console, shelf, looked.value, options, how)
  } finally {
    line.clear()
    await looked.value.close()
  }
}

async function mergeLookedAt(
  console: Console,
  shelf: Shelf,
  { plan, merge }: LookedAt,
  options: MergeCommandOptions,
  how: Pick<Parameters<LookedAt['merge']>[0], 'self' | 'now' | 'signal' | 'onProgress'>,
): Promise<Result<null>> {
  const { accept = [], dryRun, continueHere, json } = options
  const { t } = console.translator
  for (const { here, title, rows, isNew } of plan.articles) {
    if (isNew && !json) console.out(`${t(dryRun ? 'backup.cli.planned' : 'backup.cli.article', { id: here, title })}\n`)
    for (const row of rows) if (row.standing !== 'same') tellRow(console, { ...plan, article: { id: here } }, row)
  }
  const asked = plan.articles.flatMap(({ rows }) => rows.filter(needsConsent))
  if (!dryRun && asked.length > 0 && !asked.some(({ annotator }) => accept.includes(annotator.id))) {
    const ids = [...new Set(asked.map(({ annotator }) => `--accept ${annotator.id}`))].join(' ')
    return fail('incoming-unaccepted', { file: plan.file, count: asked.length, accept: ids })
  }
  const isAccepted = (row: IncomingRow) => !needsConsent(row) || accept.includes(row.annotator.id)
  const report: MergeReport = dryRun
    ? { articles: [], layers: [], kept: 0, wordings: [], stopped: null, undo: null }
    : await merge({
        ...how,
        newId: () => randomUUID(),
        by: whoever(),
        chosen: plan.articles.flatMap(({ here, rows }) =>
          rows.filter(isAccepted).map(({ annotator }) => ({ article: here, annotator: annotator.id })),
        ),
        lock: (_article, annotators, work) =>
          shelf.alone(annotators.filter(mayAnnotateAs), work, { patient: true, takeOver: continueHere ?? false }),
      })
  if (report.stopped && !report.undo) return err(report.stopped)
  tell(console, plan, report, options)
  return report.stopped ? err(report.stopped) : ok(null)
}

function tell(console: Console, plan: MergePlan, merged: MergeReport, { json, dryRun }: MergeCommandOptions): void {
  const { t } = console.translator
  const { file, others, orphans } = plan
  if (json)
    answer(console, {
      file,
      articles: plan.articles.map(({ there, here, title, isNew, rows }) => ({
        id: here,
        there,
        title,
        new: isNew,
        layers: rows,
      })),
      others,
      orphans,
      added: merged.articles,
      taken: merged.layers,
      written: !dryRun,
    })
  else if (!dryRun)
    console.out(
      `${t('backup.cli.done', {
        file,
        articles: t('backup.merge.doneArticles', { count: merged.articles.length }),
        layers: t('backup.merge.doneLayers', { count: merged.layers.length }),
        kept: merged.kept,
      })}\n`,
    )
  const { added, differing, merged: joined } = others
  if (added.length > 0 && !json)
    console.out(`${t('backup.merge.added', { count: added.length, paths: added.join(', ') })}\n`)
  if (joined.length > 0 && !json) console.out(`${t('backup.merge.merged', { paths: joined.join(', ') })}\n`)
  if (merged.wordings.length > 0) console.error(`${t('backup.merge.wordings', { keys: merged.wordings.join(', ') })}\n`)
  if (differing.length > 0)
    console.error(`${t('backup.merge.differing', { count: differing.length, paths: differing.join(', ') })}\n`)
  if (orphans.length > 0)
    console.error(`${t('backup.merge.orphans', { count: orphans.length, paths: orphans.join(', ') })}\n`)
}
