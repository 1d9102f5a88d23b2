/** The claim records of this window. */
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'
import { createClaims } from './state.ts'
import type { Notice } from './steps.ts'

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
      offerUndo(t('claims.page.removed'))
      break
    case 'several-changed':
      offerUndo(t('claims.page.severalChanged', { count: notice.count }))
      break
    case 'nothing-to':
      notify({ text: t(`claims.page.nothingTo.${notice.direction}`), tone: 'info', topic: 'undo' })
      break
    case 'stepped':
      notify({ text: t(`claims.page.${STEPPED[notice.direction]}`), tone: 'info', topic: 'undo' })
      break
    case 'kept-theirs':
      notify({ text: t('claims.page.keptTheirs'), tone: 'info' })
  }
}

const STEPPED = { undo: 'undone', redo: 'redone' } as const

function offerUndo(text: string): void {
  const action = { label: translate()('commands.undo'), run: () => void claims.step('undo') }
  notify({ text, tone: 'info', topic: 'undo', action })
}
