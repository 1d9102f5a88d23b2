/** Layers of a bundle or layer file on the command line: none takes another's place unless `--accept` names its annotator. */
import { userInfo } from 'node:os'
import { mayAnnotateAs } from '../core/model/ids.ts'
import type { Annotator } from '../core/model/layer.ts'
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { IncomingRow } from '../workspace/exchange/incoming.ts'
import type { IncomingFile, TakenIn } from '../workspace/exchange/incomingWork.ts'
import type { TakeInOptions } from '../workspace/exchange/takeIn.ts'
import type { Shelf } from '../workspace/shelf.ts'
import type { ImportOptions } from './commands/import.ts'
import type { Console } from './console.ts'

/**
 * Takes in the layers that are new, and those that were accepted, of each version that the file holds, the earliest first.
 * Where others would be replaced and none was accepted, lists them on standard error, writes nothing and fails with
 * `incoming-unaccepted`.
 */
export async function takeLayers(
  console: Console,
  shelf: Shelf,
  file: IncomingFile,
  options: ImportOptions,
  working: Pick<TakeInOptions, 'signal' | 'onProgress'>,
): Promise<Result<readonly TakenIn[]>> {
  const { accept = [] } = options
  const versions = [...file.earlier, file]
  const isAccepted = ({ annotator }: IncomingRow) => accept.includes(annotator.id)
  for (const incoming of versions)
    for (const row of incoming.rows) if (row.standing !== 'same') tellRow(console, incoming, row)
  const asked = versions.flatMap(({ rows }) => rows).filter(needsConsent)
  if (asked.length > 0 && !asked.some(isAccepted)) {
    const ids = [...new Set(asked.map(({ annotator }) => `--accept ${annotator.id}`))].join(' ')
    return fail('incoming-unaccepted', { file: file.file, count: asked.length, accept: ids })
  }
  const done: TakenIn[] = []
  for (const incoming of versions) {
    const taken = await takeVersion(console, shelf, incoming, options, working)
    if (!taken.ok) return taken
    done.push(taken.value)
  }
  return ok(done)
}

async function takeVersion(
  console: Console,
  shelf: Shelf,
  incoming: IncomingFile,
  { accept = [], continueHere }: ImportOptions,
  { signal, onProgress }: Pick<TakeInOptions, 'signal' | 'onProgress'>,
): Promise<Result<TakenIn>> {
  const { rows } = incoming
  const isAccepted = ({ annotator }: IncomingRow) => accept.includes(annotator.id)
  const taken = rows.filter((row) => row.standing !== 'same' && (!needsConsent(row) || isAccepted(row)))
  const ids = taken.map(({ annotator }) => annotator.id)
  const { now } = console
  return shelf.alone(
    ids.filter(mayAnnotateAs),
    () => shelf.exchange.takeIn(incoming, { accept: ids, by: whoever(), now, signal, onProgress }),
    { patient: true, takeOver: continueHere ?? false },
  )
}

/** What takes another's place, and the layer that everybody shares. */
export function needsConsent({ standing, role }: IncomingRow): boolean {
  return standing === 'replaces' || (standing === 'new' && role === 'adjudicated')
}

/** Who is at the command line, as the audit trail names them. */
export function whoever(): Annotator {
  try {
    return { id: 'command-line', name: userInfo().username }
  } catch {
    // A system may not know whose process this is.
    return { id: 'command-line', name: 'command-line' }
  }
}

/** One line on standard error: whose layer, from whom and from when, what it would change, and what doesn't fit. */
export function tellRow(
  console: Console,
  {
    file,
    article,
    from,
    made,
  }: Pick<IncomingFile, 'file' | 'from' | 'made'> & { readonly article: { readonly id: string } },
  row: IncomingRow,
): void {
  const { t } = console.translator
  const { annotator, standing, changes, last, wasFuture, leftOut } = row
  const none = t('cli.incoming.unknown')
  const counted = (['annotations', 'verdicts', 'decisions'] as const)
    .filter((kind) => changes[kind].added + changes[kind].changed + changes[kind].lost > 0)
    .map((kind) => t(`cli.incoming.${kind}`, { ...changes[kind] }))
  const facts = {
    file,
    article: article.id,
    annotator: annotator.id,
    name: annotator.name,
    from: from ? `${from.name} (${from.id})` : none,
    made: made ?? none,
    last: last ?? none,
    changes: counted.join(', ') || t('cli.incoming.nothing'),
  }
  console.error(`${t(standing === 'replaces' ? 'cli.incoming.replaces' : 'cli.incoming.new', facts)}\n`)
  if (wasFuture) console.error(`${t('cli.incoming.future', { file, annotator: annotator.id })}\n`)
  if (leftOut.count === 0) return
  const { count, first } = leftOut
  console.error(`${t('cli.incoming.leftOut', { file, annotator: annotator.id, count, places: first.join(', ') })}\n`)
}
