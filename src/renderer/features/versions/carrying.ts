/** The versions of the article in front, and carrying its annotator's layer over. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { isSameWords } from '../../../core/anchoring/sameWords.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Layer, Uncarried } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import { saidBy } from '../../../core/suggest/saidBy.ts'
import { planDrop, planDropLost, planKeep, planPlace, unconfirmed } from '../../../core/versions/decideCarried.ts'
import { placesOf, whereItStood } from '../../../core/versions/lostPlaces.ts'
import { type CarryOptions, outstanding, planCarry } from '../../../core/versions/planCarry.ts'
import type { ArticleVersions } from '../../../ipc/versions.ts'
import { createLatest } from '../../platform/latest.ts'
import type { CarryingPorts, InFront, VersionsState } from './carryingPorts.ts'

/** Versions in one window. */
export interface Carrying {
  readonly state: UseBoundStore<StoreApi<VersionsState>>
  /** Reads the versions of the article that came to the front, and offers to carry. */
  readonly begin: () => Promise<void>
  /** Carries the annotator's layer over, with the verdicts that can follow, as one step that can be undone. False if none can be. */
  readonly carryOver: () => boolean
  /**
   * Goes to the next annotation that waits for a decision, starting over after the last: those to confirm, then those
   * without a place, each place of theirs in turn. False if none waits.
   */
  readonly goToNext: () => boolean
  /** Agrees to carried annotations as they are now, and goes to the next. */
  readonly keep: (annotations: readonly Annotation[]) => void
  /** Removes a carried annotation and lists it as dropped, and goes to the next. */
  readonly drop: (annotation: Annotation) => void
  /** The selected annotation, if it was carried. */
  readonly selectedCarried: () => Annotation | null
  /** The annotation without a place that the pass is at. */
  readonly selectedLost: () => Uncarried | null
  /** Shows the next of the places that an annotation without one may belong to. */
  readonly showPlace: (entry: Uncarried) => void
  /** Gives an annotation that has no place the words that are selected, and goes to the next. */
  readonly placeAtSelection: (entry: Uncarried) => void
  /** Lists an annotation without a place as dropped, and goes to the next. */
  readonly dropLost: (entry: Uncarried) => void
  /** Whether the article in front has an earlier version that is here. */
  readonly hasEarlier: () => boolean
}

const NONE: VersionsState = { article: null, versions: null, own: null, problem: null, lost: null }

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
    state.setState({ article, versions, own, problem: versions.problem, lost: null })
  }
  const offer = () => {
    const { own, versions } = state.getState()
    const front = inFront()
    if (!front || front.isReadOnly) return
    const annotations = waitingToBeCarried(own, front.layer).length
    const verdicts = verdictsToFollow(versions, front.layer).length
    if (annotations + verdicts > 0) tell.offer({ annotations, verdicts })
  }
  const lostAt = (): Uncarried | null => {
    const front = inFront()
    const { lost, article } = state.getState()
    if (!front || !lost || front.selected !== null || front.article.id !== article) return null
    return waitingLost(front.layer).find(({ id }) => id === lost.entry) ?? null
  }
  const showLost = (entry: Uncarried, place: number) => {
    const front = inFront()
    if (!front) return
    const { own, versions } = state.getState()
    const { text } = front.article
    const start = placesOf(text, entry.quote)[place]
    const before = own?.annotations.find(({ id }) => id === entry.annotation)
    const earlier = versions?.earlier.find(({ id }) => id === entry.article)
    const stood = start === undefined && before && earlier ? whereItStood(earlier.text, text, before.start) : null
    state.setState({ lost: { entry: entry.id, place } })
    if (start !== undefined) ports.goToLost({ start, end: start + entry.quote.length })
    else ports.goToLost(stood === null ? null : { start: stood, end: stood })
  }
  /** Goes on after an annotation that was decided, or with the first that is left of some entries without a place. */
  const goOn = (after: Annotation | null, entries: readonly Uncarried[] | null) => {
    const front = inFront()
    if (!front) return false
    const waiting = unconfirmed(front.layer)
    const lost = waitingLost(front.layer)
    const next = entries ? null : waiting.find((one) => one.id !== after?.id && isAfter(one, after))
    const nextLost = entries ? lost.find(({ id }) => entries.some((entry) => entry.id === id)) : lost[0]
    const [first] = waiting
    const [firstLost] = lost
    state.setState({ lost: null })
    if (next) ports.goTo(next)
    else if (nextLost) showLost(nextLost, 0)
    else if (first) ports.goTo(first)
    else if (firstLost) showLost(firstLost, 0)
    return waiting.length + lost.length > 0
  }
  const goToNext = () => {
    const front = inFront()
    const entry = lostAt()
    if (!front || !entry) return goOn(front?.layer.annotations.find(({ id }) => id === front.selected) ?? null, null)
    if (placesOf(front.article.text, entry.quote).length <= placeShown() + 1)
      return goOn(null, afterIn(front.layer, entry))
    showLost(entry, placeShown() + 1)
    return true
  }
  const placeShown = () => state.getState().lost?.place ?? 0
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
    goToNext,
    keep: (annotations) => {
      const edit = planKeep(annotations, idsAndClock)
      if (edit && perform(edit)) goOn(annotations.at(-1) ?? null, null)
    },
    drop: (annotation) => {
      const front = inFront()
      if (!front || !annotation.carried || !perform(planDrop(front.layer, annotation, idsAndClock))) return
      tell.dropped()
      goOn(annotation, null)
    },
    selectedCarried: () => {
      const front = inFront()
      const annotation = front?.layer.annotations.find(({ id }) => id === front.selected)
      return annotation?.carried ? annotation : null
    },
    selectedLost: lostAt,
    showPlace: (entry) => {
      const count = placesOf(inFront()?.article.text ?? '', entry.quote).length
      const isShown = lostAt()?.id === entry.id
      showLost(entry, isShown && count > 0 ? (placeShown() + 1) % count : 0)
    },
    placeAtSelection: (entry) => {
      const { own } = state.getState()
      const front = inFront()
      const annotation = own?.annotations.find(({ id }) => id === entry.annotation)
      if (!front || !own) return
      if (!annotation) return tell.removedEarlier()
      const { text } = front.article
      const span = ports.selectedSpan(text)
      if (!span) return tell.selectFirst()
      const edit = planPlace(text, front.layer, { entry, annotation, earlier: own }, span, idsAndClock)
      if (perform(edit, annotation.id)) goOn(null, afterIn(front.layer, entry))
    },
    dropLost: (entry) => {
      const front = inFront()
      if (!front || !perform(planDropLost(entry, idsAndClock))) return
      tell.dropped()
      goOn(null, afterIn(front.layer, entry))
    },
    hasEarlier: () => {
      const { versions, article } = state.getState()
      return article !== null && article === inFront()?.article.id && (versions?.earlier.length ?? 0) > 0
    },
  }
}

/** Whether an annotation comes after another one in a layer; after none, each does. */
function isAfter(one: Annotation, other: Annotation | null): boolean {
  if (!other) return true
  return (one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1)) > 0
}

/** What the pass goes through of the list: what was dropped is decided. */
function waitingLost({ uncarried = [] }: Layer): readonly Uncarried[] {
  return uncarried.filter(({ reason }) => reason !== 'dropped')
}

/** What comes after an entry there. */
function afterIn(layer: Layer, entry: Uncarried): readonly Uncarried[] {
  const waiting = waitingLost(layer)
  return waiting.slice(waiting.findIndex(({ id }) => id === entry.id) + 1)
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
