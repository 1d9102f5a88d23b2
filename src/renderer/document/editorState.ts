/** The editor's state, and what is derived from it. */
import { type AnnotationFilter, passes } from '../../core/annotations/annotationFilter.ts'
import type { CommandCondition } from '../../core/commands/commandRow.ts'
import type { History, Step } from '../../core/edits/history.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { SentencePass } from '../../core/text/looked.ts'
import type { TextBlock } from '../../core/text/structure.ts'
import type { Snapping } from '../../ipc/choices.ts'

/** An article with what is derived from its text once. */
export interface OpenArticle {
  readonly article: Article
  readonly blocks: readonly TextBlock[]
}

/** What a command that could act has nothing to act on. */
type NothingFor =
  | 'passage'
  | 'claim'
  | 'passageOrAnnotation'
  | 'cursor'
  | 'sameTag'
  | 'edge'
  | 'lastOne'
  | 'firstOne'
  | 'lastOfTag'
  | 'firstOfTag'
  | 'lastPlace'
  | 'firstPlace'
  | 'carried'
  | 'carriedOne'
  | 'earlierVersion'
  | 'earlier'
  | 'verdict'
  | 'twoVersions'
  | 'notYourTask'
  | 'taskDone'

/** Why nothing happens: a sentence of `acting` in `src/i18n`. */
export type Refused = `whyNot.${CommandCondition}` | `nothingFor.${NothingFor}`

/** An announcement: a sentence of `reader` or `acting` in `src/i18n`, with the annotation and the count in it. */
export interface Announcement {
  readonly key:
    | Refused
    | 'added'
    | 'selected'
    | 'selectedCount'
    | 'removed'
    | 'retagged'
    | 'resized'
    | 'split'
    | 'cannotSplit'
    | 'merged'
    | 'nothingToMerge'
    | 'linkedTo'
    | 'unlinkedFrom'
    | 'cannotLink'
    | 'onlySpace'
    | 'otherStepSince'
    | 'copied'
    | 'copiedWithSource'
    | 'copyFailed'
    | 'nothingToUndo'
    | 'nothingToRedo'
    | 'nothingUntagged'
    | 'nothingUnclaimed'
    | 'seen'
    | 'unseen'
    | 'allSeen'
    | `pass.${SentencePass}`
    | 'nowhereBack'
    | 'nothingUnlinked.quote'
    | 'nothingUnlinked.claim'
    | `snapping.${Snapping}`
  readonly annotation?: Annotation
  readonly count?: number
}

/**
 * What the reading surface shows. `selected` is the id of the annotation that was selected last; `unsaved` counts edits that
 * the main process has not answered yet.
 */
export interface EditorState {
  readonly open: OpenArticle | null
  readonly layer: Layer | null
  readonly selected: string | null
  /** Annotations that are selected together with `selected`. */
  readonly others: ReadonlySet<string>
  readonly filter: AnnotationFilter | null
  readonly history: History<Step>
  readonly unsaved: number
  readonly savingProblem: Problem | null
  /** Why the last edit was refused, until the window has said so. */
  readonly refusal: Problem | null
  readonly announcement: Announcement | null
  /** Why the layer is read-only; null if it can be edited. */
  readonly readOnly: Problem | null
}

/** The annotations that the filter lets through. */
export function shownAnnotations(state: Pick<EditorState, 'layer' | 'filter'>): readonly Annotation[] {
  const all = state.layer?.annotations ?? []
  const { filter } = state
  return filter ? all.filter((annotation) => passes(filter, annotation)) : all
}

/** The annotation of this id, if the layer has it. */
export function annotationIn({ layer }: Pick<EditorState, 'layer'>, id: string): Annotation | undefined {
  return layer?.annotations.find((annotation) => annotation.id === id)
}
