/** `factmark merge FILE.zip|DIR`: articles and layers of another workspace; others' layers are replaced with `--accept` only. */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { mayAnnotateAs } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Merged } from '../../workspace/backup/merge.ts'
import type { MergePlan } from '../../workspace/backup/mergePlan.ts'
import type { WorkspaceSource } from '../../workspace/backup/source.ts'
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
  const source = await openSource(resolve(console.base, from), from)
  if (!source.ok) return complain(console, source.error)
  try {
    const shelf = await shelfToFill(console, options)
    if (!shelf.ok) return complain(console, shelf.error)
    const done = await interruptible(console, (signal) =>
      mergeFrom(console, shelf.value, source.value, options, signal),
    )
    return done.ok ? DONE : complain(console, done.error)
  } finally {
    await source.value.close()
  }
}

async function mergeFrom(
  console: Console,
  shelf: Shelf,
  source: WorkspaceSource,
  options: MergeCommandOptions,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { accept = [], dryRun, continueHere, json } = options
  const { now, translator } = console
  const { t } = translator
  const line = progressLine({ ...console, showsProgress: console.showsProgress && !json })
  const onProgress = (done: number, total: number) =>
    line.show(t('backup.merge.reading', { file: source.file, done, total }))
  const how = { self: null, now, signal, onProgress }
  const plan = await shelf.backup.planMerge(source, how)
  line.clear()
  if (!plan.ok) return plan
  for (const { here, title, rows, isNew } of plan.value.articles) {
    if (isNew && !json) console.out(`${t(dryRun ? 'backup.cli.planned' : 'backup.cli.article', { id: here, title })}\n`)
    for (const row of rows) if (row.standing !== 'same') tellRow(console, { ...plan.value, article: { id: here } }, row)
  }
  const asked = plan.value.articles.flatMap(({ rows }) => rows.filter(needsConsent))
  if (!dryRun && asked.length > 0 && !asked.some(({ annotator }) => accept.includes(annotator.id))) {
    const ids = [...new Set(asked.map(({ annotator }) => `--accept ${annotator.id}`))].join(' ')
    return fail('incoming-unaccepted', { file: source.file, count: asked.length, accept: ids })
  }
  const merged = dryRun
    ? ok<Merged>({ articles: [], layers: [], kept: 0, copied: [], codebook: null, claims: [] })
    : await shelf.backup.merge(source, plan.value, {
        ...how,
        newId: () => randomUUID(),
        by: whoever(),
        accepts: (_article, row) => !needsConsent(row) || accept.includes(row.annotator.id),
        lock: (_article, annotators, work) =>
          shelf.alone(annotators.filter(mayAnnotateAs), work, { patient: true, takeOver: continueHere ?? false }),
      })
  line.clear()
  if (!merged.ok) return merged
  tell(console, plan.value, merged.value, options)
  return ok(null)
}

function tell(console: Console, plan: MergePlan, merged: Merged, { json, dryRun }: MergeCommandOptions): void {
  const { t } = console.translator
  const { file, others, orphans } = plan
  const layers = merged.layers.reduce((sum, { replaced }) => sum + replaced.length, 0)
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
      taken: merged.layers.flatMap(({ article, replaced }) =>
        replaced.map(({ after }) => ({ article, annotator: after.annotator.id })),
      ),
      written: !dryRun,
    })
  else if (!dryRun)
    console.out(
      `${t('backup.cli.done', {
        file,
        articles: t('backup.merge.doneArticles', { count: merged.articles.length }),
        layers: t('backup.merge.doneLayers', { count: layers }),
        kept: merged.kept,
      })}\n`,
    )
  const { added, differing, merged: joined } = others
  if (added.length > 0 && !json)
    console.out(`${t('backup.merge.added', { count: added.length, paths: added.join(', ') })}\n`)
  if (joined.length > 0 && !json) console.out(`${t('backup.merge.merged', { paths: joined.join(', ') })}\n`)
  const wordings = merged.codebook?.differing ?? []
  if (wordings.length > 0) console.error(`${t('backup.merge.wordings', { keys: wordings.join(', ') })}\n`)
  if (differing.length > 0)
    console.error(`${t('backup.merge.differing', { count: differing.length, paths: differing.join(', ') })}\n`)
  if (orphans.length > 0)
    console.error(`${t('backup.merge.orphans', { count: orphans.length, paths: orphans.join(', ') })}\n`)
}
