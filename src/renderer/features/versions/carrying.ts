/** The versions of the article in front, and carrying its annotator's layer over. */
import { create } from 'zustand'
import { isSameWords } from '../../../core/anchoring/sameWords.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Layer, Uncarried } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import { saidBy } from '../../../core/suggest/saidBy.ts'
import { planDrop, planKeep, planPlace, unconfirmed } from '../../../core/versions/decideCarried.ts'
import { outstanding, planCarry } from '../../../core/versions/planCarry.ts'
import type { ArticleVersions, EarlierArticle } from '../../../ipc/versions.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { createLatest } from '../../platform/latest.ts'
import { dismissTopic, notify } from '../../platform/messages.ts'
import { showTab } from '../../platform/panes.ts'
import { selectedSpan } from '../../text/surface.ts'

interface VersionsState {
  /** The article that these are the versions of. */
  readonly article: string | null
  readonly versions: ArticleVersions | null
  /** The annotator's layer on an earlier version. */
  readonly own: Layer | null
  readonly problem: Problem | null
}

const NONE: VersionsState = { article: null, versions: null, own: null, problem: null }

/** What is known of the versions of the article in front; nothing of an article that is no later version. */
export const useVersions = create<VersionsState>(() => NONE)

const readings = createLatest()

/** Reads the versions whenever another article comes to the front, and offers to carry. Call once. */
export function followVersions(): void {
  let shown: unknown = null
  useEditor.subscribe(({ open }) => {
    if ((open?.article ?? null) === shown) return
    shown = open?.article ?? null
    dismissTopic('carrying')
    void readVersions().then(offerToCarry)
  })
}

/** Reads the versions of the article in front. */
async function readVersions(): Promise<void> {
  const isLatest = readings.begin()
  const { open } = useEditor.getState()
  const previous = open?.article.previous ?? null
  if (!open || previous === null) return useVersions.setState(NONE)
  const article = open.article.id
  const answer = await answerOf(bridge.articleVersions({ article }))
  if (!isLatest()) return
  if (!answer.ok) return useVersions.setState({ ...NONE, article, problem: answer.error })
  const versions = answer.value
  const own = versions.own && parseTrusted<Layer>(versions.own.layer)
  useVersions.setState({ article, versions, own, problem: versions.problem })
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

function offerToCarry(): void {
  const { own, versions } = useVersions.getState()
  const { layer, readOnly } = useEditor.getState()
  const count = waitingToBeCarried(own, layer).length
  const verdicts = verdictsToFollow(versions, layer).length
  if (count + verdicts === 0 || readOnly) return
  const t = translate()
  notify({
    text: count > 0 ? t('versions.offer', { count }) : t('versions.offerVerdicts', { count: verdicts }),
    tone: 'info',
    topic: 'carrying',
    action: { label: t('versions.carryShort'), run: () => void carryOver() },
  })
}

/** The earlier version that the annotator's layer is on. */
function versionOf(id: string | undefined): EarlierArticle | undefined {
  return useVersions.getState().versions?.earlier.find((one) => one.id === id)
}

/** Carries the annotator's layer over, with the verdicts that can follow, as one step that can be undone. False if none can be. */
export function carryOver(): boolean {
  const { own, versions, article } = useVersions.getState()
  const { open, layer } = useEditor.getState()
  const earlier = versionOf(own?.article.id)
  if (!own || !earlier || !open || !layer || open.article.id !== article) return false
  const { text, language } = open.article
  const plan = planCarry(
    { article: earlier, layer: own },
    { article: open.article, layer },
    { ...idsAndClock, saysMore: (span, tag) => saidBy({ text, blocks: open.blocks, language }, span, tag, []) },
  )
  const verdicts = verdictsToFollow(versions, layer)
  if (plan.edit.edits.length + verdicts.length === 0) return false
  if (!perform({ type: 'batch', edits: [...plan.edit.edits, ...verdicts] })) return false
  const { same, moved, changed, gone, ambiguous } = plan.counts
  const t = translate()
  const said =
    same + moved + changed + gone + ambiguous > 0
      ? t('versions.carried', { same, open: moved + changed, lost: gone + ambiguous })
      : t('versions.carriedVerdicts', { count: verdicts.length })
  dismissTopic('carrying')
  notifyUndoable(said)
  showTab('versions')
  goToNextCarried()
  return true
}

/** Selects the next annotation that waits for a decision after the selected one, starting over after the last. False if none does. */
export function goToNextCarried(): boolean {
  const { layer, selected } = useEditor.getState()
  const waiting = layer ? unconfirmed(layer) : []
  const current = layer?.annotations.find(({ id }) => id === selected)
  const next = waiting.find(({ id, start }) => id !== selected && start >= (current?.start ?? -1)) ?? waiting[0]
  if (next) selectAndReveal(next)
  return next !== undefined
}

/** Agrees to a carried annotation as it is now, and goes to the next. */
export function keep(annotations: readonly Annotation[]): void {
  const edit = planKeep(annotations, idsAndClock)
  if (!edit || !perform(edit)) return
  goToNextCarried()
}

/** Removes a carried annotation and lists it as dropped, and goes to the next. */
export function drop(annotation: Annotation): void {
  const { layer } = useEditor.getState()
  if (!layer || !annotation.carried || !perform(planDrop(layer, annotation, idsAndClock))) return
  notifyUndoable(translate()('versions.dropped'))
  goToNextCarried()
}

/** What the selected annotation is carried as; null for one that isn't. */
export function selectedCarried(): Annotation | null {
  const { layer, selected } = useEditor.getState()
  const annotation = layer?.annotations.find(({ id }) => id === selected)
  return annotation?.carried ? annotation : null
}

/** Gives an annotation that has no place the words that are selected. */
export function placeAtSelection(entry: Uncarried): void {
  const { own } = useVersions.getState()
  const { open, layer } = useEditor.getState()
  const annotation = own?.annotations.find(({ id }) => id === entry.annotation)
  const span = open && selectedSpan(open.article.text)
  if (!open || !layer || !own || !annotation) return
  if (!span) {
    notify({ text: translate()('versions.selectFirst'), tone: 'info' })
    return
  }
  const edit = planPlace(open.article.text, layer, { entry, annotation, earlier: own }, span, idsAndClock)
  perform(edit, annotation.id)
}

/** What an annotation said in the version that it comes from, where that is something else. */
export function wordsBefore(own: Layer | null, annotation: Annotation): string | null {
  const before = own?.annotations.find(({ id }) => id === annotation.id)
  return before && !isSameWords(before.quote, annotation.quote) ? before.quote : null
}

/** Whether the article in front has an earlier version that is here. */
export function hasEarlier(): boolean {
  const { versions, article } = useVersions.getState()
  return article === useEditor.getState().open?.article.id && (versions?.earlier.length ?? 0) > 0
}
