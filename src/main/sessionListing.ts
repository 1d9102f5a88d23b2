/** The articles of a session, listed once for everything that needs them at the same time: the library, the table, the overview. */
import { ok, type Result } from '../core/result.ts'
import type { Listing, Summary } from '../workspace/library/summaries.ts'
import { allPages } from '../workspace/paging.ts'
import type { SummaryPage } from '../workspace/shelf.ts'
import type { OpenSession } from './sessions.ts'

/** The listing. */
export interface SessionListing {
  /** Lists them before anybody asks: the first `list` gives that. */
  readonly begin: () => Promise<unknown>
  /** Lists the articles as they are now, with what the annotator has on each. */
  readonly list: () => Promise<Result<Listing<Summary>>>
  /** As they were listed last, or are being listed, unless something has changed since. */
  readonly latest: () => Promise<Result<Listing<Summary>>>
}

/** The listing of a session in which nothing was listed yet. */
export function sessionListing({
  annotator,
  shelf,
  desk,
}: Pick<OpenSession, 'annotator' | 'shelf' | 'desk'>): SessionListing {
  let latest: Promise<Result<Listing<Summary>>> | null = null
  desk.subscribe((event) => {
    if (event.type === 'changed') latest = null
  })
  const read = async (): Promise<Result<Listing<Summary>>> => {
    const listed = await allPages<Summary, SummaryPage>((page) => shelf.library.summaries(annotator.id, page))
    return listed.ok ? ok({ entries: listed.value.entries, problems: listed.value.first.problems }) : listed
  }
  let begun: Promise<Result<Listing<Summary>>> | null = null
  const listNow = () => {
    const mine = read()
    latest = mine
    // What failed may succeed the next time.
    const forget = () => {
      if (latest === mine) latest = null
    }
    mine.then(({ ok: isListed }) => isListed || forget(), forget)
    return mine
  }
  return {
    begin: () => {
      begun = listNow()
      return begun
    },
    list: () => {
      const first = begun === latest ? begun : null
      begun = null
      return first ?? listNow()
    },
    latest: () => latest ?? listNow(),
  }
}
