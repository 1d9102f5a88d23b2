/** Importing annotations of other programs: a file is selected, its plan shown, and only then anything written. */
import { basename } from 'node:path'
import { addCount, type Counts } from '../../core/formats/counts.ts'
import { INTERCHANGE_FORMATS } from '../../core/formats/formats.ts'
import { IMPORT_FORMATS } from '../../core/formats/names.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { AnnotationsChoice, AnnotationsOutcome } from '../../ipc/exchange.ts'
import type { Requests } from '../../ipc/methods.ts'
import { annotatorsRefused, type LayerOwners } from '../../workspace/exchange/fileAnnotators.ts'
import { readForeignFile } from '../../workspace/exchange/foreignFile.ts'
import { readForeignFolder } from '../../workspace/exchange/foreignFolder.ts'
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

/** A file that was chosen, and what an import of it would do. */
interface Chosen {
  readonly file: string
  readonly plan: ImportPlan
}

/** Answers calls about importing annotations. */
export function annotationFileHandlers(context: Context) {
  let chosen: Chosen | null = null

  const optionsOf = async ({ file, plan }: Chosen, choice: AnnotationsChoice): Promise<Result<ImportOptions>> => {
    const session = sessionOf(context)
    if (!session.ok) return session
    const { annotator: self, shelf } = session.value
    const named = async (name: string) => (name === self.name ? self : await shelf.people.named(name))
    const owners: LayerOwners =
      plan.annotators.length > 1
        ? { annotator: null, annotators: await mapped(choice, named) }
        : { annotator: await named(choice.annotator) }
    const refused = annotatorsRefused(plan, owners, file)
    if (refused) return { ok: false, error: refused }
    const { mapping, unit, replace, believesPositions } = choice
    return ok({
      ...owners,
      mapping,
      unit: unit ?? undefined,
      replace,
      believesPositions,
      idsAndClock: context.idsAndClock,
    })
  }
  const told = (
    { plan }: Chosen,
    options: ImportOptions,
    layers: readonly ImportedLayer[],
  ): readonly AnnotationsOutcome[] => {
    const names = new Map(ownersOf(options).map(({ id, name }) => [id, name]))
    return layers.map((layer) => ({
      ...layer,
      annotator: names.get(layer.annotator) ?? layer.annotator,
      title: plan.documents.find(({ article }) => article.id === layer.article)?.article.title ?? layer.article,
    }))
  }

  return {
    chooseAnnotations: withSession(context, async ({ shelf, annotator }, request) => {
      const { what, article } = request
      const { dialogs } = context
      const path = await (what === 'folder' ? dialogs.chooseProjectFolder() : dialogs.chooseAnnotations(EXTENSIONS))
      if (path === null) return ok(null)
      const file = basename(path)
      const read = await (what === 'folder' ? readForeignFolder : readForeignFile)(path, file)
      if (!read.ok) return read
      const createArticles = request.createArticles ? { now: context.idsAndClock.now() } : undefined
      const found = await shelf.exchange.planImport(read.value, { file, createArticles })
      // What fits no article by its text may still be about the one that is open.
      const planned =
        found.ok || article === null ? found : await shelf.exchange.planImport(read.value, { file, article })
      if (!planned.ok) return planned
      const plan = planned.value
      chosen = { file, plan }
      const { format, mapping, annotators, unmatched, repeated, documents } = plan
      const own = annotators.map(({ name }) => ({ name, annotator: name || annotator.name }))
      const options = await optionsOf(chosen, {
        annotator: annotator.name,
        annotators: own,
        mapping,
        unit: null,
        believesPositions: false,
        replace: false,
      })
      return ok({
        file,
        format,
        units: [...new Set(documents.flatMap(({ document }) => document.units))],
        mapping,
        newArticles: plan.newArticles.map(({ title }) => title),
        annotators,
        unmatched,
        repeated,
        unanswered: unansweredIn(plan),
        encoding: read.value.encoding,
        replaced: read.value.replaced,
        outcomes: options.ok ? told(chosen, options.value, tryImport(plan, options.value)) : [],
      })
    }),
    tryAnnotations: async (choice) => {
      if (!chosen) return fail('no-session')
      const options = await optionsOf(chosen, choice)
      return options.ok ? ok(told(chosen, options.value, tryImport(chosen.plan, options.value))) : options
    },
    importAnnotations: withSavedSession(context, async ({ shelf, desk, annotator }, choice) => {
      if (!chosen) return fail('no-session')
      const file = chosen
      const options = await optionsOf(file, choice)
      if (!options.ok) return options
      const owners = ownersOf(options.value).map(({ id }) => id)
      return desk.alone(owners, async () => {
        // The store must not go on with a layer that is replaced, nor take the new one for a change from outside.
        if (owners.includes(annotator.id)) for (const { article } of file.plan.documents) desk.layers.forget(article.id)
        const written = await shelf.exchange.writeImport(file.plan, options.value)
        return written.ok ? ok(told(file, options.value, written.value)) : written
      })
    }),
  } satisfies Partial<Requests>
}

/** Whose layer the annotations of each of a file's annotators become; null for whom is left out. */
async function mapped(
  { annotators }: AnnotationsChoice,
  named: (name: string) => Promise<Annotator>,
): Promise<ReadonlyMap<string, Annotator | null>> {
  const map = new Map<string, Annotator | null>()
  for (const { name, annotator } of annotators) map.set(name, annotator === '' ? null : await named(annotator))
  return map
}

/** Everyone whose layer something becomes, each once. */
function ownersOf({ annotator, annotators }: LayerOwners): readonly Annotator[] {
  const all = [annotator, ...(annotators?.values() ?? [])].filter((one) => one !== null)
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

function unansweredIn({ unanswered }: ImportPlan): Counts {
  const counts: Counts = {}
  for (const { why } of unanswered) addCount(counts, why)
  return counts
}
