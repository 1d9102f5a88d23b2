/** The articles on a team's server, as the window lists them. Plain data. */

/** What they are sorted by: the title, or when they were added, the newest first. */
export const SERVER_ORDERS = ['title', 'added'] as const

/** One of `SERVER_ORDERS`. */
export type ServerOrder = (typeof SERVER_ORDERS)[number]

/** An article there; `added` is an ISO time, `annotators` how many have a layer on it. */
export interface ServerArticle {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly added: string
  readonly annotators: number
}

/** An article's place in the order that was asked for, which the next page follows. */
export interface ServerPlace {
  readonly place: string
  readonly id: string
}

/** A request for a page: words in the title or the text ('' for all), and the place after which it begins (null: the first page). */
export interface ServerQuery {
  readonly words: string
  readonly order: ServerOrder
  readonly after: ServerPlace | null
}

/** A page of articles, and after which place the next begins; null at the end. */
export interface ServerPage {
  readonly articles: readonly ServerArticle[]
  readonly next: ServerPlace | null
}
