/** A returned draft: a document of an article, read for what somebody wrote beside it. */
import { basename } from 'node:path'
import { findingsOf } from '../../core/claims/findings.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { recordsOf } from '../../core/newsroom/source.ts'
import { ok } from '../../core/result.ts'
import { commentOf } from '../../core/writing/annotatedArticle.ts'
import type { ReturnedDraft } from '../../core/writing/returnedDraft.ts'
import { newsroomWords } from '../../i18n/newsroomWords.ts'
import { createTranslator } from '../../i18n/translator.ts'
import type { Requests } from '../../ipc/methods.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { readReturnedDraft } from '../../workspace/exchange/returnedDraft.ts'
import { type Context, withSession } from '../context.ts'
import { asImport } from '../importRuns.ts'

/** The handler. The file may have been written in either language. */
export function returnedDraftHandlers(context: Context) {
  return {
    readDraft: withSession<{ article: string }, ReturnedDraft | null>(context, async (session, { article }) => {
      const { shelf, desk, annotator, importer } = session
      context.surroundings.prepareExtractor()
      const [path] = await context.dialogs.chooseImports(['docx', 'odt'])
      if (path === undefined) return ok(null)
      const [listed, codebook] = await Promise.all([shelf.claims.list(), shelf.codebook.current()])
      if (!listed.ok) return listed
      const recordOf = recordsOf(await visibleTo(listed.value.claims, annotator.id, shelf.review))
      const book = codebook.ok ? codebook.value : null
      const about = { codebook: book, findings: findingsOf(book), nameOf: (id: string) => id }
      const words = (['en', 'nl'] as const).map((language) =>
        newsroomWords(createTranslator(language, 'people'), language, about),
      )
      const written = (annotation: Annotation) =>
        words.map((one) => commentOf(annotation, recordOf(annotation), one).join(' '))
      const layer = desk.layers.layer(article)
      return asImport(context, (signal) =>
        readReturnedDraft(shelf, importer, {
          path,
          name: basename(path),
          article,
          layer,
          annotator: annotator.id,
          written,
          signal,
        }),
      )
    }),
  } satisfies Partial<Requests>
}
