/**
 * Finding words in texts as Find does: folded, letter case and accents aside, so "geannexeerd" finds "Geannexéérd".
 * Texts that were searched stay in memory, folded, as long as there is room, so each further letter of a query is
 * answered at once.
 */

import { setImmediate } from 'node:timers/promises'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isInsidePair } from '../../core/text/characters.ts'
import type { FoldOptions } from '../../core/text/folding/characters.ts'
import { placesOf, searchOptions } from '../../core/text/folding/foldedSearch.ts'
import { foldText } from '../../core/text/folding/foldText.ts'
import { type Guard, guardMany } from '../disk/guard.ts'
import { inPool } from '../disk/pool.ts'
import { readArticle } from './articles.ts'
import type { Catalogue } from './catalogue.ts'
import type { ArticleFacts } from './summaries.ts'

/** The words around a hit. White space in them is single spaces; an ellipsis stands where they are cut. */
export interface Snippet {
  /** The hit in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** A hit in an article's text. */
export type Hit = { readonly id: string } & Snippet

/** Searches the texts of one workspace. */
export interface TextSearch {
  /**
   * The articles whose text holds `query`, by id, as far as they can be read. A search that is still under way when
   * another is asked for ends with `cancelled`: nobody waits for its answer any more.
   */
  readonly search: (query: string) => Promise<Result<readonly Hit[]>>
  /**
   * Reads texts ahead, a few at a time and as far as there is room, until all are read or a search takes over; resolves
   * when that one is done.
   */
  readonly readAhead: (articles: readonly ArticleFacts[]) => Promise<void>
}

/** How much is shown before and after a hit, in UTF-16 code units. */
const BEFORE = 40
const AFTER = 80

/** How much text is kept in memory, in code units: twice two bytes for each, 96 MB at most. */
const ROOM = 24 * 1024 * 1024

/** How many files are read at the same time. */
const AT_ONCE = 16

/** How many are read at the same time ahead of a search: others come first. */
const AHEAD_AT_ONCE = 4

/** How long texts in memory are searched before other work has its turn, in milliseconds. */
const TURN = 8

/** A search with nothing in memory. `room` is how many code units of text may stay there. */
export function createTextSearch(root: string, catalogue: Catalogue, room: number = ROOM): TextSearch {
  const texts = createTexts(root, room)
  let latest = 0
  let isAhead = false
  let searching: Promise<unknown> = Promise.resolve()

  const search = async (query: string): Promise<Result<readonly Hit[]>> => {
    latest += 1
    const mine = latest
    const wanted = wantedOf(query)
    if (!wanted) return ok([])
    const listed = await catalogue.articles()
    if (!listed.ok) return listed
    const articles = listed.value.entries
    texts.keepOnly(articles)
    const guard = guardMany(root)
    let turn = performance.now()
    const hits = await inPool(articles, AT_ONCE, async (facts): Promise<Hit | null> => {
      if (mine !== latest) return null
      if (performance.now() - turn > TURN) {
        await setImmediate()
        turn = performance.now()
      }
      const searched = texts.known(facts) ?? (await texts.read(facts, guard))
      const snippet = searched && snippetAt(searched, wanted)
      return snippet && { id: facts.id, ...snippet }
    })
    return mine === latest ? ok(hits.filter((hit) => hit !== null)) : fail('cancelled')
  }
  return {
    readAhead: async (articles) => {
      if (isAhead) return
      isAhead = true
      const guard = guardMany(root)
      await inPool(articles, AHEAD_AT_ONCE, async (facts) => {
        if (latest === 0 && texts.hasRoom() && !texts.known(facts)) await texts.read(facts, guard)
      })
      await searching
    },
    search: (query) => {
      const answer = search(query)
      searching = answer.catch(() => undefined)
      return answer
    },
  }
}

/** The first place where `text` holds `query`, or null; a query of white space alone is nowhere. */
export function findInText(text: string, query: string): Snippet | null {
  const wanted = wantedOf(query)
  return wanted && snippetAt({ text, folded: bareOf(text) }, wanted)
}

/** A query, trimmed: with all that a search may set aside gone, and as it is compared. */
interface Wanted {
  readonly bare: string
  readonly words: string
  readonly options: FoldOptions
}

function wantedOf(query: string): Wanted | null {
  const words = query.trim()
  const options = searchOptions(words)
  const folded = foldText(words, options).text
  return folded === '' ? null : { bare: bareOf(words), words: folded, options }
}

/** A text without case and accents. */
function bareOf(text: string): string {
  return foldText(text, { case: true, accents: true }).text
}

interface Searched {
  readonly text: string
  /** Without case and accents. */
  readonly folded: string
}

interface Kept extends Searched {
  readonly sha256: string
}

/**
 * The texts in memory. When the room is taken, no further ones are kept: a search goes through all of them in order,
 * so that to make room for the next by forgetting the oldest would keep none.
 */
function createTexts(root: string, room: number) {
  const kept = new Map<string, Kept>()
  let free = room
  let isFull = false
  const forget = (id: string) => {
    const known = kept.get(id)
    if (!known) return
    free += known.text.length
    isFull = false
    kept.delete(id)
  }
  return {
    hasRoom: () => !isFull,
    /** A text in memory, if it still is the article's. */
    known: ({ id, sha256 }: ArticleFacts): Kept | null => {
      const known = kept.get(id)
      return known?.sha256 === sha256 ? known : null
    },
    /** A text from the disk; null where it can't be read. */
    read: async ({ id }: ArticleFacts, guard: Guard): Promise<Kept | null> => {
      const stored = await readArticle(root, id, guard)
      if (!stored.ok) return null
      const { text, sha256 } = stored.value.article
      const searched = { sha256, text, folded: bareOf(text) }
      forget(id)
      if (text.length <= free) {
        kept.set(id, searched)
        free -= text.length
      } else isFull = true
      return searched
    },
    /** Forgets texts of articles that are gone. */
    keepOnly: (articles: readonly ArticleFacts[]) => {
      const ids = new Set(articles.map(({ id }) => id))
      for (const id of [...kept.keys()]) if (!ids.has(id)) forget(id)
    },
  }
}

function snippetAt({ text, folded }: Searched, { bare, words, options }: Wanted): Snippet | null {
  if (!folded.includes(bare)) return null
  // Only a match needs to know where it came from; folding its text once more is cheaper than keeping that for all.
  const [place] = placesOf(text, foldText(text, options), words)
  if (!place) return null
  const { start, end } = place
  return { start, end, before: before(text, start), match: spaced(text.slice(start, end)), after: after(text, end) }
}

function before(text: string, start: number): string {
  let from = Math.max(0, start - BEFORE)
  if (isInsidePair(text, from)) from += 1
  const part = text.slice(from, start)
  return from === 0 ? spaced(part) : `…${spaced(part.replace(/^\S*\s/, ''))}`
}

function after(text: string, end: number): string {
  let to = Math.min(text.length, end + AFTER)
  if (isInsidePair(text, to)) to -= 1
  const part = text.slice(end, to)
  return to === text.length ? spaced(part) : `${spaced(part.replace(/\s\S*$/, ''))}…`
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}
