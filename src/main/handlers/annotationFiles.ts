/** Importing annotations of other programs: a file is selected, its plan shown, and only then anything written. */
import { basename } from 'node:path'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { IMPORT_FORMATS } from '../../core/formats/names.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { AnnotationsChoice, AnnotationsOutcome } from '../../ipc/exchange.ts'
import type { Requests } from '../../ipc/methods.ts'
import { annotatorsRefused } from '../../workspace/exchange/fileAnnotators.ts'
import { readForeignFile } from '../../workspace/exchange/foreignFile.ts'
import { type ImportedLayer, type ImportOptions, tryImport } from '../../workspace/exchange/importAnnotations.ts'
import type { ImportPlan } from '../../workspace/exchange/importPlan.ts'
import { type Context, sessionOf, withSavedSession, withSession } from '../context.ts'

/** The extensions of files that annotations are read from, without their dots. */
const EXTENSIONS = [
  ...new Set(
    IMPORT_FORMATS.flatMap((name) => [
      INTERCHANGE_FORMATS[name].extension,
      ...(INTERCHANGE_FORMATS[name].alsoNamed ?? []),
    ]).map((extension) => extension.slice(1)),
  ),
].sort()

/** Answers what is asked about importing annotations. */
export function annotationFileHandlers(context: Context) {
  let plan: ImportPlan | null = null

  const optionsOf = async (choice: AnnotationsChoice): Promise<Result<ImportOptions>> => {
    const session = sessionOf(context)
    if (!session.ok) return session
    const { annotator: self, shelf } = session.value
    const annotator = choice.annotator === self.name ? self : await shelf.people.named(choice.annotator)
    const { mapping, unit, replace } = choice
    return ok({ annotator, mapping, unit: unit ?? undefined, replace, idsAndClock: context.idsAndClock })
  }
  const told = ({ documents }: ImportPlan, layers: readonly ImportedLayer[]): readonly AnnotationsOutcome[] =>
    layers.map((layer) => {
      const title = documents.find(({ article }) => article.id === layer.article)?.article.title ?? layer.article
      return { ...layer, title }
    })

  return {
    chooseAnnotations: withSession(context, async ({ shelf, annotator }, { article }) => {
      const path = await context.dialogs.chooseAnnotations(EXTENSIONS)
      if (path === null) return ok(null)
      const file = basename(path)
      const read = await readForeignFile(path, file)
      if (!read.ok) return read
      const found = await shelf.exchange.planImport(read.value, { file })
      // A document that matches no article by its text may still be about the open one.
      const planned =
        found.ok || article === null ? found : await shelf.exchange.planImport(read.value, { file, article })
      if (!planned.ok) return planned
      const several = annotatorsRefused(planned.value, { annotator }, file)
      if (several) return { ok: false, error: several }
      plan = planned.value
      const { format, mapping, unmatched, documents } = plan
      const units = [...new Set(documents.flatMap(({ document }) => document.units))]
      const outcomes = tryImport(plan, { annotator, mapping, idsAndClock: context.idsAndClock })
      return ok({ file, format, units, mapping, unmatched, outcomes: told(plan, outcomes) })
    }),
    tryAnnotations: async (choice) => {
      const options = await optionsOf(choice)
      if (!options.ok) return options
      return plan ? ok(told(plan, tryImport(plan, options.value))) : fail('no-session')
    },
    importAnnotations: withSavedSession(context, async ({ shelf, desk, annotator }, choice) => {
      const options = await optionsOf(choice)
      if (!options.ok) return options
      if (!plan) return fail('no-session')
      const chosen = plan
      const { annotator: whose } = options.value
      return desk.alone(whose ? [whose.id] : [], async () => {
        // The store must neither keep using a replaced layer nor take the new one for an outside change.
        if (whose?.id === annotator.id) for (const { article } of chosen.documents) desk.layers.forget(article.id)
        const written = await shelf.exchange.writeImport(chosen, options.value)
        return written.ok ? ok(told(chosen, written.value)) : written
      })
    }),
  } satisfies Partial<Requests>
}
