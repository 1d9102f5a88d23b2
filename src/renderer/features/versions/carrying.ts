/** The versions of the article in front, and carrying its annotator's layer over. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { isSameWords } from '../../../core/anchoring/sameWords.ts'
import type { Edit } from '../../../core/edits/edit.ts'
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Article } from '../../../core/model/article.ts'
import type { Layer, Uncarried } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { saidBy } from '../../../core/suggest/saidBy.ts'
import type { TextBlock } from '../../../core/text/structure.ts'
import { planDrop, planKeep, planPlace, unconfirmed } from '../../../core/versions/decideCarried.ts'
import { type CarryCounts, type CarryOptions, outstanding, planCarry } from '../../../core/versions/planCarry.ts'
import type { ArticleVersions } from '../../../ipc/versions.ts'
import { createLatest } from '../../platform/latest.ts'

/** What is known of the versions of the article in front; nothing of an article that is no later version. */
export interface VersionsState {
  /** The article that these are the versions of. */
  readonly article: string | null
  readonly versions: ArticleVersions | null
  /** The annotator's layer on an earlier version. */
  readonly own: Layer | null
  readonly problem: Problem | null
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
  /** The words that are selected in the text. */
  readonly selectedSpan: (text: string) => Span | null
  readonly idsAndClock: IdsAndClock
  readonly tell: {
    readonly offer: (what: Carriable) => void
    readonly withdrawOffer: () => void
    readonly carried: (counts: CarryCounts, verdicts: number) => void
    readonly dropped: () => void
    readonly selectFirst: () => void
  }
}

/** Versions in one window. */
export interface Carrying {
  readonly state: UseBoundStore<StoreApi<VersionsState>>
  /** Reads the versions of the article that came to the front, and offers to carry. */
  readonly begin: () => Promise<void>
  /** Carries the annotator's layer over, with the verdicts that can follow, as one step that can be undone. False if none can be. */
  readonly carryOver: () => boolean
  /** Selects the next annotation that waits for a decision after the selected one, starting over after the last. False if none does. */
  readonly goToNext: () => boolean
  /** Agrees to carried annotations as they are now, and goes to the next. */
  readonly keep: (annotations: readonly Annotation[]) => void
  /** Removes a carried annotation and lists it as dropped, and goes to the next. */
  readonly drop: (annotation: Annotation) => void
  /** The selected annotation, if it was carried. */
  readonly selectedCarried: () => Annotation | null
  /** Gives an annotation that has no place the words that are selected. */
  readonly placeAtSelection: (entry: Uncarried) => void
  /** Whether the article in front has an earlier version that is here. */
  readonly hasEarlier: () => boolean
}

const NONE: VersionsState = { article: null, versions: null, own: null, problem: null }

/** Nothing was read yet. */
export function createCarrying(ports: CarryingPorts): Carrying {
  const { inFront, perform, tell, idsAndClock } = ports
  const state = create<VersionsState>(() => NONE)
  const readings = createLatest()

  const read = async () => {
    const isLatest = readings.begin()
    const front = inFront()
    if (!front || (front.article.previous ?? null) === null) return state.setState(NONE)
    const article = front.article.id
    const answer = await ports.read(article)
    if (!isLatest()) return
    if (!answer.ok) return state.setState({ ...NONE, article, problem: answer.error })
    const versions = answer.value
    const own = versions.own && parseTrusted<Layer>(versions.own.layer)
    state.setState({ article, versions, own, problem: versions.problem })
  }
  const offer = () => {
    const { own, versions } = state.getState()
    const front = inFront()
    if (!front || front.isReadOnly) return
    const annotations = waitingToBeCarried(own, front.layer).length
    const verdicts = verdictsToFollow(versions, front.layer).length
    if (annotations + verdicts > 0) tell.offer({ annotations, verdicts })
  }
  const goToNext = (from?: Annotation) => {
    const front = inFront()
    const waiting = front ? unconfirmed(front.layer) : []
    const current = from ?? front?.layer.annotations.find(({ id }) => id === front.selected)
    const next = waiting.find((one) => one.id !== current?.id && isAfter(one, current)) ?? waiting[0]
    if (next) ports.goTo(next)
    return next !== undefined
  }
  return {
    state,
    begin: async () => {
      tell.withdrawOffer()
      await read()
      offer()
    },
    carryOver: () => {
      const { own, versions, article } = state.getState()
      const front = inFront()
      const earlier = versions?.earlier.find(({ id }) => id === own?.article.id)
      if (!own || !earlier || !front || front.article.id !== article) return false
      const options: CarryOptions = { ...idsAndClock, saysMore: (span, tag) => saidBy(spoken(front), span, tag, []) }
      const plan = planCarry({ article: earlier, layer: own }, front, options)
      const verdicts = verdictsToFollow(versions, front.layer)
      const edits = [...plan.edit.edits, ...verdicts]
      if (edits.length === 0 || !perform({ type: 'batch', edits })) return false
      tell.withdrawOffer()
      tell.carried(plan.counts, verdicts.length)
      goToNext()
      return true
    },
    goToNext: () => goToNext(),
    keep: (annotations) => {
      const edit = planKeep(annotations, idsAndClock)
      if (edit && perform(edit)) goToNext(annotations.at(-1))
    },
    drop: (annotation) => {
      const front = inFront()
      if (!front || !annotation.carried || !perform(planDrop(front.layer, annotation, idsAndClock))) return
      tell.dropped()
      goToNext(annotation)
    },
    selectedCarried: () => {
      const front = inFront()
      const annotation = front?.layer.annotations.find(({ id }) => id === front.selected)
      return annotation?.carried ? annotation : null
    },
    placeAtSelection: (entry) => {
      const { own } = state.getState()
      const front = inFront()
      const annotation = own?.annotations.find(({ id }) => id === entry.annotation)
      if (!front || !own || !annotation) return
      const { text } = front.article
      const span = ports.selectedSpan(text)
      if (!span) return tell.selectFirst()
      perform(planPlace(text, front.layer, { entry, annotation, earlier: own }, span, idsAndClock), annotation.id)
    },
    hasEarlier: () => {
      const { versions, article } = state.getState()
      return article !== null && article === inFront()?.article.id && (versions?.earlier.length ?? 0) > 0
    },
  }
}

/** Whether an annotation comes after another one in a layer; after none, each does. */
function isAfter(one: Annotation, other: Annotation | undefined): boolean {
  if (!other) return true
  return (one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1)) > 0
}

function spoken({ article: { text, language }, blocks }: InFront) {
  return { text, blocks, language }
}

/** The annotations of the earlier version that are neither here nor listed. */
export function waitingToBeCarried(own: Layer | null, layer: Layer | null): readonly Annotation[] {
  return own && layer ? outstanding(own, layer) : []
}

/** The verdicts and replies of the earlier version that can follow: what they are about was carried here. */
export function verdictsToFollow(versions: ArticleVersions | null, layer: Layer | null): readonly VerdictEdit[] {
  const known = new Set([...(layer?.reviews ?? []), ...(layer?.replies ?? [])].map(({ id }) => id))
  return (versions?.verdicts?.edit.edits ?? []).filter((edit) => 'id' in edit && !known.has(edit.id))
}

type VerdictEdit = NonNullable<ArticleVersions['verdicts']>['edit']['edits'][number]

/** What an annotation said in the version that it comes from, where that is something else. */
export function wordsBefore(own: Layer | null, annotation: Annotation): string | null {
  const before = own?.annotations.find(({ id }) => id === annotation.id)
  return before && !isSameWords(before.quote, annotation.quote) ? before.quote : null
}
