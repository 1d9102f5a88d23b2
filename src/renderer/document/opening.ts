/** Opening articles one after the other: what a late answer may still do. No DOM, no bridge. */
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { OpenedArticle } from '../../ipc/contract.ts'
import { createLatest } from '../platform/latest.ts'

/** What opening needs of the window. */
export interface OpeningPorts {
  /** Asks for an article with its layer as it is on the disk. Must not reject. */
  readonly ask: (article: string) => Promise<Result<OpenedArticle>>
  /** The layer in front if it is this article's; null if it isn't. */
  readonly shown: (article: string) => Layer | null
  /** Resolves once every edit is on the disk. */
  readonly whenSaved: () => Promise<void>
  readonly show: (opened: OpenedArticle) => void
  readonly showProblem: (problem: Problem) => void
}

/**
 * Gives a function that asks for an article and shows what was found and repaired on the way: that is told once, also
 * where the answer is not the one to be shown.
 */
export function createReading({ ask, showProblem }: Pick<OpeningPorts, 'ask' | 'showProblem'>): OpeningPorts['ask'] {
  return async (article) => {
    const answer = await ask(article)
    if (answer.ok) answer.value.notices.forEach(showProblem)
    return answer
  }
}

/** Gives a function that opens an article. Of several that are requested at once, only the last is opened. */
export function createOpening(ports: OpeningPorts): (article: string) => Promise<void> {
  const openings = createLatest()
  return async (article) => {
    const isLatest = openings.begin()
    for (;;) {
      const before = ports.shown(article)
      const answer = await ports.ask(article)
      if (!isLatest()) return
      if (!answer.ok) return ports.showProblem(answer.error)
      const now = ports.shown(article)
      if (now === null || now === before) return ports.show(answer.value)
      // The article was in front and was edited meanwhile: the answer may be older than what is shown.
      await ports.whenSaved()
      if (!isLatest()) return
    }
  }
}
