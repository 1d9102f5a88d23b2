/** The claim records of this window. */
import { shortened } from '../../commands/undoing.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { type Translate, translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'
import { fieldName } from './fieldName.ts'
import { createClaims } from './state.ts'
import type { NamedStep, Notice } from './steps.ts'

/** The records. */
export const claims = createClaims({
  session: () => useSession.getState().session,
  list: (known) => answerOf(bridge.claims({ known })),
  more: (edition, at) => answerOf(bridge.moreClaims({ edition, at })),
  read: (id) => answerOf(bridge.claim({ id })),
  create: (claim) => answerOf(whileWriting(bridge.createClaim({ claim }))),
  change: (id, changes) => answerOf(whileWriting(bridge.changeClaim({ id, changes: [...changes] }))),
  takeBack: (id, written) => answerOf(whileWriting(bridge.takeBackClaim({ id, written: [...written] }))),
  remove: (id) => answerOf(whileWriting(bridge.removeClaim({ id }))),
  restore: (trash) => answerOf(whileWriting(bridge.restore({ trash }))),
  showProblem,
  tell,
})

/** Their state as components read it. */
export const useClaims = claims.state

/** Follows what others change, until the returned function is called. */
export function followClaims(): () => void {
  return bridge.on('claimsChanged', () => void claims.ask())
}

function tell(notice: Notice): void {
  const t = translate()
  switch (notice.kind) {
    case 'removed':
      offer('undo', t('claims.page.removed'))
      break
    case 'several-changed':
      offer('undo', t('claims.page.severalChanged', { count: notice.count }))
      break
    case 'nothing-to':
      notify({ text: t(`claims.page.nothingTo.${notice.direction}`), tone: 'info', topic: 'undo' })
      break
    case 'stepped':
      offer(notice.direction === 'undo' ? 'redo' : 'undo', steppedWords(t, notice.direction, notice.what))
      break
    case 'kept-theirs':
      notify({ text: t('claims.page.keptTheirs'), tone: 'info' })
  }
}

const STEPPED = { undo: 'undone', redo: 'redone' } as const

/** What was undone or redone, in a sentence. */
function steppedWords(t: Translate, direction: 'undo' | 'redo', what: NamedStep): string {
  const key = STEPPED[direction]
  if (what.kind === 'several')
    return t(`acting.${key}`, { name: t('claims.page.steps.several', { count: what.count }) })
  const name =
    what.kind === 'changed'
      ? t('claims.page.steps.changed', { field: fieldName(t, what.path) })
      : t(`claims.page.steps.${what.kind}`)
  return t(`acting.${key}On`, { name, quote: shortened(what.statement) })
}

function offer(direction: 'undo' | 'redo', text: string): void {
  const action = { label: translate()(`commands.${direction}`), run: () => void claims.step(direction) }
  notify({ text, tone: 'info', topic: 'undo', action })
}
