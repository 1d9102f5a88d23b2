/** A team's round, as administrators and whoever resolves differences see it. Plain data. */

/** How far an article is: its places, and by ids whose layers are done and who is at work. */
export interface ArticleProgress {
  readonly id: string
  readonly title: string
  readonly slots: number
  readonly free: number
  readonly done: readonly string[]
  readonly atWork: readonly string[]
}

/** All articles in figures. `twice`: articles with two or more layers that are done. */
export interface RoundFigures {
  readonly articles: number
  readonly layers: number
  readonly done: number
  readonly twice: number
  readonly free: number
}
