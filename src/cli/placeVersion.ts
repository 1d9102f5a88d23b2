/** A file that was imported as a later version on the command line: made one if its text was here already, and told what is odd. */

import { ok, type Result } from '../core/result.ts'
import { FAR } from '../core/text/nearness.ts'
import type { Importer } from '../workspace/import/importArticles.ts'
import type { Summary } from '../workspace/library/summaries.ts'
import { allPages } from '../workspace/paging.ts'
import type { Shelf, SummaryPage } from '../workspace/shelf.ts'
import type { Console } from './console.ts'

interface Placed {
  readonly file: string
  readonly id: string
  readonly isNew: boolean
  readonly previous: string | undefined
}

/**
 * Whether the article has become a later version of `previous` now. Says on standard error where it is one of another
 * article, where that has a later version already, and where the texts have hardly anything in common. Fails with
 * `version-circle` and as reading does.
 */
export async function placeVersion(
  console: Console,
  shelf: Shelf,
  importer: Importer,
  { file, id, isNew, previous }: Placed,
): Promise<Result<boolean>> {
  if (previous === undefined || previous === id) return ok(false)
  const { t } = console.translator
  const stored = await shelf.library.article(id)
  if (!stored.ok) return stored
  const before = stored.value.article.previous ?? null
  if (!isNew && before === previous) return ok(false)
  if (!isNew && before !== null) {
    console.error(`${t('versions.cli.ofAnother', { file, id, previous: before })}\n`)
    return ok(false)
  }
  if (!isNew) {
    const related = await importer.relate({ id, other: previous, as: 'later' }, false)
    if (!related.ok) return related
    console.error(`${t('versions.cli.related', { file, id, previous })}\n`)
  }
  const nearness = await importer.nearness(id, previous)
  if (nearness.ok && nearness.value < FAR) console.error(`${t('versions.cli.far', { file, id, previous })}\n`)
  const listed = await allPages<Summary, SummaryPage>((page) => shelf.library.summaries(id, page))
  const beside = listed.ok ? listed.value.entries.find((one) => one.previous === previous && one.id !== id) : undefined
  if (beside) console.error(`${t('versions.cli.beside', { file, id, previous, other: beside.id })}\n`)
  return ok(true)
}
