/** What is to be known where agreement was measured: which versions, what was brought, left out, or as it is now. */
import type { Article } from '../model/article.ts'
import type { ArticleVersion } from '../model/articleVersion.ts'
import type { BroughtFacts } from './broughtFacts.ts'

type Titled = Pick<Article, 'id' | 'title'>

/** Over all articles that were measured. */
export interface MeasuredVersions {
  /** The articles that have a version before them. */
  readonly versions: readonly { readonly article: Titled; readonly version: ArticleVersion }[]
  readonly brought: readonly { readonly article: Titled; readonly facts: BroughtFacts }[]
  /** How many annotations were left out: carried, and nobody has agreed to them yet. */
  readonly unconfirmed: number
  /** How many layers were measured as they are, since nothing tells what they were when first done. */
  readonly untold: number
}

/** Nothing was measured yet. */
export const NO_VERSIONS: MeasuredVersions = { versions: [], brought: [], unconfirmed: 0, untold: 0 }

/** The same with one more article. */
export function withArticle(
  { versions, brought, unconfirmed, untold }: MeasuredVersions,
  { id, title }: Titled,
  measured: {
    readonly version: ArticleVersion | null
    readonly brought: readonly BroughtFacts[]
    readonly unconfirmed: number
    readonly untold: number
  },
): MeasuredVersions {
  const article = { id, title }
  return {
    versions: measured.version ? [...versions, { article, version: measured.version }] : versions,
    brought: [...brought, ...measured.brought.map((facts) => ({ article, facts }))],
    unconfirmed: unconfirmed + measured.unconfirmed,
    untold: untold + measured.untold,
  }
}

/** The entries that `factmark agreement --json` adds to its measures. */
export function versionsJson({
  versions,
  brought,
  unconfirmed,
  untold,
}: MeasuredVersions): Readonly<Record<string, unknown>> {
  return {
    unconfirmed,
    ...(untold > 0 && { untold }),
    versions: versions.map(({ article, version: { number, captured, imported } }) => ({
      article: article.id,
      version: number,
      captured,
      imported,
    })),
    brought: brought.map(({ article, facts: { annotator, from, version, same, moved, changed, gone, ambiguous } }) => ({
      article: article.id,
      annotator,
      from,
      version: version.number,
      captured: version.captured,
      same,
      moved,
      changed,
      gone,
      ambiguous,
    })),
  }
}
