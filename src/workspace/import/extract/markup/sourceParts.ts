/** A page's runs as parts that can be taken or left out as a whole: neighbours that are the same thing. */
import type { OmittedKind, OmittedPart } from '../../../../core/model/articleBlock.ts'
import type { SourcePart } from '../../../../core/model/sourcePart.ts'
import { countWords } from '../../../../core/text/words.ts'
import { excerptOf, MOST_PARTS, type Run } from './runs.ts'

/** A part and the runs in it. */
export interface PageParts {
  readonly parts: readonly SourcePart[]
  /** The part of a run, by its index. */
  readonly partOf: readonly number[]
}

/** The parts of runs whose place was decided; past a number, the rest of a kind together. */
export function pageParts(runs: readonly Pick<Run, 'words' | 'left'>[]): PageParts {
  const parts: { kind: OmittedKind | null; words: number; excerpt: string }[] = []
  const partOf: number[] = []
  for (const { words, left } of runs) {
    let at = parts.length - 1
    if (parts[at]?.kind !== left) {
      at = parts.length < MOST_PARTS ? -1 : parts.findIndex(({ kind }) => kind === left)
      if (at < 0) at = parts.push({ kind: left, words: 0, excerpt: '' }) - 1
    }
    const part = parts[at]
    if (part) {
      part.words += countWords(words)
      part.excerpt = excerptOf(`${part.excerpt} ${words}`)
    }
    partOf.push(at)
  }
  return { parts: parts.map((part, index) => ({ id: `p${index + 1}`, ...part })), partOf }
}

/** Takes the parts of `chosen` and leaves the others out; a part of the article that isn't wanted is `other`. */
export function takeParts(runs: readonly Run[], { parts, partOf }: PageParts, chosen: ReadonlySet<string>): void {
  for (const [index, run] of runs.entries()) {
    const part = parts[partOf[index] ?? -1]
    if (part) run.left = chosen.has(part.id) ? null : (run.left ?? 'other')
  }
}

/** What is not taken, under the ids of the parts: they tell later which parts an article was made of. */
export function leftParts(parts: readonly SourcePart[], chosen: ReadonlySet<string>): readonly OmittedPart[] {
  return parts.filter(({ id }) => !chosen.has(id)).map(({ kind, ...part }) => ({ ...part, kind: kind ?? 'other' }))
}

/** The parts that are taken where nobody has chosen. */
export function articleParts(parts: readonly SourcePart[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ id, kind }) => (kind === null ? [id] : [])))
}
