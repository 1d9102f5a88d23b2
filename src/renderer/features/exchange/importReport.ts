/** What is to be said of imported files, file by file: what was left out, what couldn't be read, what can be taken in. */
import { isOmittedKind } from '../../../core/model/articleBlock.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Imported } from '../../../ipc/contract.ts'
import type { FileReport } from '../../platform/dialogs.ts'
import type { Translate } from '../../platform/i18n.ts'

/** The interface's language, for what is said. */
export interface ReportWords {
  readonly t: Translate
  readonly list: (items: readonly string[]) => string
  readonly say: (problem: Problem) => string
  readonly detailsOf: (problem: Problem) => string | null
}

/** The files of which there is something to say, in their order. What brings layers is told otherwise. */
export function importReport(imported: readonly Imported[], words: ReportWords): readonly FileReport[] {
  return imported.map((one) => reportOf(one, words)).filter(({ sentences }) => sentences.length > 0)
}

/** A file's name without its folder, whatever the system's separator. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function reportOf({ file: path, outcome }: Imported, words: ReportWords): FileReport {
  const { t, say, detailsOf } = words
  const file = nameOf(path)
  const nothing = { file, article: null, sentences: [], details: null, tone: 'info' } as const
  if (!outcome.ok) {
    const { error } = outcome
    if (error.code === 'cancelled') return nothing
    return { ...nothing, sentences: [say(error)], details: detailsOf(error), tone: 'error' }
  }
  const { id, isNew, replaced, omitted, comments = 0, chapters = 0, layers, incoming } = outcome.value
  if (layers || incoming) return nothing
  const isScanned = isNew && omitted.scan !== undefined
  const isReplaced = isNew && replaced > 0
  const left = Object.values(omitted).reduce((sum, count) => sum + count, 0)
  const sentences = [
    isReplaced && t('shell.import.replaced', { file, count: replaced }),
    isScanned && t('shell.import.scanned', { file }),
    isNew && left > 0 && t('shell.import.omitted', { file, count: left, kinds: kindsOf(omitted, words) }),
    comments > 0 && t('source.comments.said', { file, count: comments }),
    chapters > 0 && t('source.chapters', { file, count: chapters }),
  ].filter((sentence) => sentence !== false)
  return { ...nothing, article: id, sentences, tone: isReplaced || isScanned ? 'error' : 'info' }
}

/** What was left out, kind by kind, in words: "navigation 12 and notices 8". */
function kindsOf(omitted: Readonly<Record<string, number>>, { t, list }: ReportWords): string {
  const kinds = Object.entries(omitted).filter(([, count]) => count > 0)
  return list(kinds.map(([kind, count]) => `${isOmittedKind(kind) ? t(`omitted.${kind}`) : kind} ${count}`))
}
