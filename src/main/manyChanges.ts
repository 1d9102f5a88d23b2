/**
 * Changes of own annotations on many articles, each one step of undo: every edit is tried on its layer first, and only
 * where all of them can be made is any made.
 */
import { applyEdit } from '../core/edits/applyEdit.ts'
import type { Edit } from '../core/edits/edit.ts'
import type { IdsAndClock } from '../core/edits/plan.ts'
import { type ManyChange, planMany } from '../core/edits/planMany.ts'
import { EMPTY_CODEBOOK } from '../core/model/codebook.ts'
import type { Layer } from '../core/model/layer.ts'
import { fail, type Problem } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { RowPlace } from '../core/table/tableRow.ts'
import type { ManyChanged } from '../ipc/table.ts'
import { inPool } from '../workspace/disk/pool.ts'
import type { OpenSession } from './sessions.ts'

/** Makes such changes in one session and takes them back. */
export interface ManyChanges {
  /** Changes those of `places` that are the annotator's own. */
  readonly change: (places: readonly RowPlace[], change: ManyChange) => Promise<Result<ManyChanged>>
  /** Takes a change back; `step-missing` for one that isn't known. */
  readonly takeBack: (token: string) => Promise<Result<ManyChanged>>
}

/** An edit of the layer on an article. */
interface LayerEdit {
  readonly article: string
  readonly edit: Edit
}

/** An edit that can be made, what takes it back, and how many annotations it changes. */
interface Planned extends LayerEdit {
  readonly inverse: Edit
  readonly touched: number
}

/** How many layers are read or written at the same time. */
const AT_ONCE = 16

/** How many steps can be taken back. */
const MOST_STEPS = 50

/** Nothing was changed yet. */
export function createManyChanges(
  { desk, shelf, annotator, table }: Pick<OpenSession, 'desk' | 'shelf' | 'annotator' | 'table'>,
  idsAndClock: IdsAndClock,
): ManyChanges {
  const steps = new Map<string, readonly LayerEdit[]>()

  const plan = async (article: string, editOf: (layer: Layer) => Edit | null): Promise<Result<Planned | null>> => {
    const stored = await shelf.library.article(article)
    if (!stored.ok) return stored
    const opened = desk.layers.layer(article) === null ? await desk.layers.open(article) : null
    if (opened && !opened.ok) return opened
    if (opened?.value.readOnly) return { ok: false, error: opened.value.readOnly }
    const layer = desk.layers.layer(article)
    const edit = layer && editOf(layer)
    if (!layer || !edit) return ok(null)
    const applied = applyEdit(stored.value.article.text, layer, edit)
    if (!applied.ok) return applied
    return ok({ article, edit, inverse: applied.value.inverse, touched: applied.value.touched.length })
  }
  const titleOf = async (article: string) => {
    const stored = await shelf.library.article(article)
    return stored.ok ? stored.value.article.title : article
  }
  const failures = (failed: readonly { readonly article: string; readonly problem: Problem }[]) =>
    Promise.all(failed.slice(0, 20).map(async (one) => ({ ...one, title: await titleOf(one.article) })))

  const make = async (
    edits: readonly { readonly article: string; readonly editOf: (layer: Layer) => Edit | null }[],
  ): Promise<Result<ManyChanged>> => {
    const tried = await inPool(edits, AT_ONCE, async ({ article, editOf }) => ({
      article,
      planned: await plan(article, editOf),
    }))
    const refused = tried.flatMap(({ article, planned }) => (planned.ok ? [] : [{ article, problem: planned.error }]))
    if (refused.length > 0) return ok({ token: null, changed: 0, failed: await failures(refused) })
    const planned = tried.flatMap((one) => (one.planned.ok && one.planned.value ? [one.planned.value] : []))
    if (planned.length === 0) return ok({ token: null, changed: 0, failed: [] })
    const written = await inPool(planned, AT_ONCE, async (one) => {
      const answer = await desk.layers.edit(one.article, one.edit)
      table.touched(one.article)
      return { ...one, problem: answer.ok ? null : answer.error }
    })
    const done = written.filter(({ problem }) => problem === null)
    const failed = written.flatMap(({ article, problem }) => (problem ? [{ article, problem }] : []))
    if (done.length === 0) return ok({ token: null, changed: 0, failed: await failures(failed) })
    const token = idsAndClock.newId()
    steps.set(
      token,
      done.map(({ article, inverse }) => ({ article, edit: inverse })),
    )
    const [oldest] = steps.keys()
    if (steps.size > MOST_STEPS && oldest !== undefined) steps.delete(oldest)
    const changed = done.reduce((sum, { touched }) => sum + touched, 0)
    return ok({ token, changed, failed: await failures(failed) })
  }

  return {
    change: async (places, change) => {
      const codebook = await shelf.codebook.current()
      const book = (codebook.ok ? codebook.value : null) ?? EMPTY_CODEBOOK
      const byArticle = new Map<string, Set<string>>()
      for (const { article, annotator: by, id } of places) {
        if (by !== annotator.id) continue
        const ids = byArticle.get(article) ?? new Set()
        byArticle.set(article, ids.add(id))
      }
      return make(
        [...byArticle].map(([article, ids]) => ({
          article,
          editOf: (layer) => planMany(layer, ids, change, book, idsAndClock),
        })),
      )
    },
    takeBack: async (token) => {
      const step = steps.get(token)
      if (!step) return fail('step-missing')
      const taken = await make(step.map(({ article, edit }) => ({ article, editOf: () => edit })))
      if (taken.ok && taken.value.token !== null) steps.delete(token)
      return taken
    },
  }
}
