/** Words with where they come from, as plain text to paste elsewhere. */

/** What is known of a source; what isn't is null or absent. `date` is as people write it. */
export interface CitedSource {
  readonly title: string
  readonly author?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly date: string | null
  readonly address: string | null
}

/** The words, and on a line of its own the source: title, author, publisher, date, address. */
export function citationOf(words: string, { title, author, publisher, date, address }: CitedSource): string {
  const facts = [title, author, publisher, date, address].filter(
    (fact) => fact !== null && fact !== undefined && fact !== '',
  )
  return `${words.trim()}\n— ${facts.join(', ')}`
}
