/** What carrying over knows of the article in front, and what it needs of the window. */
import type { Edit } from '../../../core/edits/edit.ts'
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Article } from '../../../core/model/article.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { TextBlock } from '../../../core/text/structure.ts'
import type { CarryCounts } from '../../../core/versions/planCarry.ts'
import type { ArticleVersions } from '../../../ipc/versions.ts'

/** What is known of the versions of the article in front; nothing of an article that is no later version. */
export interface VersionsState {
  /** The article that these are the versions of. */
  readonly article: string | null
  readonly versions: ArticleVersions | null
  /** The annotator's layer on an earlier version. */
  readonly own: Layer | null
  readonly problem: Problem | null
  /** The annotation without a place that the pass is at, and which of its possible places is shown. Selecting an annotation leaves it. */
  readonly lost: LostAt | null
}

/** An entry of the layer's list of annotations without a place, by its id; places are counted from 0. */
export interface LostAt {
  readonly entry: string
  readonly place: number
}

/** The article in front as carrying needs it. */
export interface InFront {
  readonly article: Article
  readonly blocks: readonly TextBlock[]
  readonly layer: Layer
  readonly selected: string | null
  readonly isReadOnly: boolean
}

/** How many annotations and verdicts of an earlier version can come along. */
export interface Carriable {
  readonly annotations: number
  readonly verdicts: number
}

/** What carrying needs of the window. */
export interface CarryingPorts {
  readonly inFront: () => InFront | null
  readonly read: (article: string) => Promise<Result<ArticleVersions>>
  /** Carries out an edit and selects an annotation; false if it is refused. */
  readonly perform: (edit: Edit, selected?: string) => boolean
  readonly goTo: (annotation: Annotation) => void
  /** Selects a span in the text, or sets the cursor at an empty one, with no annotation selected; null leaves the text alone. */
  readonly goToLost: (span: Span | null) => void
  /** The words that are selected in the text. */
  readonly selectedSpan: (text: string) => Span | null
  readonly idsAndClock: IdsAndClock
  readonly tell: {
    readonly offer: (what: Carriable) => void
    readonly withdrawOffer: () => void
    readonly carried: (counts: CarryCounts, verdicts: number) => void
    readonly dropped: () => void
    readonly selectFirst: () => void
    /** The earlier version doesn't have the annotation any more, so that nothing of it can be placed. */
    readonly removedEarlier: () => void
  }
}
