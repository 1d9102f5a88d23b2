/** Backups and merges in tests: a workspace with some of everything, and a merge that agrees to all. */
import { join } from 'node:path'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { err, ok, type Result } from '../../../../src/core/result.ts'
import type { MergePlan } from '../../../../src/workspace/backup/mergePlan.ts'
import type { LookedAt, MergeReport } from '../../../../src/workspace/backup/mergeWork.ts'
import { sha256Of } from '../../../../src/workspace/disk/digest.ts'
import type { IncomingRow } from '../../../../src/workspace/exchange/incoming.ts'
import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import type { Shelf } from '../../../../src/workspace/shelf.ts'
import type { Workspace } from '../../../../src/workspace/workspace.ts'
import { annotationOf, layerOf } from '../../core/support/layers.ts'
import { put, putArticle, temporaryFolder, temporaryWorkspace } from '../support.ts'

/** The time at which backups and merges are made here. */
export const NOW = '2026-03-02T09:00:00.000Z'

/** Who makes them. */
export const BY = { id: 'imp', name: 'Importer' }

/** A layer of `id` on an article that is put into a workspace. */
export async function putLayer(
  root: string,
  article: string,
  text: string,
  id: string,
  tagged: string,
): Promise<Layer> {
  const on = await putArticle(root, article, text)
  const start = text.indexOf(tagged)
  const layer = {
    ...layerOf(on, annotationOf(text, 1, start, start + tagged.length)),
    annotator: { id, name: id.toUpperCase() },
  }
  await put(root, `layers/${article}/${id}.json`, serializeLayer(layer))
  return layer
}

/** A workspace with two articles, an original, two layers, guidelines, history, and things that are disposable. */
export async function fullWorkspace(): Promise<Workspace> {
  const workspace = await temporaryWorkspace()
  const { root } = workspace
  const page = '<p>Hidden place</p>'
  await putArticle(root, 'page', 'Hidden place', {
    original: { sha256: sha256Of(page), name: 'page.html', type: 'text/html', bytes: page.length },
  })
  await put(root, `articles/originals/${sha256Of(page)}`, page)
  await putLayer(root, 'plan', 'The plan costs 40 million.', 'anna', '40 million')
  await putLayer(root, 'plan', 'The plan costs 40 million.', 'ben', 'The plan')
  await put(root, 'guidelines.md', '# How to tag\n')
  await put(root, '.factmark/history/plan/anna/20260301.json', '{"old":true}')
  await put(root, '.factmark/audit/plan/anna.jsonl', '')
  await put(root, '.factmark/locks/anna.json', '{}')
  await put(root, '.factmark/copies/plan.json', '{}')
  await put(root, 'layers/plan/anna.json.1a2b3c4d-99-0123456789abcdef.tmp', 'half')
  return workspace
}

/** Backs a workspace up beside nothing else. */
export async function backUp({ root, title }: Workspace): Promise<string> {
  const out = join(await temporaryFolder(), 'backup.zip')
  const written = await folderShelf({ root, title }).backup.write({ out, by: BY, now: () => NOW })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return out
}

/** Plans and merges what is at a path, agreeing to what `accepts` says, all by default. */
export async function mergeInto(
  shelf: Shelf,
  path: string,
  accepts: (row: IncomingRow) => boolean = () => true,
  between: (plan: MergePlan) => Promise<void> = async () => undefined,
): Promise<Result<MergeReport>> {
  const report = await mergeAsFar(shelf, path, {}, accepts, between)
  return report.ok && report.value.stopped ? err(report.value.stopped) : report
}

/** The same, with what was done until something ended it. */
export async function mergeAsFar(
  shelf: Shelf,
  path: string,
  how: Partial<Parameters<LookedAt['merge']>[0]>,
  accepts: (row: IncomingRow) => boolean = () => true,
  between: (plan: MergePlan) => Promise<void> = async () => undefined,
): Promise<Result<MergeReport>> {
  const options = { self: null, now: () => NOW }
  const looked = await shelf.backup.look(path, 'other.zip', options)
  if (!looked.ok) return looked
  const { plan, merge, close } = looked.value
  try {
    await between(plan)
    return ok(await merge({ ...options, ...ALONE, chosen: chosenOf(plan, accepts), ...how }))
  } finally {
    await close()
  }
}

/** Who merges and takes back here, where nobody else is. */
export const ALONE = {
  by: BY,
  now: () => NOW,
  newId: () => '00000000-0000-4000-8000-00000000abcd',
  lock: <T>(_article: string, _annotators: readonly string[], work: () => Promise<Result<T>>) => work(),
}

/** The layers of a plan that are accepted. */
function chosenOf({ articles }: MergePlan, accepts: (row: IncomingRow) => boolean = () => true) {
  return articles.flatMap(({ here, rows }) =>
    rows.filter(accepts).map(({ annotator }) => ({ article: here, annotator: annotator.id })),
  )
}

/** Takes a merge back. */
export function takeBack(shelf: Shelf, { undo }: MergeReport): Promise<Result<null>> {
  return undo ? shelf.backup.takeBack(undo, ALONE) : Promise.resolve(ok(null))
}
