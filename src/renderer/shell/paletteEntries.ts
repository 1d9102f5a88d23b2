/** What the palette offers for what is typed: commands, articles and annotations, in groups, the best first. */
import { COMMANDS, type Command } from '../../core/commands/commands.ts'
import { ranked, type Searched } from '../../core/commands/ranking.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { AnnotationHit, ArticleSummary } from '../../ipc/contract.ts'

/** One thing that can be selected. */
export type Entry =
  | { readonly kind: 'command'; readonly command: Command; readonly isAvailable: boolean }
  | { readonly kind: 'article'; readonly article: ArticleSummary }
  | { readonly kind: 'annotation'; readonly annotation: NamedAnnotation; readonly article: string | null }

/** What an annotation is listed by. */
export interface NamedAnnotation extends Pick<Annotation, 'id' | 'tag' | 'start' | 'end' | 'quote' | 'note'> {
  /** Whose it is, where it is a colleague's. */
  readonly name?: string
}

/** Entries of one kind. */
export type EntryGroup = {
  readonly kind: Entry['kind']
  readonly items: readonly Entry[]
}

/** What the palette offers from. */
export interface Offered {
  readonly available: ReadonlySet<Command>
  /** The latest read first. */
  readonly articles: readonly ArticleSummary[]
  /** Those of the article in front, in text order. */
  readonly annotations: readonly Annotation[]
  /** Those of other articles and of colleagues that fit what is typed, as far as they were found. */
  readonly elsewhere: readonly AnnotationHit[]
  /** What an entry is called and found by, in the interface's language. */
  readonly searched: (entry: Entry) => Searched
}

/** How many articles and how many annotations are offered beside commands. */
const MOST = 8

/** How many articles are offered where nothing else is. */
const MOST_ARTICLES = 60

/** Every entry that fits; without a query the commands alone, which are what one looks through. */
export function entriesFor(
  query: string,
  { available, articles, annotations, elsewhere, searched }: Offered,
): readonly EntryGroup[] {
  const all = COMMANDS.filter((command) => command !== 'palette').map((command) => {
    return { kind: 'command', command, isAvailable: available.has(command) } as const
  })
  const commands = [...all.filter((entry) => entry.isAvailable), ...all.filter((entry) => !entry.isAvailable)]
  if (query.trim() === '') return [{ kind: 'command', items: commands }]
  const allAnnotations: readonly Entry[] = [
    ...annotations.map((annotation) => ({ kind: 'annotation', annotation, article: null }) as const),
    ...elsewhere.map((annotation) => ({ kind: 'annotation', annotation, article: annotation.article }) as const),
  ]
  const groups = [
    // Which commands can run decides first: a list that begins with what can't be done helps nobody.
    {
      kind: 'command',
      found: ranked(commands, query, searched, all.length).sort((a, b) => rankable(b) - rankable(a)),
    },
    { kind: 'article', found: ranked(articles.map(articleEntry), query, searched, MOST) },
    { kind: 'annotation', found: ranked(allAnnotations, query, searched, MOST) },
  ] as const
  const best = (found: readonly { readonly thing: Entry; readonly rank: number }[]) => {
    const [first] = found
    if (!first || (first.thing.kind === 'command' && !first.thing.isAvailable)) return -1
    return first.rank
  }
  return groups
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => best(b.found) - best(a.found))
    .map(({ kind, found }) => ({ kind, items: found.map(({ thing }) => thing) }))
}

/** The articles that fit, to be opened in a tab. */
export function articlesFor(query: string, { articles, searched }: Offered): readonly EntryGroup[] {
  const found = ranked(articles.map(articleEntry), query, searched, MOST_ARTICLES)
  return found.length === 0 ? [] : [{ kind: 'article', items: found.map(({ thing }) => thing) }]
}

function rankable({ thing }: { readonly thing: { readonly isAvailable: boolean } }): number {
  return thing.isAvailable ? 1 : 0
}

function articleEntry(article: ArticleSummary): Entry {
  return { kind: 'article', article }
}
