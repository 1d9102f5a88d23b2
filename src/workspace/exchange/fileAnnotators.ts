/** Several annotators in one file: whose layers their documents become, as whoever imports maps them. */

import { slug } from '../../core/model/ids.ts'
import type { Annotator } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { ImportPlan, PlannedDocument } from './importPlan.ts'

/** Whose layers the documents of a file become. */
export interface LayerOwners {
  /** Whose all become, where `annotators` doesn't say otherwise. */
  readonly annotator: Annotator | null
  /** Whose those of each of the file's annotators become, by what the file calls them; null for whom is left out. */
  readonly annotators?: ReadonlyMap<string, Annotator | null> | undefined
}

/** A document with the annotator whose layer it becomes. */
export interface OwnedDocument extends PlannedDocument {
  readonly annotator: Annotator
}

/** The documents with whose layers they become; those of annotators who are left out are not among them. */
export function owned({ documents }: ImportPlan, { annotator, annotators }: LayerOwners): readonly OwnedDocument[] {
  return documents.flatMap((planned) => {
    const name = planned.document.annotator ?? ''
    const whose = annotators?.has(name) ? (annotators.get(name) ?? null) : annotator
    return whose ? [{ ...planned, annotator: whose }] : []
  })
}

/**
 * Why the layers of a plan can't be assigned to annotators, or null: `annotators-several` where the file has several
 * and `annotators` maps none, `annotators-unnamed` where it leaves some out or names one that the file doesn't have,
 * and `annotators-collide` where two would become one layer.
 */
export function annotatorsRefused(plan: ImportPlan, options: LayerOwners, file: string): Problem | null {
  const { annotators: mapped, annotator } = options
  const names = plan.annotators.map(({ name }) => name)
  const list = names.map((name) => name || '“”').join(', ')
  if (names.length > 1 && !mapped) {
    const map = names.map((name) => `--annotator-map ${quoted(`${name}=${slug(name, 'annotator')}`)}`).join(' ')
    return { code: 'annotators-several', details: { file, annotators: list, map } }
  }
  const missing = annotator ? [] : names.filter((name) => !mapped?.has(name))
  const unknown = [...(mapped?.keys() ?? [])].filter((name) => !names.includes(name))
  if (names.length > 0 && missing.length + unknown.length > 0) {
    const missed = [...missing, ...unknown].map((name) => name || '“”').join(', ')
    return { code: 'annotators-unnamed', details: { file, annotators: list, missed } }
  }
  const taken = new Map<string, string>()
  for (const { article, annotator: whose, document } of owned(plan, options)) {
    const key = `${article.id}/${whose.id}`
    const other = taken.get(key)
    if (other !== undefined)
      return {
        code: 'annotators-collide',
        details: { file, article: article.id, annotator: whose.id, one: other, other: document.annotator ?? '' },
      }
    taken.set(key, document.annotator ?? '')
  }
  return null
}

/** A word for a shell. */
function quoted(word: string): string {
  return /^[\w@.=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
