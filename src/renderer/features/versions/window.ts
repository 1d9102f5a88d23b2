/** Versions of this window's article. */
import { act } from '../../commands/act.ts'
import { selectAndReveal } from '../../commands/selectingAnnotations.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { dismissTopic, notify } from '../../platform/messages.ts'
import { showTab } from '../../platform/panes.ts'
import { selectedSpan } from '../../text/surface.ts'
import { createCarrying } from './carrying.ts'

/** Carrying over. */
export const carrying = createCarrying({
  inFront: () => {
    const { open, layer, selected, readOnly } = useEditor.getState()
    return open && layer && { ...open, layer, selected, isReadOnly: readOnly !== null }
  },
  read: (article) => answerOf(bridge.articleVersions({ article })),
  perform,
  goTo: selectAndReveal,
  goToLost: (span) => {
    showTab('versions')
    act(() => ({
      selected: null,
      ...(span && {
        ends: { anchor: span.start, focus: span.end },
        reveal: [span.end, span.start],
        jump: 'annotations',
      }),
    }))
  },
  selectedSpan,
  idsAndClock,
  tell: {
    offer: ({ annotations, verdicts }) => {
      const t = translate()
      notify({
        text:
          annotations > 0
            ? t('versions.offer', { count: annotations })
            : t('versions.offerVerdicts', { count: verdicts }),
        tone: 'info',
        topic: 'carrying',
        action: { label: t('versions.carryShort'), run: () => void carrying.carryOver() },
      })
    },
    withdrawOffer: () => dismissTopic('carrying'),
    carried: ({ same, moved, changed, gone, ambiguous }, verdicts) => {
      const t = translate()
      const annotations = same + moved + changed + gone + ambiguous
      notifyUndoable(
        annotations > 0
          ? t('versions.carried', { same, open: moved + changed, lost: gone + ambiguous })
          : t('versions.carriedVerdicts', { count: verdicts }),
      )
      showTab('versions')
    },
    dropped: () => notifyUndoable(translate()('versions.dropped')),
    selectFirst: () => notify({ text: translate()('versions.selectFirst'), tone: 'info' }),
    removedEarlier: () => notify({ text: translate()('versions.removedEarlier'), tone: 'info' }),
  },
})

/** What is known of them as components read it. */
export const useVersions = carrying.state

/** Reads the versions whenever another article comes to the front, and offers to carry. Once a window. */
export function followVersions(): void {
  useEditor.subscribe(({ open }, before) => {
    if ((open?.article ?? null) !== (before.open?.article ?? null)) void carrying.begin()
  })
}
