/** From the text to a record: the selected claim becomes one, a passage becomes evidence. */
import { draftClaim } from '../../../core/claims/draft.ts'
import type { Evidence } from '../../../core/model/claim.ts'
import type { Suggestion } from '../../../core/suggest/suggestion.ts'
import { announce, useEditor } from '../../document/editor.ts'
import { annotationIn } from '../../document/editorState.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { translate } from '../../platform/i18n.ts'
import { showView } from '../../platform/mainView.ts'
import { notify } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { selectedSpan } from '../../text/surface.ts'
import { askClaims, changeClaim, makeClaim, openClaim, useClaims } from './claimsState.ts'

/** Shows the record of the selected claim; makes one where there is none. `found` is what the rules found in the article. */
export async function checkSelectedClaim(found: readonly Suggestion[]): Promise<void> {
  const state = useEditor.getState()
  const { open, layer, selected } = state
  const annotation = selected === null ? undefined : annotationIn(state, selected)
  const annotator = useSession.getState().session?.annotator.id
  if (!open || !layer || !annotation || annotator === undefined) return
  if (annotation.tag !== 'claim') return announce({ key: 'nothingFor.claim' })
  await askClaims()
  const known = useClaims
    .getState()
    .page?.claims.find(({ appearances }) => appearances.some((one) => one.annotation === annotation.id))
  if (known) await openClaim(known.id)
  else {
    const source = { article: open.article, annotator, annotation, annotations: layer.annotations, found }
    const claim = draftClaim(source, idsAndClock.newId(), idsAndClock.newId(), idsAndClock.now())
    if (!(await makeClaim({ ...claim, owner: annotator }))) return
  }
  showView('claims')
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
  if (!(await changeClaim(selected, [{ path: `evidence/${evidence.id}`, value: evidence }]))) return
  notify({
    text: t('claims.page.passageAdded'),
    tone: 'info',
    action: { label: t('claims.page.show'), run: () => showView('claims') },
  })
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
