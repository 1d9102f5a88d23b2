/** `factmark trash`: what was removed, listed, restored, deleted for good. */
import type { Shelf } from '../../workspace/shelf.ts'
import { answer, type CommonOptions, type Console, complain, DONE, shelfFor } from '../console.ts'

/** What can be done with the trash. */
export const TRASH_ACTIONS = ['list', 'restore', 'empty'] as const

/** One of `TRASH_ACTIONS`. */
export type TrashAction = (typeof TRASH_ACTIONS)[number]

/** The options of `factmark trash`. */
export interface TrashOptions extends CommonOptions {
  readonly yes?: true
}

/** Lists, restores `id`, or deletes `id`, or everything, for good; the exit code. */
export async function trashCommand(
  console: Console,
  action: TrashAction,
  id: string | undefined,
  options: TrashOptions,
): Promise<number> {
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  switch (action) {
    case 'list':
      return list(console, shelf.value, options)
    case 'restore':
      return restore(console, shelf.value, id ?? '', options)
    case 'empty':
      return empty(console, shelf.value, id, options)
  }
}

async function list(console: Console, { trash }: Shelf, { json }: TrashOptions): Promise<number> {
  const entries = await trash.entries()
  if (!entries.ok) return complain(console, entries.error)
  const { t } = console.translator
  if (json) answer(console, entries.value)
  else if (entries.value.length === 0) console.out(`${t('storage.trash.none')}\n`)
  else
    for (const { trash: name, removed, by, title, hasArticle, layers, claim } of entries.value) {
      const what = [claim && t('storage.trash.claim'), hasArticle && t('storage.trash.article'), ...layers]
        .filter(Boolean)
        .join(', ')
      console.out(`${[name, removed, by?.name ?? '', title, what].join('\t')}\n`)
    }
  return DONE
}

async function restore(console: Console, shelf: Shelf, id: string, { json }: TrashOptions): Promise<number> {
  const entry = await shelf.trash.entry(id)
  if (!entry.ok) return complain(console, entry.error)
  const restored = await shelf.aloneOn(entry.value, () => shelf.trash.restore(id))
  if (!restored.ok) return complain(console, restored.error)
  const { article } = restored.value
  if (json) answer(console, { restored: id, article })
  else console.out(`${console.translator.t('shell.restored', { title: entry.value.title })}\n`)
  return DONE
}

async function empty(
  console: Console,
  { trash }: Shelf,
  id: string | undefined,
  { json, yes }: TrashOptions,
): Promise<number> {
  const { t } = console.translator
  const entries = await trash.entries()
  if (!entries.ok) return complain(console, entries.error)
  const count = id === undefined ? entries.value.length : 1
  if (count > 0 && !yes && console.isInteractive) {
    const said = await console.ask(`${t('storage.trash.emptyQuestion', { count })} ${t('cli.trash.yesOrNo')} `)
    if (
      !t('cli.trash.yesAnswers')
        .split(' ')
        .includes(said?.trim().toLowerCase() ?? '')
    )
      return complain(console, { code: 'cancelled', details: {} })
  }
  const deleted = id === undefined ? await trash.empty() : await trash.remove(id)
  if (!deleted.ok) return complain(console, deleted.error)
  if (json) answer(console, { deleted: count })
  else console.out(`${t('cli.trash.deleted', { count })}\n`)
  return DONE
}
