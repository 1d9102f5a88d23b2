/** From the text to a record: the selected claim becomes one, a passage becomes evidence. */
import { uncheckedIn } from '../../../core/claims/completeness.ts'
import { appearanceOf, draftClaim } from '../../../core/claims/draft.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Evidence } from '../../../core/model/claim.ts'
import type { ClaimApart } from '../../../core/model/memory.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { announce, useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { showView } from '../../platform/mainView.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'
import { selectedSpan } from '../../text/surface.ts'
import { claims, useClaims } from './window.ts'

/**
 * Shows the record of the selected claim; makes one where there is none. `found` is what the rules found in the article;
 * claims that are `apart` for the annotation aren't offered for its record either.
 */
export async function checkSelectedClaim(found: readonly Suggestion[], apart: readonly ClaimApart[]): Promise<void> {
  const state = useEditor.getState()
  const { open, layer, selected } = state
  const annotation = selected === null ? undefined : annotationIn(state, selected)
  const annotator = useSession.getState().session?.annotator.id
  if (!open || !layer || !annotation || annotator === undefined) return
  if (annotation.tag !== 'claim') return announce({ key: 'nothingFor.claim' })
  await claims.ask()
  const known = useClaims
    .getState()
    .page?.claims.find(({ appearances }) => appearances.some((one) => one.annotation === annotation.id))
  if (known) await claims.open(known.id)
  else {
    const source = { article: open.article, annotator, annotation, annotations: layer.annotations, found }
    const claim = draftClaim(source, idsAndClock.newId(), idsAndClock.newId(), idsAndClock.now())
    const dismissed = apart
      .filter((one) => one.annotation === annotation.id)
      .map((one) => ({ id: one.claim, by: annotator }))
    if (!(await claims.make({ ...claim, owner: annotator, ...(dismissed.length > 0 && { dismissed }) }))) return
  }
  showView('claims')
}

/** Shows a record on the page of claims. */
export async function openRecord(id: string): Promise<void> {
  await claims.ask()
  await claims.open(id)
  showView('claims')
}

/** Adds an annotation to the places of a record that says the same. */
export async function joinClaim(id: string, annotation: Annotation): Promise<void> {
  const { open } = useEditor.getState()
  const annotator = useSession.getState().session?.annotator.id
  if (!open || annotator === undefined) return
  // Records are this session's from here on, so that undo knows of what is done next.
  await claims.ask()
  const place = appearanceOf({ article: open.article, annotator, annotation }, idsAndClock.newId())
  if (!(await claims.change(id, [{ path: `appearances/${place.id}`, value: place }]))) return
  const t = translate()
  const action = { label: t('claims.page.show'), run: () => void openRecord(id) }
  notify({ text: t('claims.page.joined'), tone: 'info', action })
}

/** Adds the selected passage as evidence to the record that was open last. */
export async function addPassage(): Promise<void> {
  const { open } = useEditor.getState()
  if (!open) return
  const span = selectedSpan(open.article.text)
  if (!span) return announce({ key: 'nothingFor.passage' })
  const { selected } = useClaims.getState()
  const t = translate()
  if (selected === null) return notify({ text: t('claims.page.openFirst'), tone: 'info' })
  const quote = open.article.text.slice(span.start, span.end)
  const passage = { article: open.article.id, ...span, quote }
  const evidence: Evidence = { ...emptyEvidence(), passage, title: open.article.title, excerpt: quote }
  if (!(await claims.change(selected, [{ path: `evidence/${evidence.id}`, value: evidence }]))) return
  notify({
    text: t('claims.page.passageAdded'),
    tone: 'info',
    action: { label: t('claims.page.show'), run: () => showView('claims') },
  })
}

/** Adds files that were dropped on the window to the selected record; each can be undone. False where none is selected. */
export function addDroppedEvidence(files: readonly File[]): boolean {
  const { selected } = useClaims.getState()
  if (selected === null) return false
  void keepDropped(selected, files)
  return true
}

async function keepDropped(claim: string, files: readonly File[]): Promise<void> {
  const answer = await answerOf(whileWriting(bridge.keepEvidence(files)))
  if (!answer.ok) return showProblem(answer.error)
  for (const problem of answer.value.problems) showProblem(problem)
  const added = answer.value.files.map((file): Evidence => ({ ...emptyEvidence(), file, title: file.name }))
  const changes = added.map((one) => ({ path: `evidence/${one.id}`, value: one }))
  if (changes.length > 0) await claims.change(claim, changes)
}

/** Goes to the next claim without a finding, or figure without a source, starting over after the last; says if there is none. */
export async function goToUnchecked(kind: 'claims' | 'figures'): Promise<void> {
  await claims.ask()
  const { layer, selected } = useEditor.getState()
  if (!layer) return
  const left = uncheckedIn(layer.annotations, useClaims.getState().page?.claims ?? [])[kind]
  const from = layer.annotations.find(({ id }) => id === selected)?.start ?? -1
  const next = left.find(({ id, start }) => id !== selected && start >= from) ?? left[0]
  if (next) selectAndReveal(next)
  else notify({ text: translate()(`claims.page.noneUnchecked.${kind}`), tone: 'info' })
}

/** Evidence that says nothing yet, looked at today. */
export function emptyEvidence(): Evidence {
  return {
    id: idsAndClock.newId(),
    stance: 'context',
    primary: false,
    title: '',
    url: null,
    file: null,
    passage: null,
    locator: '',
    excerpt: '',
    accessed: idsAndClock.now().slice(0, 10),
    note: '',
  }
}
